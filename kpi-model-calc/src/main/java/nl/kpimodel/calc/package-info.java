/**
 * The measures of the KPI-model, and the functions with which an application passes its own objects to them.
 *
 * <p>Every KPI's measure is a {@link nl.kpimodel.calc.Measure}: a {@link java.util.stream.Collector} over the application's own objects
 * that returns an {@link nl.kpimodel.calc.outcome.Outcome}, or {@link nl.kpimodel.calc.outcome.Outcomes} if the KPI has several components.
 * Measures are created by {@link nl.kpimodel.calc.ActivityMeasures}, {@link nl.kpimodel.calc.QualityMeasures}, {@link
 * nl.kpimodel.calc.EffectMeasures} and {@link nl.kpimodel.calc.ImpactMeasures}.
 *
 * <p>Where things are: the activity KPIs are calculated by phase of the process, one class per phase ({@code StartPhase},
 * {@code ExecutionPhase}, {@code CompletionPhase} ...), the other layers by {@code QualityLayer}, {@code SatisfactionLayer} and
 * {@code EffectLayer}. The counting that they share is in {@code calc.engine}, what comes out in {@link nl.kpimodel.calc.outcome}, and
 * calculation over registration records in {@link nl.kpimodel.calc.report}. The package holds more than forty files because the measures
 * read the functions in ways that applications do not see.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.calc;

import org.jspecify.annotations.NullMarked;
