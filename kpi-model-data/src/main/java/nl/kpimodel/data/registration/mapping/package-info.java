/** Internal: reads files with a mapping of their columns. The mapping itself is public, in the package {@code registration}. */
@NullMarked
package nl.kpimodel.data.registration.mapping;

import org.jspecify.annotations.NullMarked;
