/**
 * The tables of an edition, as CSV and as a workbook. Internal. Tables of a registration are not here but in {@code registration.table}.
 */
@NullMarked
package nl.kpimodel.data.export.table;

import org.jspecify.annotations.NullMarked;
