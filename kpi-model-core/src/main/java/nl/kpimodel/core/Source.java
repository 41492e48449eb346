package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;

/**
 * A source text of the model (Dutch: <i>bron</i>).
 *
 * @param key short name that entries use to refer to it, for example {@code definitielijst-2025}
 * @param file file name of the transcribed text
 * @param title the title, in Dutch
 */
public record Source(String key, String file, String title) {
    /**
     * Creates a source.
     *
     * @throws IllegalArgumentException if a part is blank
     */
    public Source {
        Texts.requireText(key, "key");
        Texts.requireText(file, "file");
        Texts.requireText(title, "title");
    }

    /**
     * The place of an entry in the sources (Dutch: <i>vindplaats</i>).
     *
     * @param key key of the {@link Source}
     * @param place the place in the source, in Dutch: table, domain or phase, row
     */
    public record Reference(String key, String place) {
        /**
         * Creates a reference.
         *
         * @throws IllegalArgumentException if a part is blank
         */
        public Reference {
            Texts.requireText(key, "key");
            Texts.requireText(place, "place");
        }

        /** Returns the key and the place with a colon between them. */
        @Override
        public String toString() {
            return key + ": " + place;
        }

        /**
         * {@return the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code catalogue.json}} Jackson 2 and
         * 3 write it as JSON; so can any other library.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("key", key).put("place", place).toMap();
        }
    }

    /**
     * An evident error in the verbatim text and its correction (Dutch: <i>erratum</i>). The catalogue itself is never corrected.
     *
     * @param entry the entry with the error: an id, or for example {@code domain 3}
     * @param key the part of the entry: {@code name}, {@code definition}, {@code text} ...
     * @param printed what the source prints
     * @param reads the corrected text
     * @param kind the kind of error
     * @param reason why it is an error, in English
     */
    public record Erratum(String entry, String key, String printed, String reads, Kind kind, String reason) {
        /** The kinds of errors. */
        public enum Kind {
            /** A spelling error. */
            SPELLING,
            /** An error of grammar, or a superfluous or missing word. */
            GRAMMAR,
            /** A superfluous or missing punctuation mark. */
            PUNCTUATION,
            /** A different notation in the source; the catalogue has the plain one. */
            NOTATION,
            /** Damage by optical character recognition; the catalogue has the repaired text. */
            OCR,
            /** The words evidently differ from what is meant. */
            CONTENT;

            /**
             * Reads the text form. Case, accents, spaces and punctuation do not matter.
             *
             * @param text the code as {@link #toString} prints it
             * @return the constant
             * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
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
}
