package nl.kpimodel.calc.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) in UTF-8 with an indent of two spaces, either from a whole tree of maps, collections, texts, numbers and booleans,
 * or key by key. Applications therefore need no JSON library to write a report. Not thread-safe.
 */
public final class JsonText {
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final boolean[] IS_PLAIN_ASCII = new boolean[128];

    static {
        for (char c = 0; c < IS_PLAIN_ASCII.length; c++) {
            IS_PLAIN_ASCII[c] = c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '\u007f';
        }
    }

    /** The number of characters that are written before the remaining space is checked. */
    private static final int PIECE = 4096;

    /** The maximum number of bytes of a character, which is the length of an escape. */
    private static final int MOST_BYTES = 6;

    private static final int MOST_REPEATED = 10_000;

    /** Receives bytes that end with a whole character. */
    @FunctionalInterface
    private interface Target {
        void write(byte[] bytes, int length) throws IOException;
    }

    private final Target target;
    private final byte[] buffer = new byte[2 * PIECE * MOST_BYTES];
    private final char[] piece = new char[PIECE];
    private int size;
    private byte[] lineBreak = ascii("\n          ");
    private int depth;
    private boolean isFirst;
    /** The encoded form of texts that are written many times. */
    private final Map<String, byte[]> repeated = new HashMap<>();

    private JsonText(Target target) {
        this.target = target;
    }

    /** Content that is written with a {@link JsonText}. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonText json);
    }

    public static void write(Object tree, Appendable out) throws IOException {
        write(json -> json.value(tree), out);
    }

    /** Writes one value. */
    public static void write(Content content, Appendable out) throws IOException {
        write(content, (bytes, length) -> out.append(new String(bytes, 0, length, StandardCharsets.UTF_8)));
    }

    /** Writes one value. */
    public static void write(Content content, OutputStream out) throws IOException {
        write(content, (bytes, length) -> out.write(bytes, 0, length));
    }

