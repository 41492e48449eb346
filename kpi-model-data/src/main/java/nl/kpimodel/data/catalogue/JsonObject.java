package nl.kpimodel.data.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.CatalogueFormatException;
import org.jspecify.annotations.Nullable;

/**
 * One object of a file. A reader requests each key of the format with its type. A missing, superfluous or wrongly typed value is therefore
 * refused with its place.
 *
 * <p>Keys may be in any order. A {@code nullable...} method accepts {@code null} as a value, but requires the key.
 */
final class JsonObject {
    private static final List<String> IDENTIFYING = List.of("id", "impact", "layer", "entry", "kpi", "edition");
    private static final int LARGEST = 999;
    private static final int LONGEST_KEY = 40;

    /** The index of a value that is not in a list. */
    static final int NO_INDEX = -1;

    private final JsonFile file;
    private final @Nullable JsonObject parent;
    private final @Nullable String keyInParent;
    private final int index;
    private final int offset;
    private final Map<String, JsonValue> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private int absent;

    JsonObject(JsonFile file, @Nullable JsonObject parent, @Nullable String keyInParent, int index, int offset) {
        this.file = file;
        this.parent = parent;
        this.keyInParent = keyInParent;
        this.index = index;
        this.offset = offset;
    }

    /** Adds a value. Returns false if the key already exists. */
    boolean put(String key, JsonValue value) {
        return values.putIfAbsent(key, value) == null;
    }

    String text(String key) {
        return required(key, JsonValue.Kind.TEXT, "a text", TextRule.WORDS).text();
    }

    @Nullable String nullableText(String key) {
        JsonValue value = orNull(key);
        return value == null ? null : checked(value, key, NO_INDEX, JsonValue.Kind.TEXT, "a text", TextRule.WORDS).text();
    }

    /** Returns the text of an optional key. */
    @Nullable String optionalText(String key) {
        if (values.containsKey(key)) {
            return text(key);
        }
        absent += asked.add(key) ? 1 : 0;
        return null;
    }

