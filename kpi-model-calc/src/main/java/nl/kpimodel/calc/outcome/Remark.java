package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;

/**
 * A remark in the explanation of one figure, in both languages, without a full stop.
 *
 * @param text the remark
 * @param place its place in the explanation
 * @param published the remark as a published report shows it, without numbers of units; the text itself if it has none
 */
public record Remark(BilingualText text, Place place, BilingualText published) {
    /** Creates a remark that names no number of units. */
    public Remark(BilingualText text, Place place) {
        this(text, place, text);
    }

    /** The place of a remark in an explanation. */
    public enum Place {
        /** Next to the figure: its parts. */
        FIGURE,
        /** Replaces the general reason why there is no figure. */
        REASON,
        /** After the account: a note on strata. */
        NOTE,
        /** Among the choices. */
        CHOICE,
        /** Before the choices, as a sentence. */
        SENTENCE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Place of(String text) {
            return CodeText.constant(values(), text, "place of a remark");
        }
    }

    /**
     * Creates a remark among the choices of a calculation, such as a rule for missing fields.
     *
     * @param text the remark, without a full stop
     * @return the remark, which a published report shows too
     */
    public static Remark choice(BilingualText text) {
        return new Remark(text, Place.CHOICE);
    }

    /**
     * Creates a note after the account from the library's own words.
     *
     * @param key the key of the note in these words
     * @return the note, which a published report shows too
     * @throws IllegalStateException if these words have no such key
     */
    public static Remark note(String key) {
        return new Remark(OutcomeWords.both(key), Place.NOTE);
    }

    /** Returns the remark that a published report shows, in the same place. */
    public Remark protectedNumbers() {
        return new Remark(published, place);
    }

    /** {@return the remark in a language} Its numbers may be those of small groups; {@link #protectedNumbers} has none. */
    public String in(Language language) {
        return text.in(language);
    }
}
