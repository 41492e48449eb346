/** An edition as linked data: SKOS in Turtle and in JSON-LD. Internal. Outcomes and registration data are not exported as linked data. */
@NullMarked
package nl.kpimodel.data.export.rdf;

import org.jspecify.annotations.NullMarked;
