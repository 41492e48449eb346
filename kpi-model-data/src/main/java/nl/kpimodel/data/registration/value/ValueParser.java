package nl.kpimodel.data.registration.value;

/**
 * Reads the value of one field from characters, chosen once per file and field so that no line pays for a choice. Parsers may keep what
 * they read last; one parser serves one thread.
 */
@FunctionalInterface
public interface ValueParser {
    /**
     * The value, or an {@link Unreadable} in its place.
     *
     * @param text holds the characters
     * @param from where they start
     * @param to where they stop; there is at least one
     */
    Object parse(char[] text, int from, int to);

    /** Whether characters hold this text, whatever the case of its ASCII letters. */
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

    /** The number that ASCII digits make, or -1 if something else is among them; for at most nine digits. */
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
