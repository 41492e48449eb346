package nl.kpimodel.core;

/**
 * Recognises what looks like a Dutch citizen service number (Dutch: <i>burgerservicenummer, BSN</i>), so that none ends up where a pseudonym
 * belongs.
 *
 * <p>A number looks like one when it has nine digits and passes the eleven test (<i>elfproef</i>): its digits times 9, 8, 7, 6, 5, 4, 3, 2
 * and -1 add up to a multiple of eleven. One number of nine digits in eleven does, so an organisation whose own numbers have eight or nine
 * digits does well to put a letter before them.
 *
 * <ul>
 *   <li>Eight digits are read with a zero before them, for spreadsheets drop it and the oldest numbers were issued without.
 *   <li>White space around the number makes no difference, nor do dots, spaces or hyphens between its groups where they stand as people
 *       write them: {@code 123.456.782} and {@code 1234.56.782}.
 *   <li>Digits of other scripts count as digits.
 *   <li>Nine zeros are nobody's number.
 *   <li>A number within a longer text is for {@link #standsIn} to find.
 * </ul>
 *
 * <p>No value is kept or shown. Linear in the length of the text, whatever is in it. Source: Logisch Ontwerp BSN (RvIG):
 * eight or nine digits, eleven test.
 */
public final class CitizenNumber {
    private static final int DIGITS = 9;
    private static final int LONGEST = DIGITS + 2;

    private CitizenNumber() {}

    /**
     * Whether a text looks like a citizen number.
     *
     * @param text the text; no need to strip it
     * @return true if it is one by its form and the eleven test
     */
    public static boolean looksLike(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        int length = to - from;
        if (length < DIGITS - 1 || length > LONGEST) {
            return false;
        }
        long number = 0;
        int digits = 0;
        int separators = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                number = number * 10 + digit;
                digits++;
            } else if (isSeparator(text.charAt(i))) {
                separators = separators * 10 + digits;
            } else {
                return false;
            }
        }
        // The separators stand after which digits: none, or as in 123.456.782, or as in 1234.56.782.
        boolean grouped = digits == DIGITS && (separators == 36 || separators == 46);
        return (separators == 0 && length == digits || grouped) && passesElevenTest(number);
    }

    /**
     * Whether a whole number looks like a citizen number.
     *
     * @param number the number
     * @return true if it has eight or nine digits and passes the eleven test
     */
    public static boolean looksLike(long number) {
        return number >= 10_000_000 && number <= 999_999_999 && passesElevenTest(number);
    }

    /**
     * Whether a text that people write contains what looks like a citizen number: nine digits, with or without separators between their
     * groups, that stand apart from letters and other digits. Eight digits are not looked for, for dates and telephone numbers have those.
     *
     * @param text the text
     * @return true if one stands in it
     */
    public static boolean standsIn(CharSequence text) {
        for (int from = 0; from + DIGITS <= text.length(); from++) {
            if (standsBetween(text, from, from + DIGITS) || standsBetween(text, from, from + LONGEST)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A text in which the digits of what looks like a citizen number are replaced by asterisks, by the rules of {@link #standsIn}.
     *
     * @param text the text
     * @return the masked text; the text itself as a string if there is nothing to mask
     */
    public static String masked(CharSequence text) {
        StringBuilder masked = null;
        for (int from = 0; from + DIGITS <= text.length(); from++) {
            for (int length = LONGEST; length >= DIGITS; length -= LONGEST - DIGITS) {
                if (standsBetween(text, from, from + length)) {
                    masked = masked == null ? new StringBuilder(text) : masked;
                    for (int i = from; i < from + length; i++) {
                        if (isDigit(text.charAt(i))) {
                            masked.setCharAt(i, '*');
                        }
                    }
                }
            }
        }
        return masked == null ? text.toString() : masked.toString();
    }

    private static boolean standsBetween(CharSequence text, int from, int to) {
        return to <= text.length()
                && isDigit(text.charAt(from))
                && isDigit(text.charAt(to - 1))
                && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)))
                && looksLike(text.subSequence(from, to));
    }

    private static boolean passesElevenTest(long number) {
        long rest = number / 10;
        long sum = -(number % 10);
        for (int weight = 2; rest > 0; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return number != 0 && sum % 11 == 0;
    }

    private static boolean isDigit(char c) {
        return Character.digit(c, 10) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || isSpace(c);
    }
}
