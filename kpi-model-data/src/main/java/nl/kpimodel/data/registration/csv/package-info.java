/**
 * The internal reader of CSV with one record type a file: its dialect, header and rows. The package {@code registration.value} interprets
 * the cells.
 */
@NullMarked
package nl.kpimodel.data.registration.csv;

import org.jspecify.annotations.NullMarked;
