/**
 * What changed between two editions of the KPI-model, and what that means for figures that are compared over the years (Dutch:
 * <i>wijzigingen tussen edities</i>). Readers of files and the bundled classification are in the data module.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.edition;

import org.jspecify.annotations.NullMarked;
