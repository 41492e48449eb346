/** The sentences that explain outcomes and comparisons, in Dutch and English. Internal: applications call {@code Outcome.explain}. */
@NullMarked
package nl.kpimodel.calc.outcome.text;

import org.jspecify.annotations.NullMarked;
