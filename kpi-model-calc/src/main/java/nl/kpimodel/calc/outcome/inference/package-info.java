/**
 * Confidence intervals of shares and means, and of their differences. Internal: applications call {@code Outcome.interval} and
 * {@code OutcomeComparison.verdict}. Their words are not here but in {@code calc.outcome.text}.
 */
@NullMarked
package nl.kpimodel.calc.outcome.inference;

import org.jspecify.annotations.NullMarked;
