package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
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
 * An error, warning or note on a selection (Dutch: <i>bevinding</i>), with its place and the way out in Dutch and English. Immutable.
 *
 * <p>The arguments are safe to show: control characters are replaced, and apparent citizen numbers are masked.
 *
 * @param kind the kind of finding
 * @param path the place in the selection file, such as {@code targets[1].value}; empty for the selection as a whole
 * @param arguments the values in the sentences: ids, numbers and days; a missing one is shown as a question mark
 */
public record SelectionFinding(Kind kind, String path, List<String> arguments) {
    /** The largest number of arguments in a sentence. */
    private static final int MOST_ARGUMENTS = 10;

    /** The severity of a finding, most severe first. */
    public enum Level {
        /** The selection cannot be used as it is (<i>fout</i>). */
        ERROR,
        /** Something that the manual requires is missing, or something has no effect (<i>waarschuwing</i>). */
        WARNING,
        /** Good to know, or to agree on (<i>opmerking</i>). */
        NOTE;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
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
        /** Acceptable (<i>aanvaardbaar</i>): the people who register agreed on who registers what and when. */
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
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Letter of(String text) {
            return CodeText.constant(values(), text, "letter of SMART");
        }
    }

    /** The kinds of findings. A later version may add kinds. */
    public enum Kind {
        /** The file is not JSON, or has a duplicate key. */
        NOT_JSON(Level.ERROR, null),
        /** The file is too large for a selection. */
        FILE_TOO_LARGE(Level.ERROR, null),
        /** The value is not an object. */
        NOT_AN_OBJECT(Level.ERROR, null),
        /** The value is not a list. */
        NOT_A_LIST(Level.ERROR, null),
        /** The value is not a text. */
        NOT_A_TEXT(Level.ERROR, null),
        /** The value is not a number, or has too many digits. */
        NOT_A_NUMBER(Level.ERROR, null),
        /** The key is unknown. */
        UNKNOWN_KEY(Level.ERROR, null),
        /** A required key is missing. */
        MISSING_KEY(Level.ERROR, null),
        /** This version does not read the format. */
        UNKNOWN_FORMAT(Level.ERROR, null),
        /** The edition does not exist. */
        UNKNOWN_EDITION(Level.ERROR, null),
        /** The text is not the id of a KPI. */
        INVALID_KPI_ID(Level.ERROR, null),
        /** The text is not the id of a section or item. */
        INVALID_ITEM_ID(Level.ERROR, null),
        /** The text is not a day such as {@code 2026-12-31}. */
        INVALID_DAY(Level.ERROR, null),
        /** The text is not a direction of a target. */
        INVALID_DIRECTION(Level.ERROR, null),
        /** The text is not a kind of variant. */
        INVALID_VARIANT_KIND(Level.ERROR, null),
        /** The period ends before it begins. */
        PERIOD_REVERSED(Level.ERROR, null),
        /** The text is longer than 2000 characters. */
        TEXT_TOO_LONG(Level.ERROR, null),
        /** The list has more than 1000 elements. */
        LIST_TOO_LONG(Level.ERROR, null),
        /** The text contains an apparent citizen number. */
        CITIZEN_NUMBER(Level.ERROR, null),
        /** The element is a duplicate; it counts once. */
        DUPLICATE(Level.WARNING, null),

