package nl.kpimodel.calc.outcome;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The mean of a quantity per unit (Dutch: <i>gemiddelde</i>), with its median, range and spread.
 *
 * <p>Invariant: {@code n >= 1}, {@code min <= median <= max}, and the squares are those of quantities with that sum.
 *
 * @param sum the sum of the quantities of all units
 * @param n the number of units
 * @param median the middle quantity, or the mean of the middle two if n is even
 * @param min the smallest quantity
 * @param max the largest quantity
 * @param squares the sum of the squares of the quantities, from which the variance follows
 */
public record Mean(ExactNumber sum, long n, ExactNumber median, ExactNumber min, ExactNumber max, ExactNumber squares) implements OutcomeValue {
    /**
     * Creates a mean.
     *
     * @throws IllegalArgumentException if an invariant of the class is violated
     */
    public Mean {
        if (n < 1) {
            throw new IllegalArgumentException("A mean of " + n + " units has no value; without units an outcome is NO_DATA.");
        }
        if (min.compareTo(median) > 0 || median.compareTo(max) > 0) {
            throw new IllegalArgumentException("A median of " + median + " is not between " + min + " and " + max + ".");
        }
        if (squares.times(ExactNumber.of(n)).compareTo(sum.times(sum)) < 0) {
            throw new IllegalArgumentException("Squares that add up to " + squares + " are too small for " + n + " quantities with the sum " + sum + ".");
        }
    }

    /**
     * Returns the mean of quantities.
     *
     * @param distribution the quantities, each with its number of units, which is at least 1
     * @return the mean of all units
     * @throws IllegalArgumentException if there is no quantity
     * @throws ArithmeticException if the number of units overflows a {@code long}
     */
    public static Mean of(SortedMap<ExactNumber, Long> distribution) {
        if (distribution.isEmpty()) {
            throw new IllegalArgumentException("A mean of no quantities has no value; without units an outcome is NO_DATA.");
        }
        ExactNumber sum = ExactNumber.ZERO;
        ExactNumber squares = ExactNumber.ZERO;
        long n = 0;
        for (Map.Entry<ExactNumber, Long> entry : distribution.entrySet()) {
            ExactNumber part = entry.getKey().times(ExactNumber.of(entry.getValue()));
            sum = sum.plus(part);
            squares = squares.plus(part.times(entry.getKey()));
            n = Math.addExact(n, entry.getValue());
        }
        return new Mean(sum, n, median(distribution, n), distribution.firstKey(), distribution.lastKey(), squares);
    }

    /** Returns the middle of {@code n} quantities, or the mean of the middle two if n is even. */
    static ExactNumber median(SortedMap<ExactNumber, Long> distribution, long n) {
        return at(distribution, (n - 1) / 2).plus(at(distribution, n / 2)).dividedBy(ExactNumber.of(2));
    }

    private static ExactNumber at(SortedMap<ExactNumber, Long> distribution, long index) {
        long passed = 0;
        for (Map.Entry<ExactNumber, Long> entry : distribution.entrySet()) {
            passed += entry.getValue();
            if (passed > index) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("There is no place " + index + " among " + passed + " quantities.");
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
