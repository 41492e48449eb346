package nl.kpimodel.data.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.data.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * Writes the objects of a file, the counterpart of {@link JsonObject}: indented by two spaces, one value on each line, empty lists on one
 * line. A text that {@link JsonObject} would refuse is refused, so everything that is written can be read.
 */
public final class JsonWriter {
    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /** Returns the text of a file with one object, with a final line end. */
    public static String object(Consumer<JsonWriter> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.setPrettyPrinter(JsonTree.layout());
            new JsonWriter(out).braces(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be written.", impossible);
        }
        return text.append('\n').toString();
    }

    public void text(String key, @Nullable String value) {
        text(key, value, TextRule.WORDS);
    }

    /** Writes part of a text, which may be empty and may begin or end with white space. */
    public void letters(String key, String value) {
        text(key, value, TextRule.LETTERS);
    }

    private void text(String key, @Nullable String value, TextRule rule) {
        requireFaultless(key, value, rule);
        write(() -> out.writeStringField(key, value));
    }

    private static void requireFaultless(String key, @Nullable String value, TextRule rule) {
        if (value == null) {
            return;
        }
        String fault = rule.faultOf(value);
        if (fault != null) {
            throw new IllegalArgumentException("In key " + key + ", " + DisplayText.quoted(value) + ": " + fault + TextRule.WAY_OUT);
        }
    }

    /** Writes an id or a constant in its text form, or {@code null}. */
    public void word(String key, @Nullable Object value) {
        text(key, value == null ? null : value.toString());
    }

    public void number(String key, @Nullable Integer value) {
        write(() -> {
            out.writeFieldName(key);
            if (value == null) {
                out.writeNull();
            } else {
                out.writeNumber(value);
            }
        });
    }

    public void flag(String key, @Nullable Boolean value) {
        write(() -> {
            out.writeFieldName(key);
            if (value == null) {
                out.writeNull();
            } else {
                out.writeBoolean(value);
            }
        });
    }

    /** Writes texts, ids or constants in their text form. */
    public void words(String key, Collection<?> values) {
        write(() -> {
            out.writeArrayFieldStart(key);
            for (Object value : values) {
                requireFaultless(key, value.toString(), TextRule.WORDS);
                out.writeString(value.toString());
            }
            out.writeEndArray();
        });
    }

    public <T> void entry(String key, @Nullable T value, BiConsumer<JsonWriter, T> content) {
        write(() -> out.writeFieldName(key));
        if (value == null) {
            write(out::writeNull);
        } else {
            braces(in -> content.accept(in, value));
        }
    }

    public <T> void entries(String key, Collection<? extends T> values, BiConsumer<JsonWriter, T> content) {
        write(() -> out.writeArrayFieldStart(key));
        for (T value : values) {
            braces(in -> content.accept(in, value));
        }
        write(out::writeEndArray);
    }

    private void braces(Consumer<JsonWriter> content) {
        write(out::writeStartObject);
        content.accept(this);
        write(out::writeEndObject);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be written.", impossible);
        }
    }
}
