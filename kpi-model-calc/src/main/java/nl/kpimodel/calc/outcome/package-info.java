/**
 * The outcomes of measures: a value with its account, or a typed reason why there is none; and the comparison of two outcomes.
 *
 * <p>Here are {@link nl.kpimodel.calc.outcome.Outcome} and its parts, reporting periods, strata, exact numbers and how they are written. How an
 * outcome is calculated is not: see {@link nl.kpimodel.calc}.
 *
 * @since 0.1.0
 */
@NullMarked
package nl.kpimodel.calc.outcome;

import org.jspecify.annotations.NullMarked;
