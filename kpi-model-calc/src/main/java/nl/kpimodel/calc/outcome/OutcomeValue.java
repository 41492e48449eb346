package nl.kpimodel.calc.outcome;

import java.util.Optional;

/**
 * The value of a figure, exact (Dutch: <i>uitkomst</i>). Counts and sums stand alone; the others keep what was divided and by what.
 *
 * <p>All kinds are immutable and safe for use by several threads. None can be made from nothing: a figure without units is no value but an
 * {@link Outcome.NoValue}.
 */
public sealed interface OutcomeValue permits Count, Sum, Proportion, Ratio, Mean, Score, CarriedFigure, PublishedValue {
    /**
     * The value itself, without rounding; of a proportion the part of 1.
     *
     * @return the value
     */
    ExactNumber exact();

    /**
     * What was divided.
     *
     * @return the numerator, empty for a count, a sum, and a score without mean
     */
    default Optional<ExactNumber> numerator() {
        return Optional.empty();
    }

    /**
     * What it was divided by.
     *
     * @return the denominator, empty for a count, a sum, and a score without mean
     */
    default Optional<ExactNumber> denominator() {
        return Optional.empty();
    }
}
