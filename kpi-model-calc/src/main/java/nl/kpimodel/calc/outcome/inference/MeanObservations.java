package nl.kpimodel.calc.outcome.inference;

import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Units with a quantity each.
 *
 * @param n how many units, at least 1
 * @param sum their quantities added up
 * @param squares the squares of their quantities added up
 */
record MeanObservations(long n, ExactNumber sum, ExactNumber squares) implements Observations {
    @Override
    public ExactNumber exact() {
        return sum.dividedBy(ExactNumber.of(n));
    }

    /** Whether there are two different quantities. */
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
        MeanObservations rest = new MeanObservations(n - others.n, sum.minus(others.sum), squares.minus(others.squares));
        if (rest.n < 1 || rest.deviations().signum() < 0) {
            throw new IllegalArgumentException(others.n + " units with the sum " + others.sum + " cannot be among " + n + " units with the sum " + sum
                    + "; compare a group with the total that holds it.");
        }
        return rest;
    }

    /** By Student's t distribution; of two units or more. */
    @Override
    public Range interval(double alpha) {
        double half = Quantiles.student(alpha / 2, n - 1) * Math.sqrt(squaredError());
        double mean = exact().doubleValue();
        return new Range(mean - half, mean + half);
    }

    /**
     * B. L. Welch, The generalization of Student's problem when several different population variances are involved, Biometrika 34 (1947). Both sides have
     * two units or more, and one has variation.
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

    /** The squared distances to the mean, added up and multiplied by n. */
    private ExactNumber deviations() {
        return squares.times(ExactNumber.of(n)).minus(sum.times(sum));
    }

    /** The variance over n - 1, divided by n. */
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
