/**
 * How units are counted, whatever they are: a {@link nl.kpimodel.calc.engine.MeasureLayout} declares what a measure keeps count of, a
 * {@link nl.kpimodel.calc.engine.UnitClassifier} says where a unit belongs, and {@link nl.kpimodel.calc.engine.Cells} hold the counts of one
 * stratum. Internal.
 *
 * <p>A unit is judged once, into a {@link nl.kpimodel.calc.engine.UnitClassification} that is reused for each unit, and then counted in the cells of
 * every stratum that it is in, in one loop. Decimals become whole ticks where possible ({@link nl.kpimodel.calc.engine.Ticks}), so that they are added
 * as {@code long}s.
 *
 * <p>What a KPI counts is not here but in the phases and layers of {@link nl.kpimodel.calc}.
 */
@NullMarked
package nl.kpimodel.calc.engine;

import org.jspecify.annotations.NullMarked;
