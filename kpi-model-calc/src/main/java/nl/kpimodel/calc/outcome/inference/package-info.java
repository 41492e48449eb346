/**
 * Confidence intervals of shares and means, and of their differences. Internal: applications call {@code Outcome.interval} and
 * {@code OutcomeComparison.verdict}.
 */
@NullMarked
package nl.kpimodel.calc.outcome.inference;

import org.jspecify.annotations.NullMarked;
