/** Internal: reads files with a mapping of their columns. */
@NullMarked
package nl.kpimodel.data.registration.mapping;

import org.jspecify.annotations.NullMarked;
