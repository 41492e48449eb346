package nl.kpimodel.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The characters of a file, decoded strictly. Refused, whatever stands in them: an empty file, one larger than {@link #LARGEST}, a byte
 * order mark, bytes that are not UTF-8, and NUL.
 *
 * @param name what messages call the file
 * @param content the characters, from the buffer's position to its limit, with an array behind them
 */
record JsonFile(String name, CharBuffer content) {
    /** The largest file in bytes: more than thirty times the largest that is bundled, and little enough for the smallest JVM. */
    static final int LARGEST = 4 * 1024 * 1024;

    static JsonFile read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw at(name, 1, 1, String.format(Locale.ROOT,
                    "the file is larger than %d bytes, which no catalogue is; give the catalogue itself.", LARGEST));
        }
        return decode(bytes, name);
    }

    static JsonFile decode(byte[] bytes, String name) {
        if (bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
            throw at(name, 1, 1, "the file begins with a byte order mark; save it as UTF-8 without one.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw atEnd(name, out, String.format(Locale.ROOT,
                    "byte 0x%02x is not UTF-8; save the file as UTF-8 without a byte order mark.", bytes[in.position()] & 0xff));
        }
        refuseNul(name, out);
        if (isBlank(out)) {
            throw at(name, 1, 1, "the file is empty; a catalogue is one JSON object.");
        }
        return new JsonFile(name, out);
    }

    private static void refuseNul(String name, CharBuffer content) {
        char[] chars = content.array();
        for (int i = 0; i < content.limit(); i++) {
            if (chars[i] == 0) {
                throw atEnd(name, content.slice(0, i), "a NUL byte; the file is damaged or not UTF-8, save it as UTF-8.");
            }
        }
    }

    private static boolean isBlank(CharBuffer content) {
        char[] chars = content.array();
        int at = 0;
        while (at < content.limit() && chars[at] <= ' ') {
            at++;
        }
        return at == content.limit();
    }

    /** A fault directly behind the characters read so far. */
    private static CatalogueFormatException atEnd(String name, CharBuffer before, String problem) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.limit(); i++) {
            boolean lineEnd = before.get(i) == '\n';
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + 1;
        }
        return at(name, line, column, problem);
    }

    private static CatalogueFormatException at(String name, int line, int column, String problem) {
        return new CatalogueFormatException(name, line, column, null, null, problem);
    }
}
