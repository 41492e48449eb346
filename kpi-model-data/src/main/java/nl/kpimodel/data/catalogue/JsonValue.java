package nl.kpimodel.data.catalogue;

import java.util.List;
import java.util.Objects;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * A value in a file, with its place.
 *
 * @param kind the kind of value
 * @param content a {@link String} for a text and the digits of a number, a {@link Boolean}, a {@link List} of values, an {@link JsonObject}, or
 *     {@code null}
 * @param offset its offset in the file, in bytes
 */
record JsonValue(Kind kind, @Nullable Object content, int offset) {
    /** The kinds of values, with their names in messages. */
    enum Kind {
        TEXT("a text"),
        WHOLE_NUMBER("a whole number"),
        OTHER_NUMBER("a number with a fraction"),
        FLAG("true or false"),
        NULL("null"),
        LIST("a list"),
        ENTRY("an object");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    String text() {
        return (String) Objects.requireNonNull(content);
    }

    boolean flag() {
        return (Boolean) Objects.requireNonNull(content);
    }

    @SuppressWarnings("unchecked") // the content of kind LIST
    List<JsonValue> list() {
        return (List<JsonValue>) Objects.requireNonNull(content);
    }

    JsonObject entry() {
        return (JsonObject) Objects.requireNonNull(content);
    }

    /** Returns the value for a message. */
    String shown() {
        return switch (kind) {
            case TEXT -> "the text " + DisplayText.quoted(text());
            case WHOLE_NUMBER, OTHER_NUMBER -> "the number " + DisplayText.line(text(), 30);
            case FLAG -> String.valueOf(content);
            case NULL, LIST, ENTRY -> kind.toString();
        };
    }
}
