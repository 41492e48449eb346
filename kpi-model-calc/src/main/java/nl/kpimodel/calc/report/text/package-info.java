/** Shared by all output formats of a report: its words, the order of its outcomes, and the writing of JSON and Markdown. Internal. */
@NullMarked
package nl.kpimodel.calc.report.text;

import org.jspecify.annotations.NullMarked;
