package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.registration.FigureStatus;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an impact KPI that others measured (Dutch: <i>extern cijfer</i>), carried with what its source tells of it. It is never rounded: what the
 * source published is shown as it was published.
 *
 * <p>Either a published value, or a numerator and a denominator of which the definition of the KPI states how to divide them.
 *
 * @param exact the figure; of a percentage the part of 1
 * @param published the value as published, in the unit of the outcome; {@code null} if it was divided here
 * @param over what was divided; {@code null} if the source tells the value alone
 * @param per what it was divided by; {@code null} if the source tells the value alone
 * @param period the period that the source names
 * @param group the group that the figure is about, such as an age group; {@code null} if all
 * @param lower lower bound of the source's interval; {@code null} if it gives none
 * @param upper upper bound of the source's interval; {@code null} if it gives none
 * @param status how final the source calls it
 * @param source who published it
 * @param table where; {@code null} if not told
 */
public record CarriedFigure(
        ExactNumber exact,
        @Nullable BigDecimal published,
        @Nullable ExactNumber over,
        @Nullable ExactNumber per,
        String period,
        @Nullable String group,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        FigureStatus status,
        String source,
        @Nullable String table)
        implements OutcomeValue {
    /**
     * Creates a figure.
     *
     * @throws IllegalArgumentException if one of numerator and denominator is given without the other
     */
    public CarriedFigure {
        Objects.requireNonNull(exact, "exact");
        Objects.requireNonNull(status, "status");
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
