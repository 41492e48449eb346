/** Records in JSON: one a line, over several lines, or in an array. Internal. */
@NullMarked
package nl.kpimodel.data.registration.json;

import org.jspecify.annotations.NullMarked;
