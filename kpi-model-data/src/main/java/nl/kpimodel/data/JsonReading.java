package nl.kpimodel.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file's tokens, in one pass, into entries whose values know where they stand; what the values mean is for others to say.
 *
 * <p>Refuses what is not JSON, what goes on after the end, a key that stands twice, nesting below {@link #DEEPEST} and more than
 * {@link #MOST_VALUES} values; so neither depth nor size of a file can exhaust the stack or the memory.
 */
final class JsonReading {
    /** Four times as deep as any file of the library. */
    static final int DEEPEST = 24;
    /** Fifteen times as many as the largest file of the library has. */
    static final int MOST_VALUES = 200_000;

    private static final int LONGEST_REASON = 160;

    private final JsonFile file;
    private final JsonParser tokens;
    private int values;

    private JsonReading(JsonFile file, JsonParser tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** The one object that the file consists of. */
    static Entry read(JsonFile file) {
        JsonFactory factory = JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
        char[] content = file.content().array();
        try (JsonParser tokens = factory.createParser(content, 0, file.content().limit())) {
            JsonReading reading = new JsonReading(file, tokens);
            try {
                return reading.file();
            } catch (JsonEOFException e) {
                throw reading.spot(e.getLocation()).refuse("the file ends in the middle; it was cut off, get it whole.");
            } catch (JsonProcessingException e) {
                throw reading.spot(e.getLocation()).refuse("this is not JSON (" + reason(e) + "); mend it with an editor that knows JSON.");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Characters in memory could not be read.", impossible);
        }
    }

    private static String reason(JsonProcessingException e) {
        String reason = e.getOriginalMessage();
        return reason == null ? "no reason is known" : Shown.plain(reason.replace('\n', ' '), LONGEST_REASON);
    }

    private Entry file() throws IOException {
        tokens.nextToken();
        Value root = value(null, null, -1, 0);
        if (root.kind() != Value.Kind.ENTRY) {
            throw spot(root).refuse("the file begins with " + root.shown() + "; it should be one object in braces.");
        }
        if (tokens.nextToken() != null) {
            throw spot(tokens.currentTokenLocation()).refuse("the file goes on after its end; it should be one object in braces.");
        }
        return root.entry();
    }

    private Value value(@Nullable Entry parent, @Nullable String key, int index, int depth) throws IOException {
        JsonToken token = tokens.currentToken();
        JsonLocation location = tokens.currentTokenLocation();
        int line = location.getLineNr();
        int column = location.getColumnNr();
        if (++values > MOST_VALUES) {
            throw spot(location).refuse(String.format(Locale.ROOT,
                    "the file has more than %d values, which no catalogue has; give the catalogue itself.", MOST_VALUES));
        }
        if (depth > DEEPEST) {
            throw spot(location).refuse("the file is nested deeper than " + DEEPEST + " levels, which no catalogue is; give the catalogue itself.");
        }
        return switch (token) {
            case START_OBJECT -> new Value(Value.Kind.ENTRY, entry(new Entry(file.name(), parent, key, index, line, column), depth), line, column);
            case START_ARRAY -> new Value(Value.Kind.LIST, list(parent, key, depth), line, column);
            case VALUE_STRING -> new Value(Value.Kind.TEXT, tokens.getText(), line, column);
            case VALUE_NUMBER_INT -> new Value(Value.Kind.WHOLE_NUMBER, tokens.getText(), line, column);
            case VALUE_NUMBER_FLOAT -> new Value(Value.Kind.OTHER_NUMBER, tokens.getText(), line, column);
            case VALUE_TRUE, VALUE_FALSE -> new Value(Value.Kind.FLAG, tokens.getBooleanValue(), line, column);
            case VALUE_NULL -> new Value(Value.Kind.NULL, null, line, column);
            default -> throw spot(location).refuse("token " + token + " where a value belongs; mend the file with an editor that knows JSON.");
        };
    }

    private Entry entry(Entry entry, int depth) throws IOException {
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String key = tokens.currentName();
            JsonLocation location = tokens.currentTokenLocation();
            tokens.nextToken();
            if (!entry.put(key, value(entry, key, -1, depth + 1))) {
                throw entry.at(key, location.getLineNr(), location.getColumnNr()).refuse("the key stands twice; a key stands once.");
            }
        }
        return entry;
    }

    private List<Value> list(@Nullable Entry parent, @Nullable String key, int depth) throws IOException {
        List<Value> list = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parent, key, list.size(), depth + 1));
        }
        return list;
    }

    private Spot spot(Value value) {
        return new Spot(file.name(), null, null, value.line(), value.column());
    }

    private Spot spot(@Nullable JsonLocation location) {
        return location == null
                ? new Spot(file.name(), null, null, 1, 1)
                : new Spot(file.name(), null, null, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
