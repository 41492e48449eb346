package nl.kpimodel.calc.outcome.inference;

import java.math.BigDecimal;
import java.util.List;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.core.measure.MeasureComponent;
import org.jspecify.annotations.Nullable;

/**
 * Units that each have a quantity.
 *
 * @param n the number of units, at least 1
 * @param sum the sum of their quantities
 * @param squares the sum of the squares of their quantities
 */
record MeanObservations(long n, ExactNumber sum, ExactNumber squares) implements Observations {
    /**
     * Returns what the units behind a published mean may be. The mean and its interval are rounded, so both lie between bounds.
     *
     * @param interval the published interval; {@code null} if all quantities are equal
     * @param unit the unit of the interval; a percentage is a fraction of 1 in the mean
     * @return the published mean with the widest spread, then the extremes
     */
    static List<Observations> possible(long n, ExactNumber mean, @Nullable Interval interval, MeasureComponent.Unit unit) {
        int decimals = unit.decimals() + (unit == MeasureComponent.Unit.PERCENT ? 2 : 0);
        ExactNumber rounding = ExactNumber.of(BigDecimal.valueOf(5, decimals + 1));
        // Both the mean and the bound of the interval are rounded.
        double both = 2 * rounding.doubleValue();
        double half = interval == null ? 0 : half(mean.doubleValue(), interval, unit == MeasureComponent.Unit.PERCENT ? 0.01 : 1);
        double student = interval == null ? 1 : Quantiles.student((1 - interval.level().doubleValue()) / 2, n - 1);
        double widest = interval == null ? 0 : (half + both) / student;
        double narrowest = interval == null ? 0 : Math.max(0, half - both) / student;
        return List.of(
                ofError(n, mean, widest),
                ofError(n, mean.minus(rounding), widest), ofError(n, mean.plus(rounding), widest),
                ofError(n, mean.minus(rounding), narrowest), ofError(n, mean.plus(rounding), narrowest));
    }

    /** Returns half the width of an interval. One side may be clipped to the bounds of the unit. */
    private static double half(double mean, Interval interval, double scale) {
        return Math.max(interval.high().doubleValue() * scale - mean, mean - interval.low().doubleValue() * scale);
    }

    private static MeanObservations ofError(long n, ExactNumber mean, double error) {
        ExactNumber size = ExactNumber.of(n);
        ExactNumber deviations = ExactNumber.of(BigDecimal.valueOf(error * error)).times(size).times(ExactNumber.of(n - 1));
        return new MeanObservations(n, mean.times(size), mean.times(mean).times(size).plus(deviations));
    }

    @Override
    public ExactNumber exact() {
        return sum.dividedBy(ExactNumber.of(n));
    }

    /** Returns whether there are at least two different quantities. */
    @Override
    public boolean hasVariation() {
        return deviations().signum() > 0;
    }

    @Override
    public @Nullable Observations without(Observations some) {
        MeanObservations others = (MeanObservations) some;
        if (others.n == n && others.sum.equals(sum) && others.squares.equals(squares)) {
            return null;
        }
        MeanObservations rest = minus(others);
        if (rest.n < 1 || rest.deviations().signum() < 0) {
            throw new IllegalArgumentException(others.n + " units with the sum " + others.sum + " cannot be among " + n + " units with the sum " + sum
                    + "; compare a group with the total that contains it.");
        }
        return rest;
    }

    /**
     * {@return the rest where quantities are known only by rounded numbers, with a spread of 0 where the rounded numbers would make it
     * negative; {@code null} if none is left}
     */
    @Nullable MeanObservations withoutRounded(MeanObservations some) {
        if (some.n == n) {
            return null;
        }
        if (some.n > n) {
            throw new IllegalArgumentException(some.n + " units cannot be among " + n + "; compare a group with the total that contains it.");
        }
        MeanObservations rest = minus(some);
        return rest.deviations().signum() < 0 ? ofError(rest.n, rest.exact(), 0) : rest;
    }

    private MeanObservations minus(MeanObservations some) {
        return new MeanObservations(n - some.n, sum.minus(some.sum), squares.minus(some.squares));
    }

    /** Uses Student's t distribution. Requires at least two units. */
    @Override
    public Range interval(double alpha) {
        double half = Quantiles.student(alpha / 2, n - 1) * Math.sqrt(squaredError());
        double mean = exact().doubleValue();
        return new Range(mean - half, mean + half);
    }

    /**
     * B. L. Welch, The generalization of Student's problem when several different population variances are involved, Biometrika 34 (1947).
     * Requires at least two units on both sides, and variation on one.
     */
    @Override
    public Range difference(Observations other, double alpha) {
        MeanObservations later = (MeanObservations) other;
        double mine = squaredError();
        double others = later.squaredError();
        double together = mine + others;
        double degrees = together * together / (mine * mine / (n - 1) + others * others / (later.n - 1));
        double half = Quantiles.student(alpha / 2, degrees) * Math.sqrt(together);
        double difference = later.exact().minus(exact()).doubleValue();
        return new Range(difference - half, difference + half);
    }

    /** Returns the sum of the squared deviations from the mean, multiplied by n. */
    private ExactNumber deviations() {
        return squares.times(ExactNumber.of(n)).minus(sum.times(sum));
    }

    /** Returns the sample variance (with n - 1), divided by n. */
    private double squaredError() {
        return deviations().dividedBy(ExactNumber.of(n)).dividedBy(ExactNumber.of(n)).dividedBy(ExactNumber.of(n - 1)).doubleValue();
    }

    @Override
    public Interval.Method method() {
        return Interval.Method.T;
    }

    @Override
    public Interval.Method methodOfDifference() {
        return Interval.Method.WELCH;
    }
}
