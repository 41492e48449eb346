package nl.kpimodel.calc;

import java.util.Optional;

/**
 * A quantity per unit (Dutch: <i>gemiddelde</i>), with what lies around it.
 *
 * <p>Invariant: {@code n >= 1} and {@code min <= median <= max}.
 *
 * @param sum the quantities of all units together
 * @param n how many units
 * @param median the middle quantity; the mean of the middle two where n is even
 * @param min the smallest quantity
 * @param max the largest quantity
 */
public record Mean(ExactNumber sum, long n, ExactNumber median, ExactNumber min, ExactNumber max) implements OutcomeValue {
    /**
     * Creates a mean.
     *
     * @throws IllegalArgumentException if an invariant of the class does not hold
     */
    public Mean {
        if (n < 1) {
            throw new IllegalArgumentException("A mean of " + n + " units has no value; without units an outcome is NO_DATA.");
        }
        if (min.compareTo(median) > 0 || median.compareTo(max) > 0) {
            throw new IllegalArgumentException("A median of " + median + " is not between " + min + " and " + max + ".");
        }
    }

    @Override
    public ExactNumber exact() {
        return sum.dividedBy(ExactNumber.of(n));
    }

    @Override
    public Optional<ExactNumber> numerator() {
        return Optional.of(sum);
    }

    @Override
    public Optional<ExactNumber> denominator() {
        return Optional.of(ExactNumber.of(n));
    }
}
