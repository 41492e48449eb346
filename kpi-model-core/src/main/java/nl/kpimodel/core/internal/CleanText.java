package nl.kpimodel.core.internal;

import java.text.Normalizer;

/**
 * Normalises texts, so that texts that look the same are equal: composed letters (NFC), no invisible characters, one space for each run of
 * white space within a line, and no white space around the text.
 *
 * <p>Invisible characters are format characters (zero-width and bidirectional marks, soft hyphen, byte-order mark), variation selectors and
 * fillers. Joiners are removed from ids and labels as well: this may change the shape of a Persian name or a compound emoji, but two
 * spellings of one name become equal. Free text is not compared, and keeps its joiners, variation selectors and line breaks.
 *
 * <p>A text that is already in this form is returned as the same object, without allocation.
 */
public final class CleanText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private CleanText() {}

    /** Returns the normalised text of an id, a label or an answer, on one line. */
    public static String of(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if ((c <= ' ' || c > '~') && (c != ' ' || i == 0 || i == last || text.charAt(i - 1) == ' ')) {
                return onOneLine(text);
            }
        }
        return text;
    }

    /** Returns the normalised form of a free text, which may have several lines and any spaces. */
    public static String ofLines(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return strip(withoutInvisible(text));
            }
        }
        return strip(text);
    }

    /** Returns whether a text has only ASCII characters, which Unicode normalisation does not change. */
    public static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007f') {
                return false;
            }
        }
        return true;
    }

    private static String onOneLine(String text) {
        String composed = compose(strip(text));
        StringBuilder clean = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length();) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space = clean.length() > 0;
            } else if (!isInvisible(c)) {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.appendCodePoint(c);
            }
        }
        return isSame(clean, text) ? text : compose(clean);
    }

    private static String withoutInvisible(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT || c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)
                .forEach(clean::appendCodePoint);
        String composed = compose(clean);
        return composed.equals(text) ? text : composed;
    }

    /** Composes letters. This comes last, because a removed character may have separated a letter from its accent. */
    private static String compose(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isSame(StringBuilder clean, String text) {
        return clean.length() == text.length() && text.contentEquals(clean) && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == text.length() ? text : text.substring(start, end);
    }

    /** Returns whether a character is dropped around a text. This includes line breaks, which are not allowed within an id or label. */
    public static boolean isAround(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c > '~' && (Character.isSpaceChar(c) || c == '\u0085' || isInvisible(c));
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c > '~' && (Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029' || c == '\u2800');
    }

    /** Returns whether a character is invisible: it affects at most the shape of the characters around it. */
    public static boolean isInvisible(int c) {
        if (c <= '~') {
            return false;
        }
        return Character.getType(c) == Character.FORMAT
                || c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x17b4 || c == 0x17b5
                || c >= 0x180b && c <= 0x180f || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
    }
}
