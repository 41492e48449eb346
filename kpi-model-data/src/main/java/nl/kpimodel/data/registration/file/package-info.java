/**
 * The files of a source, opened safely and read in order, with their findings and rejected lines. Internal. This package does not parse the
 * content of files: each format has its own package.
 */
@NullMarked
package nl.kpimodel.data.registration.file;

import org.jspecify.annotations.NullMarked;
