/**
 * How the library reads each KPI, apart from the model's words: what is counted, over what, when, and in which unit; and of every part of
 * that reading whether the model states it, the library chose it, or the caller supplies it.
 *
 * <p>Start at {@link nl.kpimodel.core.measure.MeasureSpecifications}.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.core.measure;

import org.jspecify.annotations.NullMarked;
