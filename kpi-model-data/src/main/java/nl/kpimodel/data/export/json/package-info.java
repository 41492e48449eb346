/** An edition as JSON files with their schemas. Internal. */
@NullMarked
package nl.kpimodel.data.export.json;

import org.jspecify.annotations.NullMarked;
