/**
 * Reading and writing registration data (Dutch: <i>registratiegegevens</i>): NDJSON, one record a line, and CSV as people really have it,
 * one file a type.
 *
 * <p>Nothing is passed over in silence. A line that cannot be read is a finding with file, line, column, field, rule and way out, and the
 * rest of the file is read; in every result the number of records read is the number accepted plus the number rejected.
 *
 * <p>Internal packages serve this one: {@code registration.file} opens files and goes through them, {@code registration.csv} and
 * {@code registration.json} take them apart, {@code registration.value} parses single values. Figures that others published are read by
 * {@link nl.kpimodel.data.figure}.
 *
 * <p>The libraries that tokenise JSON and CSV appear in no signature.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data.registration;

import org.jspecify.annotations.NullMarked;
