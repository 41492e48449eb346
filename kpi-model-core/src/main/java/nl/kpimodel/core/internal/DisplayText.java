package nl.kpimodel.core.internal;

import java.util.function.IntPredicate;
import nl.kpimodel.core.CitizenNumber;

/**
 * Makes text of unknown origin safe to show. Only this class decides which characters a message, a log line or a report may contain.
 *
 * <ul>
 *   <li>A text for a message is on one line and is cut after a fixed number of characters. Control characters, format characters,
 *       lone surrogates, line and paragraph separators and unassigned characters are replaced by U+FFFD.
 *   <li>A text for a document keeps its tabs and line ends, and the characters that join letters or emoji. Characters that a file cannot
 *       contain or a screen would interpret (control characters, lone surrogates, bidirectional marks) are replaced by U+FFFD.
 *   <li>The digits of an apparent citizen number are masked in a message. In a document, the code that adds a text of the data must mask
 *       them, because a document also contains other numbers: an amount of 123.456.782 euros is not a person.
 * </ul>
 */
public final class DisplayText {
    private static final char REPLACEMENT = '\ufffd';

    /** The longest value of the data in a message, in code points. */
    private static final int LONGEST_VALUE = 60;

    /** The longest text that the library composes in a message, such as the list of expected columns. */
    private static final int LONGEST_LIST = 2_000;

    /** The text shown instead of a name that may be data. */
    public static final String NOT_SHOWN = "?";

    private static final int LONGEST_NAME = 40;
    private static final int MOST_DIGITS_OF_NAME = 4;

    private DisplayText() {}

    /** Returns a value of the data for a message. */
    public static String value(CharSequence text) {
        return line(text, LONGEST_VALUE);
    }

    /** Returns a value of the data between quotation marks for a message. */
    public static String quoted(CharSequence text) {
        return '"' + value(text) + '"';
    }

    /**
     * Returns the name of a column, key or property for a message; {@value #NOT_SHOWN} if it does not look like a name. A file without a
     * header has data in place of the names.
     */
    public static String name(String name) {
        String clean = CleanText.of(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || !isLatinLetter(clean.charAt(0))) {
            return NOT_SHOWN;
        }
        int digits = 0;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            if (!digit && !isLatinLetter(c) && c != '_' && c != '-' && c != ' ') {
                return NOT_SHOWN;
            }
        }
        return digits > MOST_DIGITS_OF_NAME ? NOT_SHOWN : clean;
    }

    private static boolean isLatinLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Returns a text that the library composed of several parts, for a message. */
    public static String list(CharSequence text) {
        return line(text, LONGEST_LIST);
    }

    /** Returns a text on one line, cut after {@code longest} code points. */
    public static String line(CharSequence text, int longest) {
        String masked = CitizenNumber.looksLike(text) ? withoutDigits(text) : CitizenNumber.masked(text);
        return shown(masked, longest, DisplayText::isPlain);
    }

    /** Returns the name of a file for a message or a list of findings. The name may be a number, of which its extension is not part. */
    public static String file(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String stem = last.indexOf('.') < 0 ? last : last.substring(0, last.lastIndexOf('.'));
        return list(CitizenNumber.looksLike(stem) ? withoutDigits(name) : name);
    }

    private static String withoutDigits(CharSequence text) {
        StringBuilder masked = new StringBuilder(text);
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            if (c >= '0' && c <= '9' || c > '~') {
                masked.setCharAt(i, '*');
            }
        }
        return masked.toString();
    }

    /** Returns a text of any length for a document. */
    public static String document(CharSequence text) {
        return shown(text.toString(), Integer.MAX_VALUE, DisplayText::mayBeWritten);
    }

    /** Returns whether a text may be on a line unchanged. */
    public static boolean isOnOneLine(CharSequence text) {
        return text.codePoints().allMatch(DisplayText::isPlain);
    }

    private static String shown(String text, int longest, IntPredicate mayStay) {
        if (text.length() <= longest && isPrintableAscii(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(Math.min(text.length(), longest) + 3);
        int at = 0;
        for (int count = 0; at < text.length() && count < longest; count++) {
            int c = text.codePointAt(at);
            shown.appendCodePoint(mayStay.test(c) ? c : REPLACEMENT);
            at += Character.charCount(c);
        }
        return at < text.length() ? shown.append("...").toString() : shown.toString();
    }

    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean mayBeWritten(int c) {
        return c == '\t' || c == '\n' || c == '\r'
                || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && !isBidirectional(c) && (c & 0xfffe) != 0xfffe;
    }

    /** Returns whether a character changes the direction of the text around it. */
    public static boolean isBidirectional(int c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' || c == '\u200e' || c == '\u200f' || c == '\u061c';
    }
}
