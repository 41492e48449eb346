package nl.kpimodel.core.internal;

import java.text.Normalizer;

/**
 * Brings a text that was handed in to the one form in which the library keeps it, so that texts that look the same are the same: composed
 * letters (NFC), no invisible characters, one space for each run of white space within a line, none around the text.
 *
 * <p>A text that is in this form already is returned as the same object, without allocation.
 */
public final class CleanText {
    private CleanText() {}

    /** The text of an id, a label or an answer: on one line. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c <= ' ' && (c != ' ' || i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ')) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || c == '\t' || Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029') {
                space = clean.length() > 0;
            } else if (Character.getType(c) != Character.FORMAT) {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }
}
