/**
 * Shared by all output formats of a report: its words, the order of its outcomes, and the writing of JSON and Markdown. Internal. The
 * sentences that explain an outcome are in {@code outcome.text}.
 */
@NullMarked
package nl.kpimodel.calc.report.text;

import org.jspecify.annotations.NullMarked;
