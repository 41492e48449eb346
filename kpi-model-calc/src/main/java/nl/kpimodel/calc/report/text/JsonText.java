package nl.kpimodel.calc.report.text;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.Collection;
import java.util.Map;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of maps, collections, texts, numbers and yes or no as JSON (RFC 8259), two spaces deep. This module needs no JSON library to write one
 * file, and its users none to read it.
 */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final Appendable out;
    /** Characters not yet handed on: a call of {@link #out} for each of them would take most of the time. */
    private final char[] buffer = new char[8192];
    private int size;

    private JsonText(Appendable out) {
        this.out = out;
    }

    public static void write(Object tree, Appendable out) throws IOException {
        JsonText text = new JsonText(out);
        text.value(tree, "\n");
        text.add('\n');
        text.flush();
    }

    private void value(@Nullable Object value, String lineBreak) throws IOException {
        if (value instanceof Map<?, ?> object) {
            object(object, lineBreak);
        } else if (value instanceof Collection<?> array) {
            array(array, lineBreak);
        } else if (value instanceof BigDecimal number) {
            add(number.toPlainString());
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            add(value.toString());
        } else if (value == null) {
            add("null");
        } else {
            text(value.toString());
        }
    }

    /** @param lineBreak a line break and the indent of the object */
    private void object(Map<?, ?> object, String lineBreak) throws IOException {
        String deeper = lineBreak + "  ";
        char separator = '{';
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            add(separator);
            add(deeper);
            text(entry.getKey().toString());
            add(": ");
            value(entry.getValue(), deeper);
            separator = ',';
        }
        add(separator == '{' ? "{" : lineBreak);
        add('}');
    }

    private void array(Collection<?> array, String lineBreak) throws IOException {
        String deeper = lineBreak + "  ";
        char separator = '[';
        for (Object element : array) {
            add(separator);
            add(deeper);
            value(element, deeper);
            separator = ',';
        }
        add(separator == '[' ? "[" : lineBreak);
        add(']');
    }

    private void text(String text) throws IOException {
        add('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            add(text, from, i);
            escape(c);
            from = i + 1;
        }
        add(text, from, text.length());
        add('"');
    }

    /** Leaves out what RFC 8259 asks to escape, what ends a script in a page, what turns a line around, and halves of characters that would be lost in UTF-8. */
    private static boolean isPlain(char c) {
        if (c < '\u0080') {
            return c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '\u007f';
        }
        return c > '\u009f' && c != '\u2028' && c != '\u2029' && c != '\ufeff' && !Character.isSurrogate(c) && !DisplayText.isBidirectional(c);
    }

    private void escape(char c) throws IOException {
        switch (c) {
            case '"' -> add("\\\"");
            case '\\' -> add("\\\\");
            case '\n' -> add("\\n");
            case '\r' -> add("\\r");
            case '\t' -> add("\\t");
            default -> {
                add("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    add(HEX.charAt(c >> shift & 15));
                }
            }
        }
    }

    private void add(char c) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = c;
    }

    private void add(String text) throws IOException {
        add(text, 0, text.length());
    }

    private void add(String text, int from, int to) throws IOException {
        int next = from;
        while (next < to) {
            if (size == buffer.length) {
                flush();
            }
            int end = Math.min(to, next + buffer.length - size);
            text.getChars(next, end, buffer, size);
            size += end - next;
            next = end;
        }
    }

    private void flush() throws IOException {
        if (out instanceof Writer writer) {
            writer.write(buffer, 0, size);
        } else {
            out.append(CharBuffer.wrap(buffer, 0, size));
        }
        size = 0;
    }
}
