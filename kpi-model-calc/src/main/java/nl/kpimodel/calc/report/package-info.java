/**
 * Calculation over registration records, and the reports that come of it.
 *
 * <p>A {@link nl.kpimodel.calc.report.KpiCalculator} takes a selection of KPIs, a period, strata and options, sees every record once, and gives a
 * {@link nl.kpimodel.calc.report.KpiReport}. It calculates nothing itself: it hands the records to the measures of {@link nl.kpimodel.calc}.
 */
@NullMarked
package nl.kpimodel.calc.report;

import org.jspecify.annotations.NullMarked;
