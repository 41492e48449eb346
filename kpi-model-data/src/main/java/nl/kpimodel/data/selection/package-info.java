/**
 * Reads and writes selection files (Dutch: <i>selectiebestand</i>) and what a selection needs to be registered. What they hold is in
 * {@code nl.kpimodel.core.selection}.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.data.selection;

import org.jspecify.annotations.NullMarked;