    /** Returns part of a text, which may be empty and may begin or end with white space. */
    String letters(String key) {
        return required(key, JsonValue.Kind.TEXT, "a text", TextRule.LETTERS).text();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : list(key)) {
            texts.add(checked(value, key, texts.size(), JsonValue.Kind.TEXT, "a text", TextRule.WORDS).text());
        }
        return texts;
    }

    @Nullable List<String> nullableTexts(String key) {
        return orNull(key) == null ? null : texts(key);
    }

    /** Returns a whole number from 1 to 999. */
    int number(String key) {
        JsonValue value = required(key, JsonValue.Kind.WHOLE_NUMBER, "a whole number from 1 to " + LARGEST, null);
        String digits = value.text();
        int number = digits.length() > 3 || digits.charAt(0) == '-' ? 0 : Integer.parseInt(digits);
        if (number == 0) {
            throw refuse(value, key, NO_INDEX, "a whole number from 1 to " + LARGEST);
        }
        return number;
    }

    @Nullable Integer nullableNumber(String key) {
        return orNull(key) == null ? null : Integer.valueOf(number(key));
    }

    boolean flag(String key) {
        return required(key, JsonValue.Kind.FLAG, "true or false", null).flag();
    }

    @Nullable Boolean nullableFlag(String key) {
        return orNull(key) == null ? null : Boolean.valueOf(flag(key));
    }

    /** Returns the constant with the given name. */
    <E extends Enum<E>> E constant(String key, E[] constants) {
        JsonValue value = required(key, JsonValue.Kind.TEXT, "one of " + Arrays.toString(constants), null);
        return constant(value, key, NO_INDEX, constants);
    }

    <E extends Enum<E>> @Nullable E nullableConstant(String key, E[] constants) {
        return orNull(key) == null ? null : constant(key, constants);
    }

    <E extends Enum<E>> List<E> constants(String key, E[] constants) {
        List<E> list = new ArrayList<>();
        for (JsonValue value : list(key)) {
            list.add(constant(value, key, list.size(), constants));
        }
        return list;
    }

    private <E extends Enum<E>> E constant(JsonValue value, String key, int at, E[] constants) {
        for (E constant : constants) {
            if (value.kind() == JsonValue.Kind.TEXT && constant.name().equals(value.text())) {
                return constant;
            }
        }
        throw refuse(value, key, at, "one of " + Arrays.toString(constants));
    }

    /** Returns an id, which must be in canonical form. */
    <T> T id(String key, Function<String, T> parse) {
        return id(required(key, JsonValue.Kind.TEXT, "an id", null), key, NO_INDEX, parse);
    }

    <T> @Nullable T nullableId(String key, Function<String, T> parse) {
        return orNull(key) == null ? null : id(key, parse);
    }

    <T> List<T> ids(String key, Function<String, T> parse) {
        List<T> ids = new ArrayList<>();
        for (JsonValue value : list(key)) {
            ids.add(id(checked(value, key, ids.size(), JsonValue.Kind.TEXT, "an id", null), key, ids.size(), parse));
        }
        return ids;
    }

    private <T> T id(JsonValue value, String key, int at, Function<String, T> parse) {
        T id;
        try {
            id = parse.apply(value.text());
        } catch (IllegalArgumentException e) {
            throw spot(value, key, at).refuse(String.valueOf(e.getMessage()));
        }
        if (!id.toString().equals(value.text())) {
            throw spot(value, key, at).refuse(value.shown() + " should be written " + id + ".");
        }
        return id;
    }

    <T> T entry(String key, Function<JsonObject, T> read) {
        return required(key, JsonValue.Kind.ENTRY, "an object", null).entry().readBy(read);
    }

    <T> @Nullable T nullableEntry(String key, Function<JsonObject, T> read) {
        return orNull(key) == null ? null : entry(key, read);
    }

    <T> List<T> entries(String key, Function<JsonObject, T> read) {
        List<T> entries = new ArrayList<>();
        for (JsonValue value : list(key)) {
            entries.add(checked(value, key, entries.size(), JsonValue.Kind.ENTRY, "an object", null).entry().readBy(read));
        }
        return entries;
    }

    /**
     * Reads this object with a reader that requests every key and returns a result. Errors of the type of the result are reported at this
     * entry, and so are keys that the reader did not request.
     */
    <T> T readBy(Function<JsonObject, T> read) {
        T made;
        try {
            made = read.apply(this);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw spot().refuse(e.getMessage() + " Mend the entry.");
        }
        refuseUnasked();
        return made;
    }

    private void refuseUnasked() {
        if (asked.size() - absent == values.size()) {
            return; // because every requested key exists, except optional ones
        }
        for (Map.Entry<String, JsonValue> value : values.entrySet()) {
            if (!asked.contains(value.getKey())) {
                throw at(value.getKey(), value.getValue().offset())
                        .refuse("the key is unknown; the keys of this entry are " + String.join(", ", asked) + ".");
            }
        }
    }

    /** Returns the value of a required key, or {@code null} for a JSON null. */
    private @Nullable JsonValue orNull(String key) {
        JsonValue value = present(key);
        return value.kind() == JsonValue.Kind.NULL ? null : value;
    }

    private JsonValue present(String key) {
        asked.add(key);
        JsonValue value = values.get(key);
        if (value == null) {
            throw at(key, offset).refuse("the key is missing; add it.");
        }
        return value;
    }

    private JsonValue required(String key, JsonValue.Kind kind, String expected, @Nullable TextRule rule) {
        return checked(present(key), key, NO_INDEX, kind, expected, rule);
    }

    private JsonValue checked(JsonValue value, String key, int at, JsonValue.Kind kind, String expected, @Nullable TextRule rule) {
        if (value.kind() != kind) {
            throw refuse(value, key, at, expected);
        }
        String fault = rule == null ? null : rule.faultOf(value.text());
        if (fault != null) {
            throw spot(value, key, at).refuse(fault + TextRule.WAY_OUT);
        }
        return value;
    }

    private List<JsonValue> list(String key) {
        return required(key, JsonValue.Kind.LIST, "a list", null).list();
    }

    private CatalogueFormatException refuse(JsonValue value, String key, int at, String expected) {
        return spot(value, key, at).refuse(value.shown() + " where " + expected + " belongs.");
    }

    /** Returns the place where the entry begins. */
    private SourcePosition spot() {
        return new SourcePosition(file, parent == null ? null : name(), path(), offset);
    }

    /** Returns the place of the value of a key. */
    SourcePosition spot(String key) {
        JsonValue value = values.get(key);
        return value == null ? at(key, offset) : at(key, value.offset());
    }

    /** Returns the place of the value at an index of a key. */
    SourcePosition spot(String key, int at) {
        return at == NO_INDEX ? spot(key) : spot(list(key).get(at), key, at);
    }

    private SourcePosition spot(JsonValue value, String key, int at) {
        return at(at == NO_INDEX ? key : key + "[" + at + "]", value.offset());
    }

    SourcePosition at(String key, int atOffset) {
        String path = path();
        String shown = DisplayText.line(key, LONGEST_KEY);
        return new SourcePosition(file, parent == null ? null : name(), path == null ? shown : path + "." + shown, atOffset);
    }

    /** Returns the id of the outermost entry that contains this one, or its place. */
    private String name() {
        JsonObject outermost = this;
        while (outermost.parent != null && outermost.parent.parent != null) {
            outermost = outermost.parent;
        }
        for (String key : IDENTIFYING) {
            JsonValue value = outermost.values.get(key);
            if (value != null && value.kind() == JsonValue.Kind.TEXT) {
                return DisplayText.line(value.text(), LONGEST_KEY);
            }
        }
        return outermost.segment();
    }

    /** Returns the keys from the outermost entry to this one; {@code null} for the outermost entry itself. */
    private @Nullable String path() {
        if (parent == null || parent.parent == null) {
            return null;
        }
        String before = parent.path();
        return before == null ? segment() : before + "." + segment();
    }

    private String segment() {
        String key = DisplayText.line(String.valueOf(keyInParent), LONGEST_KEY);
        return index == NO_INDEX ? key : key + "[" + index + "]";
    }
}
