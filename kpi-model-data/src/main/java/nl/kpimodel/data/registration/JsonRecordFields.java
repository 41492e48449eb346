package nl.kpimodel.data.registration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.registration.FieldKind;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/** The fields of one record type as JSON has them: numbers as numbers, yes and no as such, a set as a list, all else as text. */
final class JsonRecordFields {
    private final FieldValues values;
    private final List<RecordField> fields;
    private final Map<String, Integer> places = new HashMap<>();
    private final ValueParser[] parsers;
    private final boolean[] met;

    JsonRecordFields(RecordType type) {
        values = FieldValues.of(type);
        fields = type.fields();
        parsers = new ValueParser[fields.size()];
        met = new boolean[fields.size()];
        NumberParser numbers = NumberParser.json();
        DateParser dates = DateParser.iso();
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i).name(), i);
            parsers[i] = parser(fields.get(i), numbers, dates);
        }
    }

    private static ValueParser parser(RecordField field, NumberParser numbers, DateParser dates) {
        FieldKind kind = field.kind();
        return kind == FieldKind.MONEY ? numbers
                : kind == FieldKind.ENUM_SET ? new CodeParser(field)
                : CsvColumns.parser(field, numbers, numbers, dates, SpreadsheetCells.AS_THEY_ARE, MissingMarkers.NONE);
    }

    void begin() {
        values.clear();
        Arrays.fill(met, false);
    }

    FieldValues values() {
        return values;
    }

    /** The place of the field of a name, -1 if there is none. */
    int placeOf(String name) {
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    RecordField field(int place) {
        return fields.get(place);
    }

    /** Notes that the key stands in the line; false if it did so before. */
    boolean meet(int place) {
        boolean first = !met[place];
        met[place] = true;
        return first;
    }

    /** The value that the tokens are at, {@code null} for none, or an {@link Unreadable}. */
    @Nullable Object read(JsonParser tokens, JsonToken token, int place) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        RecordField field = fields.get(place);
        FieldKind kind = field.kind();
        if (kind == FieldKind.ENUM_SET) {
            return token == JsonToken.START_ARRAY ? readSet(tokens, parsers[place]) : Unreadable.WRONG_JSON_KIND;
        }
        if (kind == FieldKind.BOOLEAN) {
            return token == JsonToken.VALUE_TRUE ? Boolean.TRUE : token == JsonToken.VALUE_FALSE ? Boolean.FALSE : Unreadable.WRONG_JSON_KIND;
        }
        boolean number = kind.isDecimal() || kind == FieldKind.INTEGER;
        if (number ? !token.isNumeric() : token != JsonToken.VALUE_STRING) {
            return Unreadable.WRONG_JSON_KIND;
        }
        int length = tokens.getTextLength();
        if (length == 0) {
            return kind.isText() ? null : Unreadable.WRONG_JSON_KIND;
        }
        int from = tokens.getTextOffset();
        return parsers[place].parse(tokens.getTextCharacters(), from, from + length);
    }

    /** Reads a list of codes up to its end, which the tokens are at afterwards. */
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
