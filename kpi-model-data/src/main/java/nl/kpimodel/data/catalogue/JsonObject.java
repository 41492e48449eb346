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
 * One object of a file. A reader asks for each key that the format has, by the type that it should have: so what
 * is missing, superfluous or of another type is refused, with the place where it stands.
 *
 * <p>Keys may stand in any order. A method {@code nullable...} takes {@code null} as a value, and still requires the key.
 */
final class JsonObject {
    private static final List<String> IDENTIFYING = List.of("id", "impact", "layer", "entry", "kpi", "edition");
    private static final int LARGEST = 999;
    private static final int LONGEST_KEY = 40;

    /** In place of an index: the value itself, which is in no list. */
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

    /** Takes up a value; false if the key is there already. */
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

    /** The text of a key that may be left out. */
    @Nullable String optionalText(String key) {
        if (values.containsKey(key)) {
            return text(key);
        }
        absent += asked.add(key) ? 1 : 0;
        return null;
    }

    /** Part of a text, which may be empty and begin or end with white space. */
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

    /** A whole number from 1 to 999. */
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

    /** One of the constants, written as its name. */
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

    /** An id, in the form in which it is printed. */
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

    /** Reads the object of a key. */
    <T> T entry(String key, Function<JsonObject, T> read) {
        return required(key, JsonValue.Kind.ENTRY, "an object", null).entry().readBy(read);
    }

    <T> @Nullable T nullableEntry(String key, Function<JsonObject, T> read) {
        return orNull(key) == null ? null : entry(key, read);
    }

    /** Reads each object of a list. */
    <T> List<T> entries(String key, Function<JsonObject, T> read) {
        List<T> entries = new ArrayList<>();
        for (JsonValue value : list(key)) {
            entries.add(checked(value, key, entries.size(), JsonValue.Kind.ENTRY, "an object", null).entry().readBy(read));
        }
        return entries;
    }

    /**
     * Reads this object: the reader asks for every key and makes something of the values. What the made type refuses is refused at this
     * entry, and so are keys that the reader did not ask for.
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
            return; // for all that was asked for is there, but what may be left out
        }
        for (Map.Entry<String, JsonValue> value : values.entrySet()) {
            if (!asked.contains(value.getKey())) {
                throw at(value.getKey(), value.getValue().offset())
                        .refuse("the key is unknown; the keys of this entry are " + String.join(", ", asked) + ".");
            }
        }
    }

    /** The value of a key that has to be there, {@code null} for a JSON null. */
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

    /** Where the entry begins. */
    private SourcePosition spot() {
        return new SourcePosition(file, parent == null ? null : name(), path(), offset);
    }

    /** Where the value of a key stands. */
    SourcePosition spot(String key) {
        JsonValue value = values.get(key);
        return value == null ? at(key, offset) : at(key, value.offset());
    }

    /** Where the value at an index of a key stands. */
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

    /** The id of the outermost entry that this one is part of, or where that stands. */
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

    /** The keys from the outermost entry to this one, {@code null} for the outermost itself. */
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
