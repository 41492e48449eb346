/** An edition as linked data: SKOS in Turtle and in JSON-LD. Internal. */
@NullMarked
package nl.kpimodel.data.export.rdf;

import org.jspecify.annotations.NullMarked;
