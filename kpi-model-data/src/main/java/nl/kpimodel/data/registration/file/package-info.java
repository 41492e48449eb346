/**
 * The files of a source, opened safely and read in order, with their findings and rejected lines. Internal. What a file holds is not read here: each
 * format has a package of its own.
 */
@NullMarked
package nl.kpimodel.data.registration.file;

import org.jspecify.annotations.NullMarked;
