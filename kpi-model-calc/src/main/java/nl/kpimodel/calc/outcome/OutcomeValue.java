package nl.kpimodel.calc.outcome;

import java.util.Optional;

/**
 * The value of a figure, exact (Dutch: <i>uitkomst</i>). All values except counts and sums keep their numerator and denominator.
 *
 * <p>All kinds are immutable and safe for use by several threads. A value cannot be created without units: a figure without units is an
 * {@link Outcome.NoValue}.
 */
public sealed interface OutcomeValue permits Count, Sum, Proportion, Ratio, Mean, Score, CarriedFigure, PublishedValue {
    /**
     * Returns the value without rounding. A proportion is a fraction of 1.
     *
     * @return the value
     */
    ExactNumber exact();

    /**
     * Returns the numerator.
     *
     * @return the numerator, empty for a count, a sum, and a score without a mean
     */
    default Optional<ExactNumber> numerator() {
        return Optional.empty();
    }

    /**
     * Returns the denominator.
     *
     * @return the denominator, empty for a count, a sum, and a score without a mean
     */
    default Optional<ExactNumber> denominator() {
        return Optional.empty();
    }
}
