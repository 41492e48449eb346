package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * How records are placed in time, and by which dates (Dutch: <i>plaats in de tijd</i>).
 *
 * @param kind the kind of timing
 * @param date the leading date; {@code null} if and only if the kind is {@link Kind#LOOK_UP}
 * @param until the end dates of what the leading date began, of which the earliest applies; empty if nothing runs on
 * @param otherwise the date that places a unit without a leading date; {@code null} if absent
 */
public record Timing(Kind kind, @Nullable RecordField date, List<RecordField> until, @Nullable RecordField otherwise) {
    /**
     * Creates a timing.
     *
     * @throws IllegalArgumentException if the date does not fit the kind
     */
    public Timing {
        Objects.requireNonNull(kind, "kind");
        until = List.copyOf(until);
        if ((date == null) != (kind == Kind.LOOK_UP)) {
            throw new IllegalArgumentException("A timing of kind " + kind + (date == null ? " names no date" : " names the date " + date)
                    + "; LOOK_UP has none, every other kind has one.");
        }
    }

    /** {@return the leading date, empty if records are looked up} */
    public Optional<RecordField> leadingDate() {
        return Optional.ofNullable(date);
    }

    /** {@return the date that places a unit without a leading date, empty if absent} */
    public Optional<RecordField> otherwiseDate() {
        return Optional.ofNullable(otherwise);
    }

    /**
     * How records are placed in time (Dutch: <i>moment van meten</i>). In this class, d is the last day of the period. The first five kinds
     * place the units of a component; {@link #HISTORY} and {@link #LOOK_UP} place the other records that it uses.
     */
    public enum Kind {
        /** Events in the period, by a date (<i>stroom</i>). */
        FLOW,
        /** The state at the end of d (<i>stand</i>). */
        STOCK,
        /** Everything that was running on at least one day of the period (<i>overlap</i>). */
        OVERLAP,
        /** The follow-up of the cases completed in the period, within a term after completion (<i>cohort</i>). */
        COHORT,
        /** A figure of another source, which has its own period (<i>extern</i>). */
        EXTERNAL,
        /** Everything up to d, or up to the unit's own date (<i>voorgeschiedenis</i>). */
        HISTORY,
        /** Records found through the unit that refers to them, without a date (<i>opgezocht</i>). */
        LOOK_UP;

        /**
         * Returns whether this kind can place the units of a component.
         *
         * @return false for {@link #HISTORY} and {@link #LOOK_UP}
         */
        public boolean placesUnits() {
            return ordinal() < HISTORY.ordinal();
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of timing");
        }
    }
}
