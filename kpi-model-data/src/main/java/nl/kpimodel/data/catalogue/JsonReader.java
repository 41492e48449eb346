package nl.kpimodel.data.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.CatalogueFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of a file in one pass into entries whose values know their place. It does not interpret the values.
 *
 * <p>It refuses invalid JSON, content after the end, duplicate keys, nesting deeper than {@link #DEEPEST} and more than {@link
 * #MOST_VALUES} values, so a file cannot exhaust the stack or the memory.
 */
final class JsonReader {
    /** The deepest nesting: more than twice that of any file of the library. */
    static final int DEEPEST = 24;
    /** The largest number of values: eight times that of the largest file of the library. */
    static final int MOST_VALUES = 200_000;

    private static final int LONGEST_REASON = 160;
    private static final List<String> HINTS_FOR_PROGRAMMERS = List.of(": enable ", " (not recognized", ": maybe a (non-standard)", " (for ");

    private final JsonFile file;
    private final JsonParser tokens;
    private int values;

    private JsonReader(JsonFile file, JsonParser tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** Returns the single object of the file. */
    static JsonObject read(JsonFile file) {
        try (JsonParser tokens = new JsonFactory().createParser(file.content())) {
            JsonReader reading = new JsonReader(file, tokens);
            try {
                return reading.file();
            } catch (JsonProcessingException e) {
                throw reading.broken(e);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory could not be read.", impossible);
        }
    }

    /** Converts an exception of the JSON library, which must not leave the package. */
    private CatalogueFormatException broken(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return file.refuse(file.content().length, null, null, "the file ends in the middle; it was cut off, get it whole.");
        }
        if (e instanceof StreamConstraintsException) {
            return file.refuse(offset(tokens.currentLocation()), null, null,
                    "a number or key is longer than any catalogue has; give the catalogue itself.");
        }
        String reason = String.valueOf(e.getOriginalMessage()).replace('\n', ' ');
        for (String hint : HINTS_FOR_PROGRAMMERS) {
            int from = reason.indexOf(hint);
            reason = from < 0 ? reason : reason.substring(0, from);
        }
        return file.refuse(offset(e.getLocation()), null, null,
                "this is not JSON (" + DisplayText.line(reason, LONGEST_REASON) + "); correct it with an editor that supports JSON.");
    }

    private static int offset(@Nullable JsonLocation location) {
        return location == null ? 0 : (int) Math.max(0, location.getByteOffset());
    }

    private JsonObject file() throws IOException {
        tokens.nextToken();
        JsonValue root = value(null, null, JsonObject.NO_INDEX, 0);
        if (root.kind() != JsonValue.Kind.ENTRY) {
            throw file.refuse(root.offset(), null, null, "the file begins with " + root.shown() + "; it should be one object in braces.");
        }
        if (tokens.nextToken() != null) {
            throw file.refuse(offset(tokens.currentTokenLocation()), null, null,
                    "the file goes on after its end; it should be one object in braces.");
        }
        return root.entry();
    }

    private JsonValue value(@Nullable JsonObject parent, @Nullable String key, int index, int depth) throws IOException {
        JsonToken token = tokens.currentToken();
        int offset = offset(tokens.currentTokenLocation());
        if (++values > MOST_VALUES) {
            throw file.refuse(offset, null, null, String.format(Locale.ROOT,
                    "the file has more than %d values, which no catalogue has; give the catalogue itself.", MOST_VALUES));
        }
        if (depth > DEEPEST) {
            throw file.refuse(offset, null, null,
                    "the file is nested deeper than " + DEEPEST + " levels, which no catalogue is; give the catalogue itself.");
        }
        return switch (token) {
            case START_OBJECT -> new JsonValue(JsonValue.Kind.ENTRY, entry(new JsonObject(file, parent, key, index, offset), depth), offset);
            case START_ARRAY -> new JsonValue(JsonValue.Kind.LIST, list(parent, key, depth), offset);
            case VALUE_STRING -> new JsonValue(JsonValue.Kind.TEXT, tokens.getText(), offset);
            case VALUE_NUMBER_INT -> new JsonValue(JsonValue.Kind.WHOLE_NUMBER, tokens.getText(), offset);
            case VALUE_NUMBER_FLOAT -> new JsonValue(JsonValue.Kind.OTHER_NUMBER, tokens.getText(), offset);
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue(JsonValue.Kind.FLAG, tokens.getBooleanValue(), offset);
            case VALUE_NULL -> new JsonValue(JsonValue.Kind.NULL, null, offset);
            default -> throw file.refuse(offset, null, null, token + " is where a value is expected; correct it with an editor that supports JSON.");
        };
    }

    private JsonObject entry(JsonObject entry, int depth) throws IOException {
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String key = tokens.currentName();
            tokens.nextToken();
            JsonValue value = value(entry, key, JsonObject.NO_INDEX, depth + 1);
            if (!entry.put(key, value)) {
                throw entry.at(key, value.offset()).refuse("the key stands twice; a key stands once.");
            }
        }
        return entry;
    }

    private List<JsonValue> list(@Nullable JsonObject parent, @Nullable String key, int depth) throws IOException {
        List<JsonValue> list = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parent, key, list.size(), depth + 1));
        }
        return list;
    }
}
