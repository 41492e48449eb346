package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;

/**
 * Something that an explanation says of one figure, in both languages, without full stop.
 *
 * @param published the same where small groups are protected: without a number of units
 */
public record Remark(BilingualText text, Place place, BilingualText published) {
    /** A remark that names no number of units. */
    public Remark(BilingualText text, Place place) {
        this(text, place, text);
    }

    /** Where in an explanation a remark is said. */
    public enum Place {
        /** Beside the figure: what it is made of. */
        FIGURE,
        /** Instead of the general reason why there is no figure. */
        REASON,
        /** After the account: what to mind about strata. */
        NOTE,
        /** Under the choices. */
        CHOICE,
        /** Before the choices, as a sentence. */
        SENTENCE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Place of(String text) {
            return CodeText.constant(values(), text, "place of a remark");
        }
    }

    public static Remark choice(BilingualText text) {
        return new Remark(text, Place.CHOICE);
    }

    public static Remark note(String key) {
        return new Remark(OutcomeWords.both(key), Place.NOTE);
    }

    /** The remark as it is published. */
    public Remark protectedNumbers() {
        return new Remark(published, place);
    }

    public String in(Language language) {
        return text.in(language);
    }
}
