/** CSV of one record type a file: dialect, header, rows. Internal. */
@NullMarked
package nl.kpimodel.data.registration.csv;

import org.jspecify.annotations.NullMarked;
