package nl.kpimodel.data.registration;

/**
 * Shows the name of a column or key in a finding, if it looks like a name: a file without a header has data where the names should be,
 * and data is not shown.
 */
final class ShownName {
    static final String NOT_SHOWN = "?";
    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 4;

    private ShownName() {}

    static String of(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST || !isLetter(stripped.charAt(0))) {
            return NOT_SHOWN;
        }
        int digits = 0;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            if (!digit && !isLetter(c) && c != '_' && c != '-' && c != ' ') {
                return NOT_SHOWN;
            }
        }
        return digits > MOST_DIGITS ? NOT_SHOWN : stripped;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
