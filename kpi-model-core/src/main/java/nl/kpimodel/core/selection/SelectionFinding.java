package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Something to mend, to know or to think about in a selection (Dutch: <i>bevinding</i>), with its place and the way out in Dutch and English. Immutable.
 *
 * <p>The arguments are fit to show: a control character is replaced, and what looks like a citizen number is masked.
 *
 * @param kind what it is
 * @param path where in the selection file, such as {@code targets[1].value}; empty for the selection as a whole
 * @param arguments what the sentences name: ids, numbers and days
 */
public record SelectionFinding(Kind kind, String path, List<String> arguments) {
    /** How much a finding weighs, heaviest first. */
    public enum Level {
        /** The selection cannot be used as it is (<i>fout</i>). */
        ERROR,
        /** Something is missing that the manual asks, or something has no effect (<i>waarschuwing</i>). */
        WARNING,
        /** Good to know, or to agree on (<i>opmerking</i>). */
        NOTE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Level of(String text) {
            return CodeText.constant(values(), text, "level of a finding");
        }
    }

    /**
     * The letters of SMART. Sources: handleiding 2025, chapter 2, "SMART staat voor Specifiek, Meetbaar, Aanvaardbaar, Realiseerbaar en Tijdgebonden"; chapter
     * 5, step 2, which reads A as "Aannemelijk" and R as "Realistisch".
     */
    public enum Letter {
        /** Specific (<i>specifiek</i>): the scope, and KPIs that are linked to it and to each other. */
        SPECIFIC,
        /** Measurable (<i>meetbaar</i>): each KPI has a definition, its items are asked, and its target is in its unit. */
        MEASURABLE,
        /** Acceptable (<i>aanvaardbaar</i>): those who register agreed who registers what and when. */
        ACCEPTABLE,
        /** Realistic (<i>realiseerbaar, realistisch</i>): no more KPIs than can be kept in view. */
        REALISTIC,
        /** Time-bound (<i>tijdgebonden</i>): a period of monitoring, moments in it, and days for the targets. */
        TIME_BOUND;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Letter of(String text) {
            return CodeText.constant(values(), text, "letter of SMART");
        }
    }

    /** What is found. A later version may add kinds. */
    public enum Kind {
        /** The value is no object. */
        NOT_AN_OBJECT(Level.ERROR, null),
        /** The value is no list. */
        NOT_A_LIST(Level.ERROR, null),
        /** The value is no text. */
        NOT_A_TEXT(Level.ERROR, null),
        /** The value is no number, or one of too many digits. */
        NOT_A_NUMBER(Level.ERROR, null),
        /** The key is unknown. */
        UNKNOWN_KEY(Level.ERROR, null),
        /** A key that must be there is not. */
        MISSING_KEY(Level.ERROR, null),
        /** The format is none that this version reads. */
        UNKNOWN_FORMAT(Level.ERROR, null),
        /** The edition does not exist. */
        UNKNOWN_EDITION(Level.ERROR, null),
        /** The text is no id of a KPI. */
        INVALID_KPI_ID(Level.ERROR, null),
        /** The text is no id of a section or item. */
        INVALID_ITEM_ID(Level.ERROR, null),
        /** The text is no day as {@code 2026-12-31}. */
        INVALID_DAY(Level.ERROR, null),
        /** The text is no direction of a target. */
        INVALID_DIRECTION(Level.ERROR, null),
        /** The period ends before it begins. */
        PERIOD_REVERSED(Level.ERROR, null),
        /** The text is longer than 2000 characters. */
        TEXT_TOO_LONG(Level.ERROR, null),
        /** The list has more than 1000 elements. */
        LIST_TOO_LONG(Level.ERROR, null),
        /** The text contains what looks like a citizen number. */
        CITIZEN_NUMBER(Level.ERROR, null),
        /** The same is there twice; it counts once. */
        DUPLICATE(Level.WARNING, null);

        private final Level level;
        private final @Nullable Letter letter;

        Kind(Level level, @Nullable Letter letter) {
            this.level = level;
            this.letter = letter;
        }

        /**
         * How much it weighs.
         *
         * @return the level
         */
        public Level level() {
            return level;
        }

        /**
         * The letter of SMART that it is about.
         *
         * @return the letter, empty if it is about none
         */
        public Optional<Letter> letter() {
            return Optional.ofNullable(letter);
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of finding");
        }
    }

    /** Creates a finding. */
    public SelectionFinding {
        Objects.requireNonNull(kind, "kind");
        path = DisplayText.list(path);
        arguments = arguments.stream().map(DisplayText::list).toList();
    }

    /**
     * How much it weighs.
     *
     * @return the level of its kind
     */
    public Level level() {
        return kind.level();
    }

    /**
     * What is found, without its place.
     *
     * @param language the language
     * @return one sentence
     */
    public String message(Language language) {
        return filled("", language);
    }

    /**
     * What to do about it.
     *
     * @param language the language
     * @return one or more sentences
     */
    public String instruction(Language language) {
        return filled(".todo", language);
    }

    private String filled(String part, Language language) {
        WordList words = SelectionWords.in(language);
        return words.filled(kind.name() + part, arguments.toArray());
    }

    /**
     * The tree form: kind, severity, letter, path, and the sentences in both languages. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree, in which a key that has no value is left out
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree()
                .text("kind", kind)
                .text("severity", level())
                .known("letter", kind.letter().map(Letter::toString))
                .put("path", path)
                .both("message", this::message)
                .both("instruction", this::instruction)
                .toMap();
    }

    /** Returns place, level, message and instruction in English, on one line. */
    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + level() + ": " + message(Language.ENGLISH) + " " + instruction(Language.ENGLISH);
    }
}
