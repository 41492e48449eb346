package nl.kpimodel.calc.outcome.inference;

import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Mean;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Proportion;
import nl.kpimodel.calc.outcome.Score;
import org.jspecify.annotations.Nullable;

/**
 * The units behind a value, taken as some of those that could have come. Their numbers are exact, so the units of a group can be taken from those of a
 * total without loss.
 */
sealed interface Observations permits ShareObservations, MeanObservations {
    /** The units of a share or a mean per unit; {@code null} if the value is neither. */
    static @Nullable Observations of(OutcomeValue value) {
        if (value instanceof Proportion share) {
            return new ShareObservations(share.part(), share.whole());
        }
        if (value instanceof Score score && score.scale() == Score.Scale.INTERVAL) {
            return of(Mean.of(score.distribution()));
        }
        return value instanceof Mean mean ? new MeanObservations(mean.n(), mean.sum(), mean.squares()) : null;
    }

    /** How many units. */
    long n();

    /** Their share or mean. */
    ExactNumber exact();

    /** Whether the units say something about how far another could be from them. */
    boolean hasVariation();

    /**
     * These units without some that are among them; {@code null} if none is left.
     *
     * @throws IllegalArgumentException if the others cannot be among these
     */
    @Nullable Observations without(Observations some);

    /** The interval of the value, not clipped to what its unit allows. */
    Range interval(double alpha);

    /**
     * The interval of the value of other units minus that of these.
     *
     * @param alpha the probability of an interval that misses the difference
     */
    Range difference(Observations other, double alpha);

    Interval.Method method();

    Interval.Method methodOfDifference();
}
