/**
 * The calculators of the KPI-model and the reports over them.
 *
 * <p>Every KPI's measure is a {@link nl.kpimodel.calc.Measure}: a {@link java.util.stream.Collector} over the application's own objects that
 * gives an {@link nl.kpimodel.calc.Outcome}, or {@link nl.kpimodel.calc.Outcomes} where the KPI has several figures. The measures are made by
 * {@link nl.kpimodel.calc.ActivityMeasures}, {@link nl.kpimodel.calc.QualityMeasures}, {@link nl.kpimodel.calc.EffectMeasures} and
 * {@link nl.kpimodel.calc.ImpactMeasures}.
 */
@NullMarked
package nl.kpimodel.calc;

import org.jspecify.annotations.NullMarked;
