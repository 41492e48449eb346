package nl.kpimodel.calc.outcome;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a figure that others measured (Dutch: <i>extern cijfer</i>). It is never rounded: a published value is shown as the source
 * published it.
 *
 * <p>It is either a published value, or a numerator and a denominator that are divided as the definition of the KPI states. {@link
 * Outcome#figure()} has the other information from the source, such as period and bounds, also if there is no value.
 *
 * @param exact the figure; a percentage is a fraction of 1
 * @param published the value as published, in the unit of the outcome; {@code null} if the library divided it
 * @param over the numerator; {@code null} if the source gives only the value
 * @param per the denominator; {@code null} if the source gives only the value
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
