package nl.kpimodel.calc.outcome.inference;

import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.OutcomeValue;
import org.jspecify.annotations.Nullable;

/**
 * The units behind a value, treated as a sample of those that could have come. Their numbers are exact, so the units of a group can be
 * subtracted from those of a total without loss.
 */
sealed interface Observations permits ShareObservations, MeanObservations {
    /** Returns the units of a share or a mean per unit; {@code null} if the value is neither. */
    static @Nullable Observations of(OutcomeValue value) {
        if (value instanceof OutcomeValue.Proportion share) {
            return new ShareObservations(share.part(), share.whole());
        }
        if (value instanceof OutcomeValue.Score score && score.scale() == OutcomeValue.Score.Scale.INTERVAL) {
            return of(OutcomeValue.Mean.of(score.distribution()));
        }
        return value instanceof OutcomeValue.Mean mean ? new MeanObservations(mean.n(), mean.sum(), mean.squares()) : null;
    }

    /** Returns the number of units. */
    long n();

    /** Returns their share or mean. */
    ExactNumber exact();

    /** Returns whether the units show any variation. */
    boolean hasVariation();

    /**
     * Returns these units without some of them; {@code null} if none are left.
     *
     * @throws IllegalArgumentException if the others cannot be part of these
     */
    @Nullable Observations without(Observations some);

    /** Returns the interval of the value, not clipped to the bounds of its unit. */
    Range interval(double alpha);

    /**
     * Returns the interval of the value of other units minus that of these.
     *
     * @param alpha the probability that an interval misses the difference
     */
    Range difference(Observations other, double alpha);

    Interval.Method method();

    Interval.Method methodOfDifference();
}
