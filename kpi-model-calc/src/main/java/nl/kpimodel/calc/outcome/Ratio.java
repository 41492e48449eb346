package nl.kpimodel.calc.outcome;

import java.util.Optional;

/**
 * One quantity per another (Dutch: <i>verhouding</i>), where the two are not part and whole, such as cases per employee or euros saved per
 * euro spent.
 *
 * <p>Invariant: the denominator is not 0.
 *
 * @param over the numerator
 * @param per the denominator
 */
public record Ratio(ExactNumber over, ExactNumber per) implements OutcomeValue {
    /**
     * Creates a ratio.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public Ratio {
        if (per.signum() == 0) {
            throw new IllegalArgumentException("A ratio of " + over + " to 0 has no value; such an outcome is ZERO_DENOMINATOR.");
        }
    }

    /**
     * Returns a ratio of whole numbers.
     *
     * @param over the numerator
     * @param per the denominator
     * @return the ratio
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Ratio of(long over, long per) {
        return new Ratio(ExactNumber.of(over), ExactNumber.of(per));
    }

    @Override
    public ExactNumber exact() {
        return over.dividedBy(per);
    }

    @Override
    public Optional<ExactNumber> numerator() {
        return Optional.of(over);
    }

    @Override
    public Optional<ExactNumber> denominator() {
        return Optional.of(per);
    }
}
