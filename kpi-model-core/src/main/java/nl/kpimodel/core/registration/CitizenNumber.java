package nl.kpimodel.core.registration;

/**
 * Recognises a Dutch citizen number (<i>burgerservicenummer</i>, BSN) by its eleven test (<i>elfproef</i>), so that it can be kept out.
 *
 * <p>Nine digits d1 to d9 pass when 9 d1 + 8 d2 + ... + 2 d8 - d9 is a multiple of 11; eight digits are read with a leading zero. One in
 * eleven numbers of that length passes by chance, so a text that passes <i>may</i> be a citizen number; the library refuses it as an id.
 * Digits of any script count. Edges: only zeros do not pass; surrounding white space and the groups in which people write the number
 * ({@code 1234.56.782}, {@code 123 456 782}) are seen through; other separators are not, for ids such as {@code 2025-00123} are common.
 *
 * <p>Source: Logisch Ontwerp BSN, the eleven test of the citizen service number.
 */
public final class CitizenNumber {
    private static final int LENGTH = 9;
    private static final int DIVISOR = 11;

    private CitizenNumber() {}

    /**
     * Whether the whole text reads as a citizen number.
     *
     * @param text the text
     * @return true if it passes the eleven test
     */
    public static boolean matches(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        // The longest form is that of nine digits in three groups.
        if (end - start < LENGTH - 1 || end - start > LENGTH + 2) {
            return false;
        }
        int digits = 0;
        int count = 0;
        int separators = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits = digits * 10 + digit;
                count++;
            } else if ((c == '.' || isBlank(c)) && isGroupEnd(count)) {
                separators++;
            } else {
                return false;
            }
            if (count > LENGTH) {
                return false;
            }
        }
        boolean grouped = separators == 0 || separators == 2 && count == LENGTH;
        return grouped && (count == LENGTH || count == LENGTH - 1) && passes(digits);
    }

    /**
     * Whether nine digits that pass the eleven test stand somewhere in a text, with no digit or letter at either side.
     *
     * @param text free text
     * @return true if the text may hold a citizen number
     */
    public static boolean isIn(CharSequence text) {
        int run = 0;
        int digits = 0;
        boolean word = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                run++;
                digits = run > LENGTH ? 0 : digits * 10 + digit;
            } else {
                boolean letter = Character.isLetter(c);
                if (run == LENGTH && !word && !letter && passes(digits)) {
                    return true;
                }
                word = letter;
                run = 0;
                digits = 0;
            }
        }
        return false;
    }

    /** Separators stand after three or four, and after six digits: 123.456.782 and 1234.56.782. */
    private static boolean isGroupEnd(int count) {
        return count == 3 || count == 4 || count == 6;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean passes(int digits) {
        int rest = digits;
        int sum = -(rest % 10);
        for (int weight = 2; weight <= LENGTH; weight++) {
            rest /= 10;
            sum += weight * (rest % 10);
        }
        return digits != 0 && sum % DIVISOR == 0;
    }
}
