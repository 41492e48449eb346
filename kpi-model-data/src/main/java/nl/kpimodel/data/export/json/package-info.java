/**
 * An edition as JSON files with their schemas, and its questionnaires in FHIR. Internal. The writer of {@code catalogue.json} is not here but in {@link nl.kpimodel.data}, where it
 * gives back the bytes that were read.
 */
@NullMarked
package nl.kpimodel.data.export.json;

import org.jspecify.annotations.NullMarked;
