/**
 * Calculation over registration records, and the resulting reports.
 *
 * <p>A {@link nl.kpimodel.calc.report.KpiCalculator} takes a selection of KPIs, a period, strata and options, reads every record once, and
 * returns a {@link nl.kpimodel.calc.report.KpiReport}. The calculation itself is done by the measures of {@link nl.kpimodel.calc}.
 *
 * <p>Internal packages serve this one: {@code report.binding} determines the records over which each KPI is measured, {@code report.text}
 * has what all forms of a report share, {@code report.protection} hides small groups, and {@code report.page} writes the HTML pages.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.calc.report;

import org.jspecify.annotations.NullMarked;
