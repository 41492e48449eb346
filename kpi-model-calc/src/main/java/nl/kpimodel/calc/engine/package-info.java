/**
 * How units are counted, whatever they are: a {@link nl.kpimodel.calc.engine.MeasureLayout} declares what a measure keeps count of, a
 * {@link nl.kpimodel.calc.engine.UnitClassifier} says where a unit belongs, and {@link nl.kpimodel.calc.engine.Cells} hold the counts of one
 * stratum. Internal.
 *
 * <p>The path of a record through a calculation, in the order of its steps:
 * <ol>
 *   <li>{@code CalculationPass} collects records in batches. A batch is divided into runs of one record type, because files have one type each.
 *   <li>For a whole run, {@code StratumValues} notes the values of the strata, {@code RegisteredRecords} keeps the records that others refer to and
 *       links each record to its case or employee, and {@code CaseRecords} keeps what cases are judged by. Cases and questionnaires are passed on in
 *       batches too, after all records.
 *   <li>{@code Measure.acceptAll} counts the units of a run for one KPI: a block of units is first classified, each into a
 *       {@link nl.kpimodel.calc.engine.UnitClassification} that is reused, and then counted in the cells of every stratum of the unit.
 * </ol>
 *
 * <p>Each step is a loop in a method that does nothing else. A JIT compiler inlines what a loop calls, so a single loop over all steps would be one large
 * method, and it would be compiled again for each caller and whenever a record of another type or another KPI comes along. With a loop for each step the
 * compiled methods are small, and only classifying, which calls the functions of the KPIs, is compiled more than once. A loop over one KPI also uses
 * the same cells again and again, which then are in the processor's cache.
 *
 * <p>Decimals become whole ticks where possible ({@link nl.kpimodel.calc.engine.Ticks}), so that they are added as {@code long}s.
 *
 * <p>What a KPI counts is not here but in the phases and layers of {@link nl.kpimodel.calc}.
 */
@NullMarked
package nl.kpimodel.calc.engine;

import org.jspecify.annotations.NullMarked;
