package nl.kpimodel.calc.outcome.inference;

import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Units of which some have a property.
 *
 * @param part the number of units with the property
 * @param n the number of units, at least 1
 */
record ShareObservations(long part, long n) implements Observations {
    @Override
    public ExactNumber exact() {
        return ExactNumber.of(part, n);
    }

    /** Returns true: the score interval has a width even if all units are alike. */
    @Override
    public boolean hasVariation() {
        return true;
    }

    @Override
    public @Nullable Observations without(Observations some) {
        ShareObservations others = (ShareObservations) some;
        if (others.n > n || others.part > part || others.n - others.part > n - part) {
            throw new IllegalArgumentException(
                    others.part + " of " + others.n + " cannot be among " + part + " of " + n + "; compare a group with the total that contains it.");
        }
        return others.n == n ? null : new ShareObservations(part - others.part, n - others.n);
    }

    /** Returns the score interval: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927). */
    @Override
    public Range interval(double alpha) {
        double z = Quantiles.normal(alpha / 2);
        double p = value();
        double scale = 1 + z * z / n;
        double centre = (p + z * z / (2.0 * n)) / scale;
        double half = z / scale * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return new Range(part == 0 ? 0 : Math.max(0, centre - half), part == n ? 1 : Math.min(1, centre + half));
    }

    /**
     * R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), method 10: two score
     * intervals without continuity correction.
     */
    @Override
    public Range difference(Observations other, double alpha) {
        ShareObservations later = (ShareObservations) other;
        Range mine = interval(alpha);
        Range others = later.interval(alpha);
        double p = value();
        double q = later.value();
        double difference = later.exact().minus(exact()).doubleValue();
        return new Range(
                difference - length(q - others.low(), mine.high() - p), difference + length(others.high() - q, p - mine.low()));
    }

    private double value() {
        return (double) part / n;
    }

    private static double length(double one, double other) {
        return Math.sqrt(one * one + other * other);
    }

    @Override
    public Interval.Method method() {
        return Interval.Method.WILSON;
    }

    @Override
    public Interval.Method methodOfDifference() {
        return Interval.Method.NEWCOMBE;
    }
}
