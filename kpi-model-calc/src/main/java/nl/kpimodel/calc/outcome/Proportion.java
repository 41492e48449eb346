package nl.kpimodel.calc.outcome;

import java.math.BigDecimal;
import java.util.Optional;
import nl.kpimodel.core.measure.MeasureUnit;

/**
 * The share of units with a property (Dutch: <i>aandeel</i>), where the part is contained in the whole.
 *
 * <p>Invariant: {@code 0 <= part <= whole} and {@code whole >= 1}, so the percentage is 0 to 100.
 *
 * @param part the number of units with the property
 * @param whole the number of all units
 */
public record Proportion(long part, long whole) implements OutcomeValue {
    /**
     * Creates a proportion.
     *
     * @throws IllegalArgumentException if the part is negative or larger than the whole, or the whole is 0
     */
    public Proportion {
        requirePart(part, whole);
        if (whole == 0) {
            throw new IllegalArgumentException("A proportion of nothing has no value; without units an outcome is NO_DATA.");
        }
    }

    public static void requirePart(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    "A part of " + part + " in a whole of " + whole + " is invalid; the part is between 0 and the whole, because its units are among those of the whole.");
        }
    }

    /**
     * Returns the proportion of a part in a whole.
     *
     * @param part the number of units with the property
     * @param whole the number of all units
     * @return the proportion
     * @throws IllegalArgumentException if the part is negative or larger than the whole, or the whole is 0
     */
    public static Proportion of(long part, long whole) {
        return new Proportion(part, whole);
    }

    /**
     * Returns the percentage for display.
     *
     * @return 0.0 to 100.0
     */
    public BigDecimal percentage() {
        return exact().times(ExactNumber.of(100)).rounded(MeasureUnit.PERCENT.decimals());
    }

    @Override
    public ExactNumber exact() {
        return ExactNumber.of(part, whole);
    }

    @Override
    public Optional<ExactNumber> numerator() {
        return Optional.of(ExactNumber.of(part));
    }

    @Override
    public Optional<ExactNumber> denominator() {
        return Optional.of(ExactNumber.of(whole));
    }
}
