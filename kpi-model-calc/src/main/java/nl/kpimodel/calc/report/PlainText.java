package nl.kpimodel.calc.report;

/**
 * Text of unknown origin as every file may hold it: without halves of characters, which are lost, and without the characters that a terminal or a page
 * obeys, such as those that turn the direction of all that follows. Writing from right to left needs none of them.
 */
final class PlainText {
    private static final char REPLACEMENT = '\ufffd';

    private PlainText() {}

    /** The text with a mark in the place of what no file can hold; tabs and ends of lines stay. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                plain.append(c).append(text.charAt(++i));
            } else {
                plain.append(mayStand(c) ? c : REPLACEMENT);
            }
        }
        return plain.toString();
    }

    private static boolean mayStand(char c) {
        return c == '\t' || c == '\n' || c == '\r' || !Character.isSurrogate(c) && !Character.isISOControl(c) && !turns(c) && c < '\ufffe';
    }

    private static boolean turns(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
