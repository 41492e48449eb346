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
 * What to mind when two outcomes are compared (Dutch: <i>kanttekening</i>). It changes no number.
 *
 * @param kind what it is about
 * @param text the same in plain words, without full stop
 */
public record Caveat(Kind kind, BilingualText text) {
    /**
     * What a caveat is about (Dutch: <i>soort kanttekening</i>).
     *
     * <p>A later version of the library may add constants: end a {@code switch} over kinds with a {@code default}.
     */
    public enum Kind {
        /** Of one outcome or both it is not known by which edition it was defined. */
        EDITION_NOT_TOLD,
        /** Two editions, whose definitions read the same or changed in nothing that matters here. */
        OTHER_EDITION,
        /** The definitions are worded otherwise; the reading of the KPI names no change that matters to a comparison. */
        OTHER_WORDING,
        /** Two editions whose figures may stand side by side only under the condition that the text names. */
        WITH_CARE,
        /** Of one outcome or both the period is not known. */
        PERIOD_NOT_TOLD,
        /** The outcome that was given as the earlier one is about a later period. */
        PERIODS_REVERSED,
        /** The periods share days, so that part of what was counted is counted in both. */
        PERIODS_OVERLAP,
        /** The periods are not equally long, and the figure grows with the period. Nothing is recalculated per day. */
        PERIODS_UNEQUAL,
        /** The figures rest on different choices, such as another term or policy, or on quantities that the explanation names. */
        OTHER_CHOICES,
        /** One outcome or both were read from a tree, in which only the explanation says what was chosen. */
        CHOICES_NOT_TOLD,
        /** The source does not call both figures final. */
        NOT_FINAL,
        /** The figures are of different sources or tables, and perhaps of different methods. */
        OTHER_SOURCE,
        /** One figure was published as it is, the other was divided here. */
        OTHER_METHOD,
        /** The margins that the sources give overlap, so that the difference may be chance. */
        BOUNDS_OVERLAP;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
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

    /** The words of a kind, with what it names filled in, in both languages. */
    public static Caveat of(Kind kind, BilingualText... values) {
        return new Caveat(kind, OutcomeWords.both("caveat." + kind.name(), values));
    }

    /**
     * The tree form: {@code kind}, and {@code text} in both languages. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("kind", kind).both("text", text).toMap();
    }
}