    private static void write(Content content, Target target) throws IOException {
        JsonText json = new JsonText(target);
        try {
            content.writeTo(json);
            json.add('\n');
            json.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    // Structure

    /** Begins an object, as a value or an element. */
    public void beginObject() {
        begin('{');
    }

    public void endObject() {
        end('}');
    }

    /** Begins a list, as a value or an element. */
    public void beginList() {
        begin('[');
    }

    public void endList() {
        end(']');
    }

    private void begin(char bracket) {
        add(bracket);
        depth++;
        isFirst = true;
    }

    private void end(char bracket) {
        depth--;
        if (!isFirst) {
            addLineBreak();
        }
        add(bracket);
        isFirst = false;
    }

    /** Begins an element of a list, whose value follows. */
    public void element() {
        if (!isFirst) {
            add(',');
        }
        isFirst = false;
        addLineBreak();
    }

    /** Writes a key of an object, whose value follows. */
    public void key(String key) {
        element();
        add('"');
        repeated(key);
        add('"');
        add(':');
        add(' ');
    }

    /** Writes a key of an object with its value. */
    public void put(String key, @Nullable Object value) {
        key(key);
        value(value);
    }

    // Values

    public void value(@Nullable Object value) {
        // Final classes are tested first, because a test for an interface is slower.
        if (value instanceof String || value instanceof Long) {
            scalar(value);
        } else if (value instanceof Map<?, ?> object) {
            beginObject();
            object.forEach((key, each) -> put(key.toString(), each));
            endObject();
        } else if (value instanceof Collection<?> list) {
            beginList();
            for (Object each : list) {
                element();
                value(each);
            }
            endList();
        } else {
            scalar(value);
        }
    }

    private void scalar(@Nullable Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        boolean isQuoted = !(value instanceof Long || value instanceof Integer || value instanceof BigDecimal || value instanceof Boolean || value == null);
        if (isQuoted) {
            add('"');
        }
        characters(text);
        if (isQuoted) {
            add('"');
        }
    }

    /** Writes a text of three parts, the first and last of which occur many times. */
    public void text(String head, String middle, String tail) {
        add('"');
        repeated(head);
        characters(middle);
        repeated(tail);
        add('"');
    }

    private void repeated(String text) {
        byte[] written = repeated.get(text);
        if (written != null) {
            makeRoom(written.length);
            System.arraycopy(written, 0, buffer, size, written.length);
            size += written.length;
            return;
        }
        makeRoom(PIECE * MOST_BYTES);
        int start = size;
        characters(text);
        if (text.length() <= PIECE && repeated.size() < MOST_REPEATED) {
            repeated.put(text, Arrays.copyOfRange(buffer, start, size));
        }
    }

    private void characters(String text) {
        int next = 0;
        while (next < text.length()) {
            int end = Math.min(next + PIECE, text.length());
            text.getChars(next, end, piece, 0);
            makeRoom(PIECE * MOST_BYTES);
            next += characters(text, next, end - next);
        }
    }

    /** Writes characters of a text that are in {@link #piece} too. Returns their number, which is one more if the last one is supplementary. */
    private int characters(String text, int start, int length) {
        char[] chars = piece;
        int at = size;
        int next = 0;
        while (next < length) {
            char c = chars[next];
            if (c < IS_PLAIN_ASCII.length && IS_PLAIN_ASCII[c]) {
                buffer[at++] = (byte) c;
                next++;
            } else {
                size = at;
                next += special(text, start + next);
                at = size;
            }
        }
        size = at;
        return next;
    }

    /** Writes a character that is not plain ASCII. Returns the number of chars: two for a supplementary character. */
    private int special(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c) && index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))) {
            int codePoint = text.codePointAt(index);
            buffer[size++] = (byte) (0xf0 | codePoint >> 18);
            buffer[size++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
            buffer[size++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
            buffer[size++] = (byte) (0x80 | codePoint & 0x3f);
            return 2;
        }
        if (!isPlain(c)) {
            escape(c);
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xc0 | c >> 6);
            buffer[size++] = (byte) (0x80 | c & 0x3f);
        } else {
            buffer[size++] = (byte) (0xe0 | c >> 12);
            buffer[size++] = (byte) (0x80 | c >> 6 & 0x3f);
            buffer[size++] = (byte) (0x80 | c & 0x3f);
        }
        return 1;
    }

    /**
     * Returns whether a char is written without an escape. Escaped are the characters that RFC 8259 requires, those that could end a script
     * in a page or reverse the direction of a line, and unpaired surrogates, which UTF-8 would lose.
     */
    private static boolean isPlain(char c) {
        return c > '\u009f' && c != '\u2028' && c != '\u2029' && c != '\ufeff' && !Character.isSurrogate(c) && !DisplayText.isBidirectional(c);
    }

    private void escape(char c) {
        buffer[size++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[size++] = (byte) c;
            case '\n' -> buffer[size++] = 'n';
            case '\r' -> buffer[size++] = 'r';
            case '\t' -> buffer[size++] = 't';
            default -> {
                buffer[size++] = 'u';
                for (int shift = 12; shift >= 0; shift -= 4) {
                    buffer[size++] = HEX[c >> shift & 15];
                }
            }
        }
    }

    // Bytes

    private void addLineBreak() {
        int length = 1 + 2 * depth;
        if (length > lineBreak.length) {
            lineBreak = ascii("\n" + "  ".repeat(2 * depth));
        }
        makeRoom(length);
        System.arraycopy(lineBreak, 0, buffer, size, length);
        size += length;
    }

    private void add(char ascii) {
        makeRoom(1);
        buffer[size++] = (byte) ascii;
    }

    private void makeRoom(int bytes) {
        if (buffer.length - size < bytes) {
            flush();
        }
    }

    private void flush() {
        try {
            target.write(buffer, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        size = 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
