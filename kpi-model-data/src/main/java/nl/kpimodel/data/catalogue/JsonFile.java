package nl.kpimodel.data.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import nl.kpimodel.data.CatalogueFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file. Whatever the content, the following is refused: an empty file, a file larger than {@link #LARGEST}, a byte-order
 * mark, NUL, and bytes that are not well-formed UTF-8.
 *
 * @param name the name of the file in messages
 * @param content the bytes, which must not be changed
 */
public record JsonFile(String name, byte[] content) {
    /** The largest file in bytes: four times the largest bundled file, and small enough for the smallest JVM. */
    public static final int LARGEST = 4 * 1024 * 1024;

    public JsonFile {
        if (content.length > LARGEST) {
            throw at(name, content, 0, null, null, String.format(Locale.ROOT,
                    "the file is larger than %d bytes, which no catalogue is; give the catalogue itself.", LARGEST));
        }
        if (content.length >= 3 && (content[0] & 0xff) == 0xef && (content[1] & 0xff) == 0xbb && (content[2] & 0xff) == 0xbf) {
            throw at(name, content, 0, null, null, "the file begins with a byte order mark; save it as UTF-8 without one.");
        }
        int i = 0;
        while (i < content.length) {
            if (content[i] > 0) {
                i++;
                continue;
            }
            int length = lengthOfCharacter(content, i);
            if (length == 0) {
                throw at(name, content, i, null, null, String.format(Locale.ROOT,
                        "byte 0x%02x is not UTF-8 text; save the file as UTF-8 without a byte order mark.", content[i] & 0xff));
            }
            i += length;
        }
        if (isBlank(content)) {
            throw at(name, content, 0, null, null, "the file is empty; a catalogue is one JSON object.");
        }
    }

    private static boolean isBlank(byte[] content) {
        int i = 0;
        while (i < content.length && isWhiteSpace(content[i])) {
            i++;
        }
        return i == content.length;
    }

    private static boolean isWhiteSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Reads a stream to its end, or until it is too large. */
    public static JsonFile read(InputStream in, String name) throws IOException {
        return new JsonFile(name, in.readNBytes(LARGEST + 1));
    }

    /** Returns the number of bytes of the character, by table 3-7 of the Unicode standard; 0 for NUL and for ill-formed sequences. */
    private static int lengthOfCharacter(byte[] content, int at) {
        int first = content[at] & 0xff;
        int second = at + 1 < content.length ? content[at + 1] & 0xff : 0;
        if (first >= 0xc2 && first <= 0xdf) {
            return follow(content, at, 1) ? 2 : 0;
        }
        if (first >= 0xe0 && first <= 0xef) {
            boolean shortest = first != 0xe0 || second >= 0xa0;
            boolean noSurrogate = first != 0xed || second <= 0x9f;
            return shortest && noSurrogate && follow(content, at, 2) ? 3 : 0;
        }
        if (first >= 0xf0 && first <= 0xf4) {
            boolean shortest = first != 0xf0 || second >= 0x90;
            boolean inRange = first != 0xf4 || second <= 0x8f;
            return shortest && inRange && follow(content, at, 3) ? 4 : 0;
        }
        return 0;
    }

    private static boolean follow(byte[] content, int at, int count) {
        for (int i = at + 1; i <= at + count; i++) {
            if (i >= content.length || !isContinuation(content[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xc0) == 0x80;
    }

    /** Returns the exception for an error at an offset in bytes. */
    CatalogueFormatException refuse(int offset, @Nullable String entry, @Nullable String key, String problem) {
        return at(name, content, offset, entry, key, problem);
    }

    private static CatalogueFormatException at(
            String name, byte[] content, int offset, @Nullable String entry, @Nullable String key, String problem) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, content.length); i++) {
            if (content[i] == '\n') {
                line++;
                column = 1;
            } else if (!isContinuation(content[i])) {
                column++;
            }
        }
        return new CatalogueFormatException(name, line, column, entry, key, problem);
    }
}
