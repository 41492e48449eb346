/** The tables of an edition, as CSV and as a workbook. Internal. */
@NullMarked
package nl.kpimodel.data.export.table;

import org.jspecify.annotations.NullMarked;
