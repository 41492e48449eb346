/**
 * CSV of one record type a file: dialect, header, rows. Internal. What a cell means is not decided here but in {@code registration.value}.
 */
@NullMarked
package nl.kpimodel.data.registration.csv;

import org.jspecify.annotations.NullMarked;
