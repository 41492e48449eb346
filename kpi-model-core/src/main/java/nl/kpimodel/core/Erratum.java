package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;

/**
 * An evident slip in the verbatim text and what it should read (Dutch: <i>erratum</i>). The catalogue itself is never corrected.
 *
 * @param entry the entry it is in: an id, or {@code domain 3}
 * @param key the part of the entry: {@code name}, {@code definition}, {@code text} ...
 * @param printed what the source prints
 * @param reads what it should read
 * @param kind the kind of slip
 * @param reason why it is one, in English
 */
public record Erratum(String entry, String key, String printed, String reads, Kind kind, String reason) {
    /** Kinds of slips. */
    public enum Kind {
        /** A spelling error. */
        SPELLING,
        /** An error of grammar, a word too many or too few. */
        GRAMMAR,
        /** A stray or missing sign. */
        PUNCTUATION,
        /** Another notation in the source; the catalogue carries the plain one. */
        NOTATION,
        /** Damage by optical recognition; the catalogue carries the repaired text. */
        OCR,
        /** The words say evidently something else than is meant. */
        CONTENT;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of erratum");
        }
    }

    /**
     * Creates an erratum.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public Erratum {
        Texts.requireText(entry, "entry of an erratum");
        Texts.requireText(key, "key of an erratum");
        Texts.requireText(printed, "printed text of an erratum");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(kind, "kind");
        Texts.requireText(reason, "reason of an erratum");
    }
}