        /** No KPI and no item is chosen. */
        NOTHING_CHOSEN(Level.ERROR, Letter.SPECIFIC),
        /** Items are chosen, but no KPI. */
        NO_KPI(Level.WARNING, Letter.SPECIFIC),
        /**
         * The scope names no service. Handleiding 2025, chapter 5, step 1: "Kies een dienst waarvan je het effect wilt vaststellen".
         */
        NO_SERVICE(Level.WARNING, Letter.SPECIFIC),
        /** The scope names no target group. Step 1: "Welke groepen mensen gebruiken deze dienst en wat zijn hun kenmerken?". */
        NO_TARGET_GROUP(Level.WARNING, Letter.SPECIFIC),
        /** The scope names no intended effect. Step 1: "Welk effect wil je bereiken voor de mensen die gebruik maken van deze dienst?". */
        NO_INTENDED_EFFECT(Level.WARNING, Letter.SPECIFIC),
        /** All KPIs are of one layer. 3.1: "een selectie van maximaal 10 a 15 KPI's, uit meerdere lagen". */
        ONE_LAYER(Level.WARNING, Letter.SPECIFIC),
        /**
         * An impact KPI is chosen, but none of its effect indicators. Step 2: "Op basis van de selectie impactindicatoren kan de koppeling
         * gemaakt worden naar de effectenindicatoren".
         */
        IMPACT_WITHOUT_INDICATOR(Level.NOTE, Letter.SPECIFIC),
        /** The model links no effect indicator and no item to an impact KPI. */
        IMPACT_NOT_LINKED(Level.NOTE, Letter.SPECIFIC),
        /**
         * An effect indicator is chosen, but no impact KPI to which it is linked. 3.2: "Desalniettemin kun je ook beginnen met een selectie
         * van effecten KPI's".
         */
        INDICATOR_WITHOUT_IMPACT(Level.NOTE, Letter.SPECIFIC),
        /** No edition has a KPI with the id. */
        UNKNOWN_KPI(Level.ERROR, null),
        /** Another edition has a KPI with the id. */
        KPI_OF_OTHER_EDITION(Level.ERROR, null),
        /** There is a later edition than that of the selection. */
        EARLIER_EDITION(Level.NOTE, null),
        /** The edition has no such section or item. */
        UNKNOWN_ITEM(Level.ERROR, null),
        /** The edition has no questionnaires. */
        NO_QUESTIONNAIRE(Level.ERROR, null),

        /** The model has no definition of a KPI yet. */
        OPEN_DEFINITION(Level.WARNING, Letter.MEASURABLE),
        /** The model leaves a decisive part of a definition to the organisation. */
        LOCAL_DEFINITION(Level.WARNING, Letter.MEASURABLE),
        /** The library has no measure of a KPI, because the edition has only its name. */
        NO_MEASURE(Level.WARNING, Letter.MEASURABLE),
        /** An effect indicator is chosen, but none of its items is asked. */
        INDICATOR_NOT_ASKED(Level.ERROR, Letter.MEASURABLE),
        /** Some items of an effect indicator are asked, but others of the same questionnaire are not. */
        INDICATOR_PARTLY_ASKED(Level.NOTE, Letter.MEASURABLE),
        /** The model prints items for an impact KPI that no effect indicator uses, such as 5b2 for I 4.2.2. */
        ITEM_OF_NO_INDICATOR(Level.NOTE, Letter.MEASURABLE),
        /**
         * Items are asked that serve none of the chosen KPIs. Step 4, tips: "Wees zeer kritisch hierop, om te voorkomen dat de bewoner niet door ellelange
         * vragen moet".
         */
        ITEMS_WITHOUT_KPI(Level.WARNING, Letter.REALISTIC),
        /**
         * KPIs have no target. Step 2: "Bepaal daarna welke waardes je wilt koppelen aan de geselecteerde indicatoren". A note, because the model is "geen
         * afrekeninstrument met van te voren strak vastgestelde targets" (3.3).
         */
        KPIS_WITHOUT_TARGET(Level.NOTE, Letter.MEASURABLE),
        /** A target is for a KPI that is not chosen. */
        TARGET_FOR_OTHER_KPI(Level.WARNING, Letter.MEASURABLE),
        /** A KPI has no figure with the key. */
        UNKNOWN_COMPONENT(Level.ERROR, Letter.MEASURABLE),
        /** A target is higher than its unit allows. */
        TARGET_TOO_HIGH(Level.ERROR, Letter.MEASURABLE),
        /** A target is lower than its unit allows. */
        TARGET_TOO_LOW(Level.ERROR, Letter.MEASURABLE),
        /** Two targets for one figure and day contradict or repeat each other. */
        CONFLICTING_TARGETS(Level.WARNING, Letter.MEASURABLE),

        /** A variant has the id of a KPI. */
        VARIANT_WITH_ID_OF_KPI(Level.ERROR, Letter.SPECIFIC),
        /** Two variants have the same id. */
        VARIANT_ID_TWICE(Level.ERROR, Letter.SPECIFIC),
        /** A variant is its own parent, directly or through other variants. */
        VARIANT_OF_ITSELF(Level.ERROR, Letter.SPECIFIC),
        /** The parent of a variant is in neither the edition nor the selection. */
        UNKNOWN_PARENT(Level.ERROR, Letter.SPECIFIC),

