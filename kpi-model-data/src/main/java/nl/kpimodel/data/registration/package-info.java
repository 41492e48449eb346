/**
 * Reading and writing registration data (Dutch: <i>registratiegegevens</i>): NDJSON, one record a line, and CSV as people really have it,
 * one file a type.
 *
 * <p>Nothing is passed over in silence. A line that cannot be read is a finding with file, line, column, field, rule and way out, and the
 * rest of the file is read; in every result the number of records read is the number accepted plus the number rejected.
 *
 * <p>Figures of impact KPIs are read from files as others publish them too, by a mapping of their columns
 * ({@link nl.kpimodel.data.registration.FigureReader}).
 *
 * <p>The libraries that tokenise JSON and CSV appear in no signature.
 */
@NullMarked
package nl.kpimodel.data.registration;

import org.jspecify.annotations.NullMarked;
