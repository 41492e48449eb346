package nl.kpimodel.calc.outcome;

import java.math.BigDecimal;
import java.util.Optional;
import nl.kpimodel.core.measure.MeasureUnit;

/**
 * Which part of the units has something (Dutch: <i>aandeel</i>): units over units, where the part is among the whole.
 *
 * <p>Invariant: {@code 0 <= part <= whole} and {@code whole >= 1}, so the percentage is 0 to 100.
 *
 * @param part the units that have it
 * @param whole all units that are judged
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
                    "A part of " + part + " in a whole of " + whole + " cannot be; the part is 0 to the whole, for its units are among those of the whole.");
        }
    }

    /**
     * A part of a whole.
     *
     * @param part the units that have it
     * @param whole all units that are judged
     * @return the proportion
     * @throws IllegalArgumentException if the part is negative or larger than the whole, or the whole is 0
     */
    public static Proportion of(long part, long whole) {
        return new Proportion(part, whole);
    }

    /**
     * The percentage as it is shown.
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
