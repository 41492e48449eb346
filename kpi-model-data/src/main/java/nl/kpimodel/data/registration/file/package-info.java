/** The files of a source, opened safely and read in order, with their findings and rejected lines. Internal. */
@NullMarked
package nl.kpimodel.data.registration.file;

import org.jspecify.annotations.NullMarked;
