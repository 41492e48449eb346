package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.ColumnLetters;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.IdentifyingText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One place where a rule is broken (Dutch: <i>bevinding</i>).
 *
 * <p>A finding contains ids, places, bounds and names of fields. It contains a value of the data only under {@link #VALUE}, and only if the
 * caller asked for values; even then it contains no apparent citizen number. It never contains an id that looks like a citizen number, a
 * name, an e-mail address, a telephone number or a bank account number.
 *
 * <p>Everything from a file is safe to show: control characters, line breaks and bidirectional marks are replaced by U+FFFD in the
 * arguments and the id, and in the texts that this class creates. {@link Place#file()} returns the unchanged name; {@link Place#toString()}
 * is safe to show.
 *
 * @param rule the broken rule, of the library or of the application
 * @param severity what happens to the record
 * @param place the place
 * @param type the type of the record; empty if not known
 * @param recordId the id of the record; empty if it has no id, or one that may not be shown
 * @param arguments values for the names between braces in the texts of the rule
 */
public record Finding(
        Rule rule,
        Rule.Severity severity,
        Place place,
        Optional<RecordType> type,
        Optional<String> recordId,
        Map<String, String> arguments) {
    /** The name of the argument that holds a value of the data. */
    public static final String VALUE = "value";

    /** The name of the argument that holds the name of a column or key, exactly as in the file. */
    public static final String NAME = "name";

    /**
     * The name of the argument that holds the name of the column in the user's own file, if a mapping gives the columns their meaning. The
     * message ends with it.
     */
    public static final String COLUMN = "column";

    /**
     * What the name of an argument ends with if its value is for the Dutch texts alone. Without such an argument, the Dutch texts have the
     * value of the English ones.
     */
    public static final String IN_DUTCH = ".nl";

    /** The names of the arguments that hold names of fields, so that an application can show its own names. */
    public static final List<String> FIELD_ARGUMENTS = List.of("first", "second");

    /** The largest length of an id. */
    private static final int LONGEST_ID = 128;

    /** Creates a finding. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(type, "type");
        // Sorted, so that reports are the same in every run.
        TreeMap<String, String> shown = new TreeMap<>(arguments);
        shown.computeIfPresent(VALUE, (name, value) -> mayBePersonal(value) ? null : value);
        shown.replaceAll((name, value) -> name.equals(VALUE) || name.equals(NAME) || name.equals(COLUMN) ? DisplayText.value(value) : DisplayText.list(value));
        arguments = Collections.unmodifiableMap(shown);
        recordId = recordId.filter(IdentifyingText::mayBeShown).map(id -> DisplayText.line(id, LONGEST_ID));
    }

    /**
     * Creates a finding of a rule of the library.
     *
     * @param ruleId the rule
     * @param severity what happens to the record
     * @param place the place
     * @param type the type of the record; empty if not known
     * @param recordId the id of the record; empty if it has no id, or one that may not be shown
     * @param arguments values for the names between braces in the texts of the rule
     * @throws IllegalArgumentException if the library has no rule with the id
     */
    public Finding(String ruleId, Rule.Severity severity, Place place, Optional<RecordType> type, Optional<String> recordId, Map<String, String> arguments) {
        this(Rules.require(ruleId), severity, place, type, recordId, arguments);
    }

    /** Returns the same finding with another severity, place and arguments. */
    Finding with(Rule.Severity severity, Place place, Map<String, String> arguments) {
        return new Finding(rule, severity, place, type, recordId, arguments);
    }

    private static boolean mayBePersonal(String written) {
        return CitizenNumber.looksLike(written) || CitizenNumber.standsIn(written);
    }

    /** {@return the id of the broken rule} */
    public String ruleId() {
        return rule.id();
    }

    /**
     * Returns what is wrong, without place and record.
     *
     * @param language the language
     * @return one sentence
     */
    public String message(Language language) {
        String text = filled(rule.text(), language);
        text = withBehind(text, language == Language.DUTCH ? "kolom" : "column", arguments.get(COLUMN));
        return withBehind(text, language == Language.DUTCH ? "waarde" : "value", arguments.get(VALUE));
    }

    /** Returns the sentence with a text in brackets before its full stop. */
    private static String withBehind(String sentence, String name, @Nullable String shown) {
        if (shown == null) {
            return sentence;
        }
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open + " (" + name + ": " + shown + ").";
    }

    /**
     * Returns what to do about it.
     *
     * @param language the language
     * @return one or more sentences
     */
    public String instruction(Language language) {
        return filled(rule.instruction(), language);
    }

    private String filled(BilingualText texts, Language language) {
        String text = texts.in(language);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open).append(argument(text.substring(open + 1, close), language));
            from = close + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }

    private String argument(String name, Language language) {
        return switch (name) {
            case "field" -> DisplayText.value(place.field().orElse("?"));
            case "type" -> type.map(RecordType::key).orElse("?");
            default -> {
                String value = arguments.getOrDefault(name, "?");
                yield language == Language.DUTCH ? arguments.getOrDefault(name + IN_DUTCH, value) : value;
            }
        };
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of {@code report.json}. Jackson 2 and 3 and
     * any other library can write it as JSON.
     *
     * @return the tree; a key without a value is left out
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("rule", rule.id())
                .text("severity", severity)
                .put("file", DisplayText.file(place.file()))
                .known("sheet", place.sheet().map(DisplayText::value))
                .put("line", place.line())
                .put("column", place.column())
                .known("field", place.field().map(DisplayText::value))
                .known("type", type.map(RecordType::key))
                .known("record", recordId)
                .both("message", this::message)
                .both("instruction", this::instruction)
                .toMap();
    }

    /** Returns place, rule, record and the message in English, on one line. */
    @Override
    public String toString() {
        return place + " " + rule.id() + " " + severity
                + type.map(of -> " " + of).orElse("")
                + recordId.map(id -> " " + id).orElse("")
                + ": " + message(Language.ENGLISH);
    }

    /**
     * The place of a record or a value in what was read (Dutch: <i>vindplaats</i>).
     *
     * @param file the file as the caller named it; the empty string for records that come from no file
     * @param sheet the sheet of a workbook; empty for all other files
     * @param line the line, the row of a sheet, or the number of the record, from 1; 0 if not known
     * @param column the column from 1; 0 if not known
     * @param field the name of the field; empty for the record as a whole
     */
    public record Place(String file, Optional<String> sheet, long line, int column, Optional<String> field) {
        /**
         * Creates a place.
         *
         * @throws IllegalArgumentException if line or column is negative
         */
        public Place {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sheet, "sheet");
            Objects.requireNonNull(field, "field");
            if (line < 0 || column < 0) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "Line %d, column %d: both are 1 or more, or 0 if not known.", line, column));
            }
        }

        /**
         * Creates a place in a file without sheets.
         *
         * @param file the file as the caller named it; the empty string for records that come from no file
         * @param line the line, or the number of the record, from 1; 0 if not known
         * @param column the column from 1; 0 if not known
         * @param field the name of the field; empty for the record as a whole
         * @throws IllegalArgumentException if line or column is negative
         */
        public Place(String file, long line, int column, Optional<String> field) {
            this(file, Optional.empty(), line, column, field);
        }

        /**
         * {@return the place of a line of a file}
         *
         * @param file the file
         * @param line the line from 1
         * @throws IllegalArgumentException if the line is negative
         */
        public static Place of(String file, long line) {
            return new Place(file, line, 0, Optional.empty());
        }

        /**
         * {@return the place of a record that comes from no file}
         *
         * @param number its number from 1
         * @throws IllegalArgumentException if the number is negative
         */
        public static Place ofRecord(long number) {
            return new Place("", number, 0, Optional.empty());
        }

        /**
         * {@return the place of a field on this line}
         *
         * @param field the name of the field
         * @param at its column from 1; 0 if not known
         * @throws IllegalArgumentException if the column is negative
         */
        public Place withField(String field, int at) {
            return new Place(file, sheet, line, at, Optional.of(field));
        }

        /**
         * {@return the tree form: {@code file}, {@code line}, {@code column} and, if known, {@code sheet} and {@code field}, safe to show}
         * Jackson 2 and 3 write it as JSON.
         */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("file", DisplayText.file(file)).known("sheet", sheet.map(DisplayText::value)).put("line", line).put("column", column)
                    .known("field", field.map(DisplayText::value)).toMap();
        }

        /**
         * Returns the place as far as it is known: {@code case.csv:12:3}, and for a sheet {@code trajecten.xlsx!Trajecten!C12}. The names
         * are safe to show: on one line, without control characters and bidirectional marks, and with the digits of citizen numbers masked.
         */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(DisplayText.file(file));
            if (sheet.isPresent()) {
                text.append('!').append(DisplayText.value(sheet.get()));
                return line == 0 ? text.toString() : text.append('!').append(column == 0 ? "" : ColumnLetters.of(column)).append(line).toString();
            }
            if (line > 0) {
                text.append(text.length() == 0 ? "#" : ":").append(line);
            }
            return column > 0 ? text.append(':').append(column).toString() : text.toString();
        }
    }
}
