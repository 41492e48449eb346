package nl.kpimodel.calc.outcome.inference;

/**
 * An unrounded range between two bounds.
 *
 * @param low the lower bound
 * @param high the upper bound
 */
public record Range(double low, double high) {
    /** Returns whether a number is in the range, bounds included. */
    boolean holds(double number) {
        return low <= number && number <= high;
    }

    /** Returns the smallest range that contains this one and another. */
    Range with(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Returns the part of the range within two other bounds. */
    Range within(double lowest, double highest) {
        return new Range(Math.min(Math.max(low, lowest), highest), Math.max(Math.min(high, highest), lowest));
    }
}
