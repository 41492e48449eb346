/** The report as one page of HTML with its drawings in SVG. Internal: applications call {@link nl.kpimodel.calc.report.ReportHtml}. */
@NullMarked
package nl.kpimodel.calc.report.page;

import org.jspecify.annotations.NullMarked;
