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
 * A value that an organisation wants a KPI to reach (Dutch: <i>streefwaarde</i>), in the unit of the KPI. Source: handleiding 2025, chapter 5, step 2,
 * "Bepaal daarna welke waardes je wilt koppelen aan de geselecteerde indicatoren (aantallen/ hoogte percentages ...)". A target is an aim and settles no
 * score: the model is "geen afrekeninstrument met van te voren strak vastgestelde targets" (3.3).
 *
 * <p>Values are exact; those that differ in trailing zeros alone are equal. Immutable.
 *
 * <pre>{@code
 * KpiTarget.atLeast(KpiId.of("E 4.1.3"), new BigDecimal("60")).by(LocalDate.of(2026, 12, 31));
 * }</pre>
 *
 * @param kpi the KPI
 * @param component key of one of its figures; empty for the first, which is the main one
 * @param direction on which side of the value the figure should be
 * @param value the value
 * @param by the day on which it should be reached
 * @param note what the organisation says about it
 */
public record KpiTarget(
        KpiId kpi, Optional<String> component, Bound direction, BigDecimal value, Optional<LocalDate> by, Optional<String> note) {
    /** The most digits of a value, and the most of them behind the decimal point. */
    static final int MOST_DIGITS = 24;

    static final int MOST_DECIMALS = 6;

    /** On which side of the value the figure should be. */
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
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Bound of(String text) {
            return CodeText.constant(values(), text, "direction of a target");
        }
    }

    /**
     * Creates a target.
     *
     * @throws IllegalArgumentException if the value has more than 24 digits, or more than 6 behind the decimal point, or the note is longer than 2000
     *     characters or contains what looks like a citizen number
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

    /** Whether a value is of a size that any reader of JSON keeps and people can read. */
    static boolean isWritable(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return (long) stripped.precision() - Math.min(0, stripped.scale()) <= MOST_DIGITS && stripped.scale() <= MOST_DECIMALS;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A target of which the figure should have the value or more.
     *
     * @param kpi the KPI
     * @param value the value, in its unit
     * @return the target, for its main figure and without a date
     */
    public static KpiTarget atLeast(KpiId kpi, BigDecimal value) {
        return new KpiTarget(kpi, Optional.empty(), Bound.AT_LEAST, value, Optional.empty(), Optional.empty());
    }

    /**
     * A target of which the figure should have the value or less.
     *
     * @param kpi the KPI
     * @param value the value, in its unit
     * @return the target, for its main figure and without a date
     */
    public static KpiTarget atMost(KpiId kpi, BigDecimal value) {
        return new KpiTarget(kpi, Optional.empty(), Bound.AT_MOST, value, Optional.empty(), Optional.empty());
    }

    /**
     * This target for one figure of the KPI.
     *
     * @param component key of the figure
     * @return the target
     */
    public KpiTarget ofComponent(String component) {
        return new KpiTarget(kpi, Optional.of(component), direction, value, by, note);
    }

    /**
     * This target with the day on which it should be reached.
     *
     * @param day the day
     * @return the target
     */
    public KpiTarget by(LocalDate day) {
        return new KpiTarget(kpi, component, direction, value, Optional.of(day), note);
    }

    /**
     * This target with a note.
     *
     * @param words what the organisation says about it; blank for nothing
     * @return the target
     */
    public KpiTarget withNote(String words) {
        return new KpiTarget(kpi, component, direction, value, by, Optional.of(words));
    }

    /**
     * The tree form, with the keys of the selection file. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree, in which a key that has no value is left out
     */
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
