package nl.kpimodel.data.registration.value;

/**
 * Reads the value of one field from characters. A parser is chosen once for each file and field, so that no line requires a choice. Parsers
 * may keep what they read last, so each serves one thread.
 */
@FunctionalInterface
public interface ValueParser {
    /**
     * Returns the value, or an {@link Unreadable} in its place.
     *
     * @param text the array with the characters
     * @param from the index of the first character
     * @param to the index after the last character; there is at least one character
     */
    Object parse(char[] text, int from, int to);

    /** Returns whether characters equal this text, ignoring the case of ASCII letters. */
    static boolean isText(String expected, char[] text, int from, int to) {
        if (expected.length() != to - from) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (lower(expected.charAt(i)) != lower(text[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }

    /** Returns the number in ASCII digits; -1 if there are other characters. For at most nine digits. */
    static int digits(char[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
