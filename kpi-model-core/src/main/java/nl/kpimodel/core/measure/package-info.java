/**
 * The measure specifications: how the library measures each KPI, that is, what is counted, over what, when and in which unit. For every
 * part of a specification, its basis says whether the model states it, the library chose it, or the caller supplies it.
 *
 * <p>Start at {@link nl.kpimodel.core.measure.MeasureSpecifications}. The specifications of each edition are in the data module, and the
 * calculation that follows them is in the calculation module.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.measure;

import org.jspecify.annotations.NullMarked;
