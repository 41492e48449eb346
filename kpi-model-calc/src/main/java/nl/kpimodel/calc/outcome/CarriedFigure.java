package nl.kpimodel.calc.outcome;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a figure that others measured (Dutch: <i>extern cijfer</i>). It is never rounded: what the source published is shown as it was published.
 *
 * <p>Either a published value, or a numerator and a denominator of which the definition of the KPI states how to divide them. What the source tells of
 * it, such as its period and bounds, is in {@link Outcome#figure()}, which is also there without a value.
 *
 * @param exact the figure; of a percentage the part of 1
 * @param published the value as published, in the unit of the outcome; {@code null} if it was divided here
 * @param over what was divided; {@code null} if the source tells the value alone
 * @param per what it was divided by; {@code null} if the source tells the value alone
 */
public record CarriedFigure(ExactNumber exact, @Nullable BigDecimal published, @Nullable ExactNumber over, @Nullable ExactNumber per)
        implements OutcomeValue {
    /**
     * Creates a figure.
     *
     * @throws IllegalArgumentException if one of numerator and denominator is given without the other
     */
    public CarriedFigure {
        Objects.requireNonNull(exact, "exact");
        if ((over == null) != (per == null)) {
            throw new IllegalArgumentException("A figure has a numerator and a denominator, or neither.");
        }
    }

    @Override
    public Optional<ExactNumber> numerator() {
        return Optional.ofNullable(over);
    }

    @Override
    public Optional<ExactNumber> denominator() {
        return Optional.ofNullable(per);
    }
}
