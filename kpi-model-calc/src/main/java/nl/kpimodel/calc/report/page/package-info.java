/**
 * The HTML pages of reports, benchmarks and evaluations, with drawings in SVG. Internal: applications call {@link
 * nl.kpimodel.calc.report.ReportHtml}. Words and the order of outcomes are not here but in {@code calc.report.text}, which other forms
 * share.
 */
@NullMarked
package nl.kpimodel.calc.report.page;

import org.jspecify.annotations.NullMarked;
