/**
 * Reads and writes selection files (Dutch: <i>selectiebestand</i>). What they hold is in {@code nl.kpimodel.core.selection}.
 */
@NullMarked
package nl.kpimodel.data.selection;

import org.jspecify.annotations.NullMarked;
