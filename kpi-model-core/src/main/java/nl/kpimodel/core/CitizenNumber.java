package nl.kpimodel.core;

/**
 * Recognises text that looks like a Dutch citizen service number (Dutch: <i>burgerservicenummer, BSN</i>). The library uses it to refuse
 * such numbers as pseudonyms and never to show one.
 *
 * <p>A number looks like a citizen number if it has nine digits and passes the eleven test (<i>elfproef</i>): the sum of its digits,
 * multiplied by 9, 8, 7, 6, 5, 4, 3, 2 and -1, is a multiple of eleven. Eight digits are read with a leading zero, because spreadsheets
 * drop it and the oldest numbers were issued without one. Nine zeros are not a citizen number.
 *
 * <p><b>An id</b> ({@link #looksLike(CharSequence)}) is recognised in any of these notations:
 * <ul>
 *   <li>with words such as {@code BSN}, {@code sofinummer} and {@code burgerservicenummer}, or {@code nr.} and {@code no.}, attached or
 *       separate;
 *   <li>between quotes, brackets and other signs, or as spreadsheets wrap it: {@code ="123456782"}, {@code '123456782};
 *   <li>with spaces, dots, hyphens or any other signs between any two of its digits, also invisible ones;
 *   <li>with more leading zeros, with a decimal part of zeros, or in scientific notation that has all digits ({@code 1,23456782E+08});
 *   <li>in digits of other scripts, or in full-width, superscript, subscript or circled digits;
 *   <li>in an e-mail or web address, also percent-encoded; as one of several groups of digits ({@code 123456782-1}).
 * </ul>
 *
 * <p>A number with other letters is the organisation's own: {@code C123456782}, {@code C-123456782}, {@code 123456782a}. So is a longer run
 * of digits: {@code 123456782001}. A serial number within a year from 1990 to 2099 ({@code 2025-00123}) and a date are not recognised
 * either.
 *
 * <p><b>False positives</b>: one in eleven numbers of eight or nine digits passes the eleven test. Of 10 000 ids in each form that
 * applications use, none are refused if they have six or seven digits, ten to twelve digits without leading zeros, a letter and a number,
 * or the form of a UUID; about 909 are refused if they have eight or nine digits. An organisation whose own numbers have eight or nine
 * digits should put a letter before them.
 *
 * <p><b>A text</b> ({@link #standsIn}, {@link #masked}) is searched for nine digits that are separate from letters and other digits, in one
 * run or in the usual groups ({@code 123.456.782}, {@code 1234.56.782}, {@code 12 34 56 782}). After a word such as {@code BSN}, the
 * notations of an id are recognised as well.
 *
 * <p>No value is kept or shown. The time is linear in the length of the text, whatever its content. Source: Logisch Ontwerp BSN (RvIG):
 * eight or nine digits, eleven test.
 */
public final class CitizenNumber {
    /** A text with fewer digits is not a citizen number. */
    public static final int FEWEST_DIGITS = 8;

    private static final int DIGITS = 9;

    private CitizenNumber() {}

    /**
     * Returns whether a text as a whole looks like a citizen number, in any notation.
     *
     * @param text the text; it need not be stripped
     * @return true if the text has the form of a citizen number and passes the eleven test
     */
    public static boolean looksLike(CharSequence text) {
        int length = text.length();
        if (length < FEWEST_DIGITS) {
            return false;
        }
        long number = 0;
        int significant = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return CitizenNumberScanner.mayBeDressed(text) && new CitizenNumberScanner(text).isNumber();
            }
            significant += significant > 0 || digit > 0 ? 1 : 0;
            number = significant > DIGITS ? 0 : number * 10 + digit;
        }
        return CitizenNumberScanner.isLength(length, significant) && passesElevenTest(number);
    }

    /**
     * Returns whether a whole number looks like a citizen number.
     *
     * @param number the number
     * @return true if it has eight or nine digits and passes the eleven test
     */
    public static boolean looksLike(long number) {
        return number >= 10_000_000 && number <= 999_999_999 && passesElevenTest(number);
    }

    /**
     * Returns whether free text contains something that looks like a citizen number. Eight digits are recognised only after a word such as
     * {@code BSN}, because dates and telephone numbers have eight digits too.
     *
     * @param text the text
     * @return true if it contains one
     */
    public static boolean standsIn(CharSequence text) {
        CitizenNumberScanner scanner = new CitizenNumberScanner(text);
        return scanner.mayHoldNumber() && scanner.indexOfNumber() >= 0;
    }

    /**
     * Returns a text with asterisks in place of the digits of apparent citizen numbers. The rules are those of {@link #standsIn}.
     *
     * @param text the text
     * @return the masked text; the text itself as a string if there is nothing to mask
     */
    public static String masked(CharSequence text) {
        return new CitizenNumberScanner(text).masked();
    }

    static boolean passesElevenTest(long number) {
        long rest = number / 10;
        long sum = -(number % 10);
        for (int weight = 2; rest > 0; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return number != 0 && sum % 11 == 0;
    }
}
