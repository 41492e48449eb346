/**
 * The sentences that explain outcomes and comparisons, in Dutch and English, and the tree form of outcomes. Internal: applications call
 * {@code Outcome.explain}. The nouns of each KPI are not here but in the terms of the core module.
 */
@NullMarked
package nl.kpimodel.calc.outcome.text;

import org.jspecify.annotations.NullMarked;
