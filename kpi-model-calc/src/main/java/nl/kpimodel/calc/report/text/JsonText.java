package nl.kpimodel.calc.report.text;

import java.io.IOException;
import java.math.BigDecimal;
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

    private JsonText(Appendable out) {
        this.out = out;
    }

    public static void write(Object tree, Appendable out) throws IOException {
        new JsonText(out).value(tree, "");
        out.append('\n');
    }

    private void value(@Nullable Object value, String indent) throws IOException {
        if (value instanceof Map<?, ?> object) {
            object(object, indent);
        } else if (value instanceof Collection<?> array) {
            array(array, indent);
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            out.append(value.toString());
        } else if (value == null) {
            out.append("null");
        } else {
            text(value.toString());
        }
    }

    private void object(Map<?, ?> object, String indent) throws IOException {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        String deeper = indent + "  ";
        String separator = "{\n";
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            out.append(separator).append(deeper);
            text(entry.getKey().toString());
            out.append(": ");
            value(entry.getValue(), deeper);
            separator = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private void array(Collection<?> array, String indent) throws IOException {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        String deeper = indent + "  ";
        String separator = "[\n";
        for (Object element : array) {
            out.append(separator).append(deeper);
            value(element, deeper);
            separator = ",\n";
        }
        out.append('\n').append(indent).append(']');
    }

    private void text(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    /** Escapes what RFC 8259 asks for, what ends a script in a page, what turns a line around, and halves of characters that would be lost in UTF-8. */
    private void character(char c) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c == '<' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff'
                        || Character.isSurrogate(c) || DisplayText.isBidirectional(c)) {
                    out.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15)).append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
