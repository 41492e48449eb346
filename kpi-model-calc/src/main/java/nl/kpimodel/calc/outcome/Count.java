package nl.kpimodel.calc.outcome;

/**
 * A number of units (Dutch: <i>aantal</i>).
 *
 * @param value 0 or more
 */
public record Count(long value) implements OutcomeValue {
    /**
     * Creates a count.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Count {
        if (value < 0) {
            throw new IllegalArgumentException("A count of " + value + " is invalid; a count is 0 or more.");
        }
    }

    @Override
    public ExactNumber exact() {
        return ExactNumber.of(value);
    }
}
