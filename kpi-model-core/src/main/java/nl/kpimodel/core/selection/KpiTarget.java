package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;

/**
 * A target value of an organisation for a KPI (Dutch: <i>streefwaarde</i>), in the unit of the KPI. Source: handleiding 2025, chapter 5,
 * step 2, "Bepaal daarna welke waardes je wilt koppelen aan de geselecteerde indicatoren (aantallen/ hoogte percentages ...)". A target is
 * an aim, not a judgement: the model is "geen afrekeninstrument met van te voren strak vastgestelde targets" (3.3).
 *
 * <p>Values are exact; values that differ only in trailing zeros are equal. Immutable.
 *
 * <pre>{@code
 * KpiTarget.atLeast(KpiId.of("E 4.1.3"), new BigDecimal("60")).by(LocalDate.of(2026, 12, 31));
 * }</pre>
 *
 * @param kpi the KPI
 * @param component key of one of its figures; empty for the first, which is the main one
 * @param direction whether the figure should be at least or at most the value
 * @param value the value
 * @param by the day by which it should be reached
 * @param note a remark of the organisation
 */
public record KpiTarget(
        KpiId kpi, Optional<String> component, Bound direction, BigDecimal value, Optional<LocalDate> by, Optional<String> note) {
    /** The largest number of digits of a value, and of digits after the decimal point. */
    static final int MOST_DIGITS = 24;

    static final int MOST_DECIMALS = 6;

    /** Whether the figure should be at least or at most the value. */
    public enum Bound {
        /** The value or more (<i>ten minste</i>). */
        AT_LEAST,
        /** The value or less (<i>ten hoogste</i>). */
        AT_MOST;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Bound of(String text) {
            return CodeText.constant(values(), text, "direction of a target");
        }
    }

    /**
     * Creates a target.
     *
     * @throws IllegalArgumentException if the value has more than 24 digits, or more than 6 digits after the decimal point, or the note is
     *         longer than 2000 characters or contains an apparent citizen number
     */
    public KpiTarget {
        Objects.requireNonNull(kpi, "kpi");
        component = SelectionText.optional(component, "component of a target");
        Objects.requireNonNull(direction, "direction");
        if (!isWritable(value)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The target of %s has a value of %d digits, %d of them decimals; the most is %d and %d."
                    + " Round it.", kpi, value.precision(), value.scale(), MOST_DIGITS, MOST_DECIMALS));
        }
        value = plain(value);
        Objects.requireNonNull(by, "by");
        note = SelectionText.optional(note, "note of a target");
    }

    /** Returns whether any JSON reader can keep the value exactly and people can read it. */
    static boolean isWritable(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return (long) stripped.precision() - Math.min(0, stripped.scale()) <= MOST_DIGITS && stripped.scale() <= MOST_DECIMALS;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * {@return a target for a figure that should be at least the value, for the main figure and without a date}
     *
     * @param kpi the KPI
     * @param value the value, in the unit of the KPI
     */
    public static KpiTarget atLeast(KpiId kpi, BigDecimal value) {
        return new KpiTarget(kpi, Optional.empty(), Bound.AT_LEAST, value, Optional.empty(), Optional.empty());
    }

    /**
     * {@return a target for a figure that should be at most the value, for the main figure and without a date}
     *
     * @param kpi the KPI
     * @param value the value, in the unit of the KPI
     */
    public static KpiTarget atMost(KpiId kpi, BigDecimal value) {
        return new KpiTarget(kpi, Optional.empty(), Bound.AT_MOST, value, Optional.empty(), Optional.empty());
    }

    /**
     * {@return this target for one figure of the KPI}
     *
     * @param component key of the figure
     */
    public KpiTarget ofComponent(String component) {
        return new KpiTarget(kpi, Optional.of(component), direction, value, by, note);
    }

    /**
     * {@return this target with the day by which it should be reached}
     *
     * @param day the day
     */
    public KpiTarget by(LocalDate day) {
        return new KpiTarget(kpi, component, direction, value, Optional.of(day), note);
    }

    /**
     * {@return this target with a note}
     *
     * @param words a remark of the organisation; blank for none
     */
    public KpiTarget withNote(String words) {
        return new KpiTarget(kpi, component, direction, value, by, Optional.of(words));
    }

    /** {@return the tree form, with the keys of the selection file; a key without a value is left out} Jackson 2 and 3 write it as JSON. */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree()
                .text("kpi", kpi)
                .known("component", component)
                .text("direction", direction)
                .put("value", value)
                .known("by", by.map(LocalDate::toString))
                .known("note", note)
                .toMap();
    }
}
