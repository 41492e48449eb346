package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;

/**
 * A caveat for the comparison of two outcomes (Dutch: <i>kanttekening</i>). It does not change any number.
 *
 * @param kind the subject of the caveat
 * @param text the caveat in plain words, without a full stop
 */
public record Caveat(Kind kind, BilingualText text) {
    /**
     * The kinds of caveats (Dutch: <i>soort kanttekening</i>).
     *
     * <p>A later version of the library may add constants, so a {@code switch} over kinds needs a {@code default}.
     */
    public enum Kind {
        /** The edition of one or both outcomes is unknown. */
        EDITION_NOT_TOLD,
        /** The outcomes are of two editions whose definitions are the same, or whose changes do not affect the comparison. */
        OTHER_EDITION,
        /** The definitions have different words, but the measure specification names no change that affects the comparison. */
        OTHER_WORDING,
        /** The outcomes are of two editions whose figures may be compared only under the condition in the text. */
        WITH_CARE,
        /** The period of one or both outcomes is unknown. */
        PERIOD_NOT_TOLD,
        /** The outcome given as the earlier one has a later period. */
        PERIODS_REVERSED,
        /** The periods share days, so some units count in both. */
        PERIODS_OVERLAP,
        /** The periods differ in length, and the figure grows with the period. Figures are not recalculated per day. */
        PERIODS_UNEQUAL,
        /** The figures are based on different choices, such as a term or policy, or on quantities that the explanation names. */
        OTHER_CHOICES,
        /** One or both outcomes were read from a tree, in which only the explanation has the choices. */
        CHOICES_NOT_TOLD,
        /** The source does not mark both figures as final. */
        NOT_FINAL,
        /** The figures come from different sources or tables, and perhaps from different methods. */
        OTHER_SOURCE,
        /** One figure is a published value, and the library divided the other. */
        OTHER_METHOD,
        /** The margins given by the sources overlap, so the difference may be due to chance. */
        BOUNDS_OVERLAP;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of caveat");
        }
    }

    /** Creates a caveat. */
    public Caveat {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** Returns the caveat of a kind with its values filled in, in both languages. */
    public static Caveat of(Kind kind, BilingualText... values) {
        return new Caveat(kind, OutcomeWords.both("caveat." + kind.name(), values));
    }

    /**
     * Returns the tree form: {@code kind}, and {@code text} in both languages. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("kind", kind).both("text", text).toMap();
    }
}
