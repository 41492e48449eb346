package nl.kpimodel.data.registration.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.RegistrationWriter;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.value.Adjusted;
import nl.kpimodel.data.registration.value.CodeParser;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.MissingMarkers;
import nl.kpimodel.data.registration.value.NumberParser;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.ValueParser;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record type in JSON: numbers as numbers, yes and no as booleans, a set as a list, everything else as text. Other
 * notations are read if nothing can be lost or misread: a whole number instead of a code or text, yes and no as a text or as 1 and 0, and a
 * set as one text. An empty text is a missing value in every field. So is a {@linkplain MissingMarkers marker}, except in text fields,
 * where it stays the value and is reported.
 */
final class JsonRecordFields {
    /** A larger number may have been rounded by a program that keeps numbers as 64-bit floating point, as JavaScript does. */
    private static final int MOST_EXACT_DIGITS = 15;
    /** After this number of keys, the field of a key is looked up each time. */
    private static final int MOST_NAMES_REMEMBERED = 1_000;

    private final FieldValues values;
    private final ToIntFunction<RecordField> columns;
    private final List<RecordField> fields;
    private final Map<String, Integer> places = new HashMap<>();
    /** The keys of the previous object with their fields, because most objects have the same keys in the same order as the one before. */
    private final @Nullable String[] lastNames;
    private final int[] lastPlaces;
    private int namesMet;
    private final ValueParser[] parsers;
    private final @Nullable CodeParser[] codes;
    private final MissingMarkers markers;
    private final boolean[] met;

    JsonRecordFields(RecordType type, MissingMarkers markers, ToIntBiFunction<JsonRecordFields, RecordField> columnOf) {
        this.markers = markers;
        columns = field -> columnOf.applyAsInt(this, field);
        values = FieldValues.of(type);
        fields = type.fields();
        parsers = new ValueParser[fields.size()];
        codes = new CodeParser[fields.size()];
        met = new boolean[fields.size()];
        lastNames = new String[fields.size()];
        lastPlaces = new int[fields.size()];
        NumberParser numbers = NumberParser.json();
        DateParser dates = DateParser.iso();
        MissingMarkers kept = markers.kept();
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i).name(), i);
            RecordField field = fields.get(i);
            // A JSON number has no thousands separators, so an amount is read like any other number.
            parsers[i] = field.kind() == RecordField.Kind.MONEY
                    ? numbers
                    : CsvColumns.parser(field, numbers, numbers, dates, RegistrationWriter.SpreadsheetCells.AS_THEY_ARE, kept);
            codes[i] = field.kind() == RecordField.Kind.ENUM_SET ? new CodeParser(field) : null;
        }
    }

    void begin() {
        values.clear();
        Arrays.fill(met, false);
        namesMet = 0;
    }

    FieldValues values() {
        return values;
    }

    /** Returns a function that finds the column of a field in the line. */
    ToIntFunction<RecordField> columns() {
        return columns;
    }

    /** Returns the index of the field that a key names in one of the accepted spellings, or -1 if absent. */
    int placeOf(String name) {
        int order = namesMet++;
        if (order >= lastNames.length) {
            return find(name);
        }
        if (!name.equals(lastNames[order])) {
            lastPlaces[order] = find(name);
            lastNames[order] = name;
        }
        return lastPlaces[order];
    }

    private int find(String name) {
        Integer known = places.get(name);
        if (known != null) {
            return known;
        }
        RecordField field = CsvColumns.field(values.type(), name);
        int place = field == null ? -1 : fields.indexOf(field);
        if (places.size() < MOST_NAMES_REMEMBERED) {
            places.put(name, place);
        }
        return place;
    }

    boolean isNamed(RecordField field, String name) {
        int place = placeOf(name);
        return place >= 0 && fields.get(place).equals(field);
    }

    RecordField field(int place) {
        return fields.get(place);
    }

    /** Notes that the line has the key. Returns false if it already had it. */
    boolean meet(int place) {
        boolean first = !met[place];
        met[place] = true;
        return first;
    }

    /** Returns the value of the current token; {@code null} for no value, or an {@link Unreadable}. */
    @Nullable Object read(JsonParser tokens, JsonToken token, int place) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        RecordField field = fields.get(place);
        RecordField.Kind kind = field.kind();
        CodeParser listed = codes[place];
        if (listed != null && token == JsonToken.START_ARRAY) {
            return readSet(tokens, listed);
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return kind == RecordField.Kind.BOOLEAN ? (Object) (token == JsonToken.VALUE_TRUE) : Unreadable.WRONG_JSON_KIND;
        }
        boolean taken = takes(kind, token, tokens);
        if (!taken && token != JsonToken.VALUE_STRING) {
            return Unreadable.WRONG_JSON_KIND;
        }
        int from = tokens.getTextOffset();
        int to = from + tokens.getTextLength();
        if (from == to) {
            return null;
        }
        Object value = taken ? parsers[place].parse(tokens.getTextCharacters(), from, to) : Unreadable.WRONG_JSON_KIND;
        if (value instanceof Unreadable && !kind.isText() && token == JsonToken.VALUE_STRING) {
            Adjusted missing = markers.find(tokens.getTextCharacters(), from, to);
            return missing == null ? value : missing;
        }
        return value;
    }

    /** Returns whether a field accepts the text of a token. */
    private static boolean takes(RecordField.Kind kind, JsonToken token, JsonParser tokens) throws IOException {
        if (kind.isDecimal() || kind == RecordField.Kind.INTEGER) {
            return token.isNumeric();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return kind == RecordField.Kind.BOOLEAN || kind == RecordField.Kind.ENUM || kind.isText() && tokens.getTextLength() <= MOST_EXACT_DIGITS;
        }
        return token == JsonToken.VALUE_STRING;
    }

    /** Reads a list of codes. Its end is then the current token. */
    private static Object readSet(JsonParser tokens, ValueParser codes) throws IOException {
        Set<Object> read = new LinkedHashSet<>();
        Unreadable first = null;
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            Object code = token == JsonToken.VALUE_STRING && tokens.getTextLength() > 0
                    ? codes.parse(tokens.getTextCharacters(), tokens.getTextOffset(), tokens.getTextOffset() + tokens.getTextLength())
                    : Unreadable.WRONG_JSON_KIND;
            if (code instanceof Unreadable why && first == null) {
                first = why;
            } else {
                read.add(code);
            }
            tokens.skipChildren();
        }
        return first == null ? read : first;
    }
}
