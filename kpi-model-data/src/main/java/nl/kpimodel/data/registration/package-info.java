/**
 * Reading and writing registration data (Dutch: <i>registratiegegevens</i>): NDJSON with one record on each line, and CSV as people have
 * it, with one file for each type.
 *
 * <p>Nothing is skipped silently. A line that cannot be read gives a finding with file, line, column, field, rule and way out, and the rest
 * of the file is read. In every result, the number of records read is the number accepted plus the number rejected.
 *
 * <p>This package uses internal packages: {@code registration.file} opens and traverses files, {@code registration.csv} and {@code
 * registration.json} parse them, and {@code registration.value} parses individual values. {@link nl.kpimodel.data.figure} reads figures
 * published by others.
 *
 * <p>The libraries that tokenise JSON and CSV appear in no signature.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data.registration;

import org.jspecify.annotations.NullMarked;