        /** There are no agreements. Step 3: "Maak ook duidelijke afspraken binnen het team over de manier van registreren". */
        NO_AGREEMENT(Level.WARNING, Letter.ACCEPTABLE),
        /** An agreement does not say who. Step 3: "Wie registreert wat". */
        AGREEMENT_WITHOUT_WHO(Level.WARNING, Letter.ACCEPTABLE),
        /** An agreement does not say what. Step 3: "Wie registreert wat". */
        AGREEMENT_WITHOUT_WHAT(Level.WARNING, Letter.ACCEPTABLE),
        /** An agreement does not say when. Step 3: "op welke termijnen". */
        AGREEMENT_WITHOUT_WHEN(Level.WARNING, Letter.ACCEPTABLE),
        /** An agreement is about a KPI that is not chosen. */
        AGREEMENT_ABOUT_OTHER_KPI(Level.WARNING, Letter.ACCEPTABLE),
        /** No agreement names a KPI or a record type that it counts. Free text in agreements is not searched. */
        KPIS_WITHOUT_AGREEMENT(Level.NOTE, Letter.ACCEPTABLE),

        /** More than 15 KPIs are chosen. 3.2, tips: "Kies in totaal maximaal 10 tot 15 KPI's op verschillende niveaus per werksoort". */
        TOO_MANY_KPIS(Level.WARNING, Letter.REALISTIC),
        /**
         * The registration load of the selection. 3.2, tips: "omdat bijvoorbeeld de registratiedruk toeneemt en niet in verhouding staat
         * tot wat het echt oplevert".
         */
        REGISTRATION_LOAD(Level.NOTE, Letter.REALISTIC),

        /** There is no period of monitoring. Step 5: "begin met registreren voor een afgesproken periode". */
        NO_PERIOD(Level.WARNING, Letter.TIME_BOUND),
        /** The period of monitoring is over. */
        PERIOD_OVER(Level.WARNING, Letter.TIME_BOUND),
        /** There is no interim moment to review the figures. Step 5: "Stem de tussentijdse meetmomenten af". */
        NO_MOMENT(Level.NOTE, Letter.TIME_BOUND),
        /** A moment is outside the period of monitoring. */
        MOMENT_OUTSIDE_PERIOD(Level.WARNING, Letter.TIME_BOUND),
        /** A target has no day. Step 2: "Bepaal vervolgens welk tijdsbestek je hier aan wilt koppelen". */
        TARGET_WITHOUT_DAY(Level.WARNING, Letter.TIME_BOUND),
        /** The day of a target is before today. */
        TARGET_PAST(Level.WARNING, Letter.TIME_BOUND),
        /** The day of a target is outside the period of monitoring. */
        TARGET_OUTSIDE_PERIOD(Level.WARNING, Letter.TIME_BOUND);

        private final Level level;
        private final @Nullable Letter letter;

        Kind(Level level, @Nullable Letter letter) {
            this.level = level;
            this.letter = letter;
        }

        /** {@return the level} */
        public Level level() {
            return level;
        }

        /** {@return the letter of SMART that the finding concerns, empty if it concerns none} */
        public Optional<Letter> letter() {
            return Optional.ofNullable(letter);
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
            return CodeText.constant(values(), text, "kind of finding");
        }
    }

    /** Creates a finding. */
    public SelectionFinding {
        Objects.requireNonNull(kind, "kind");
        path = DisplayText.list(path);
        arguments = arguments.stream().map(DisplayText::list).toList();
    }

    /** {@return the level of its kind} */
    public Level level() {
        return kind.level();
    }

    /**
     * Returns the finding in words, without its place.
     *
     * @param language the language
     * @return one sentence
     */
    public String message(Language language) {
        return filled("", language);
    }

    /**
     * Returns what to do about it.
     *
     * @param language the language
     * @return one or more sentences
     */
    public String instruction(Language language) {
        return filled(".todo", language);
    }

    /**
     * Returns the finding on one line: level, place, message and instruction.
     *
     * @param language the language
     * @return for example "Let op, scope.service: De dienst is niet ingevuld. Kies één dienst ..."
     */
    public String line(Language language) {
        return SelectionWords.in(language).of("level." + level()) + ", " + (path.isEmpty() ? "" : path + ": ") + message(language) + " " + instruction(language);
    }

    private String filled(String part, Language language) {
        WordList words = SelectionWords.in(language);
        List<String> known = new ArrayList<>(arguments);
        known.addAll(Collections.nCopies(MOST_ARGUMENTS, DisplayText.NOT_SHOWN));
        return words.filled(kind.name() + part, known.toArray());
    }

    /**
     * Returns the tree form: kind, severity, letter, path, and the sentences in both languages. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree; a key without a value is left out
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

    /** Returns the line in English. */
    @Override
    public String toString() {
        return line(Language.ENGLISH);
    }
}
