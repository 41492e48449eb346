package nl.kpimodel.data.registration.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * Recognises UTF-8 text that was read as Windows-1252, such as {@code Ã©} for {@code é} and {@code â‚¬} for {@code €}. The file was
 * converted twice, or has both encodings.
 */
final class DoubleEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private DoubleEncoding() {}

    /** Returns whether the text has a Western European letter, a dash, a quotation mark or a euro sign in that form. */
    static boolean isIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char lead = text.charAt(i);
            boolean two = lead == '\u00c2' || lead == '\u00c3';
            if (two && isContinuation(text.charAt(i + 1))
                    || lead == '\u00e2' && i + 2 < text.length() && isContinuation(text.charAt(i + 1)) && isContinuation(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the byte of the character in Windows-1252 is a continuation byte in UTF-8. */
    private static boolean isContinuation(char c) {
        if (c < 0x80) {
            return false;
        }
        if (c <= 0xbf) {
            return true;
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
            return bytes.remaining() == 1 && (bytes.get() & 0xc0) == 0x80;
        } catch (CharacterCodingException notInWindows) {
            return false;
        }
    }
}
