package nl.kpimodel.data.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value (RFC 8259) as a neutral tree: maps in the order of the file, lists, strings, booleans, {@code null}, and exact numbers
 * ({@link Integer}, {@link Long} or {@link java.math.BigInteger} if written without fraction and exponent, otherwise {@link
 * BigDecimal}).
 *
 * <ul>
 *   <li>A key that occurs twice in an object is refused, and so is anything after the value.
 *   <li>Objects and lists are nested at most {@value #DEEPEST} levels deep.
 *   <li>An empty text has no value: {@code null}.
 * </ul>
 *
 * <p>The tree is unmodifiable. The API has no types of the JSON library.
 */
public final class JsonTree {
    private static final int DEEPEST = 64;
    private static final int LONGEST_REASON = 160;
    private static final List<String> HINTS_FOR_PROGRAMMERS =
            List.of(": enable ", " (start marker", " (bound as", " (for ", " (not recognized", ": maybe a (non-standard)");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Thrown when a text is not JSON, or is JSON that is refused. The message is a clause without the name of the file: the line, if known,
     * and the error.
     */
    public static final class MalformedJsonException extends IOException {
        private static final long serialVersionUID = 1L;
        private final long line;

        private MalformedJsonException(long line, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.line = line;
        }

        /** Returns the line, from 1, or 0 if it is unknown. */
        public long line() {
            return line;
        }
    }

    private JsonTree() {}

    /**
     * Reads a whole file.
     *
     * @param json the bytes, in UTF-8 (or another Unicode encoding, which is recognised)
     * @return the value; {@code null} also if there is none
     * @throws MalformedJsonException if it is not one JSON value
     */
    public static @Nullable Object read(byte[] json) throws IOException {
        try (JsonParser tokens = JSON.createParser(json)) {
            return whole(tokens);
        } catch (CharConversionException broken) {
            throw new MalformedJsonException(0, "the bytes are no text in a Unicode encoding", broken);
        }
    }

    /**
     * Returns a tree as text in the {@link #layout}, with a final line feed. The same tree gives the same text.
     *
     * @param tree maps, lists, texts, numbers and booleans
     */
    public static String text(Map<String, ?> tree) {
        try {
            return MAPPER.writer(layout()).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of maps, lists and texts could not be written.", impossible);
        }
    }

    /**
     * Returns the layout of all JSON files that this module writes for people: indented by two spaces, one value on each line, empty lists
     * on one line.
     */
    public static PrettyPrinter layout() {
        return new Layout();
    }

    /**
     * Writes a tree on one line, without spaces.
     *
     * @param tree maps, lists, texts, numbers and booleans
     */
    public static String line(Map<String, ?> tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of maps, lists and texts could not be written.", impossible);
        }
    }

    private static @Nullable Object whole(JsonParser tokens) throws IOException {
        try {
            Object value = tokens.nextToken() == null ? null : value(tokens);
            if (tokens.nextToken() != null) {
                throw new MalformedJsonException(line(tokens.currentTokenLocation()), "there is more after the end of the value", null);
            }
            return value;
        } catch (JsonProcessingException broken) {
            // A bound of the JSON library is exceeded at no location.
            JsonLocation location = broken.getLocation() == null ? tokens.currentLocation() : broken.getLocation();
            throw new MalformedJsonException(line(location), reason(broken), broken);
        }
    }

    private static @Nullable Object value(JsonParser tokens) throws IOException {
        return switch (tokens.currentToken()) {
            case START_OBJECT -> object(tokens);
            case START_ARRAY -> list(tokens);
            case VALUE_STRING -> tokens.getText();
            case VALUE_NUMBER_INT -> tokens.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(tokens);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** Reads a number with a fraction or exponent. An exponent beyond the range of an integer is refused by the number, not by the JSON library. */
    private static BigDecimal decimal(JsonParser tokens) throws IOException {
        try {
            return tokens.getDecimalValue();
        } catch (NumberFormatException outOfRange) {
            throw new MalformedJsonException(line(tokens.currentTokenLocation()), "the exponent of a number is out of range", outOfRange);
        }
    }

    /**
     * Reads an object. Small objects and lists are stored compactly, because many of them could otherwise take fifty times the memory of
     * their text.
     */
    private static Map<String, @Nullable Object> object(JsonParser tokens) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String key = tokens.currentName();
            tokens.nextToken();
            object.put(key, value(tokens));
        }
        return switch (object.size()) {
            case 0 -> Collections.emptyMap();
            case 1 -> {
                Map.Entry<String, @Nullable Object> only = object.entrySet().iterator().next();
                yield Collections.singletonMap(only.getKey(), only.getValue());
            }
            default -> Collections.unmodifiableMap(object);
        };
    }

    private static List<@Nullable Object> list(JsonParser tokens) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(tokens));
        }
        return switch (list.size()) {
            case 0 -> Collections.emptyList();
            case 1 -> Collections.singletonList(list.get(0));
            default -> Collections.unmodifiableList(list);
        };
    }

    private static long line(@Nullable JsonLocation location) {
        return location == null ? 0 : Math.max(0, location.getLineNr());
    }

    /** Returns the error of the JSON library, without its hints for Java developers. */
    private static String reason(JsonProcessingException broken) {
        if (broken instanceof JsonEOFException) {
            return "it ends in the middle";
        }
        if (broken instanceof StreamConstraintsException) {
            return String.format(Locale.ROOT, "it is nested deeper than %d levels, or a number or text is too long", DEEPEST);
        }
        String reason = String.valueOf(broken.getOriginalMessage()).replace('\n', ' ');
        for (String hint : HINTS_FOR_PROGRAMMERS) {
            int from = reason.indexOf(hint);
            reason = from < 0 ? reason : reason.substring(0, from);
        }
        return DisplayText.line(reason, LONGEST_REASON);
    }

    /** Overrides what Jackson has settings for from 2.17 on: the space before a colon, and the one in an empty list or object. */
    private static final class Layout extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        Layout() {
            indentObjectsWith(LINES);
            indentArraysWith(LINES);
        }

        /** Jackson asks for a new printer before each text, because a printer counts levels. */
        @Override
        public Layout createInstance() {
            return new Layout();
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(": ");
        }

        @Override
        public void writeEndObject(JsonGenerator out, int entries) throws IOException {
            if (entries > 0) {
                super.writeEndObject(out, entries);
            } else {
                _nesting--;
                out.writeRaw('}');
            }
        }

        @Override
        public void writeEndArray(JsonGenerator out, int values) throws IOException {
            if (values > 0) {
                super.writeEndArray(out, values);
            } else {
                _nesting--;
                out.writeRaw(']');
            }
        }
    }
}
