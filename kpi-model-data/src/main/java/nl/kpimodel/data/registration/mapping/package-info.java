/** Internal: reads files whose columns a mapping names. */
@NullMarked
package nl.kpimodel.data.registration.mapping;

import org.jspecify.annotations.NullMarked;
