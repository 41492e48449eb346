package nl.kpimodel.core;

/**
 * Recognises what looks like a Dutch citizen service number (Dutch: <i>burgerservicenummer, BSN</i>), so that none ends up where a pseudonym
 * belongs, and none is shown.
 *
 * <p>A number looks like one when it has nine digits and passes the eleven test (<i>elfproef</i>): its digits times 9, 8, 7, 6, 5, 4, 3, 2
 * and -1 add up to a multiple of eleven. Eight digits are read with a zero before them, because spreadsheets drop it and the oldest numbers
 * were issued without. Nine zeros are nobody's number.
 *
 * <p><b>An id</b> ({@link #looksLike(CharSequence)}) is a citizen number in every dress:
 * <ul>
 *   <li>with the words {@code BSN}, {@code sofinummer}, {@code burgerservicenummer} and the like, or {@code nr.} and {@code no.}, attached or
 *       apart;
 *   <li>between quotes, brackets and other signs, and as spreadsheets wrap it: {@code ="123456782"}, {@code '123456782};
 *   <li>with spaces, dots, hyphens or any other signs between any two of its digits, also invisible ones;
 *   <li>with more zeros before it, with a decimal part of zeros behind it, in scientific notation that still has all digits
 *       ({@code 1,23456782E+08});
 *   <li>in digits of other scripts, in full width, raised, lowered or in circles;
 *   <li>in an address of mail or the web, also with percent signs; as one of several groups of digits ({@code 123456782-1}).
 * </ul>
 *
 * <p>Other letters make it a number of the organisation's own: {@code C123456782}, {@code C-123456782}, {@code 123456782a}. So do more digits
 * in one run: {@code 123456782001}. A year from 1990 to 2099 and a number within it ({@code 2025-00123}) are no dress, nor is a date.
 *
 * <p><b>False alarms</b>: one number of nine digits in eleven passes, and so does one of eight. Of 10 000 ids in each form that applications
 * give them, 0 are refused of six or seven digits, of ten to twelve digits unless they begin with zeros, of a letter and a number, and of
 * UUIDs; some 909 of eight or nine digits. An organisation whose own numbers have eight or nine digits does well to put a letter before them.
 *
 * <p><b>A text</b> ({@link #standsIn}, {@link #masked}) is searched for nine digits that are apart from letters and other digits, at once or in the
 * groups that people make ({@code 123.456.782}, {@code 1234.56.782}, {@code 12 34 56 782}); behind a word such as {@code BSN} for the dresses of an id.
 *
 * <p>No value is kept or shown. Linear in the length of the text, whatever is in it. Source: Logisch Ontwerp BSN (RvIG):
 * eight or nine digits, eleven test.
 */
public final class CitizenNumber {
    /** A text with fewer digits is no citizen number. */
    public static final int FEWEST_DIGITS = 8;

    private static final int DIGITS = 9;

    private CitizenNumber() {}

    /**
     * Whether a text, as a whole, is what looks like a citizen number in whatever dress.
     *
     * @param text the text; no need to strip it
     * @return true if it is one by its form and the eleven test
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
     * Whether a whole number looks like a citizen number.
     *
     * @param number the number
     * @return true if it has eight or nine digits and passes the eleven test
     */
    public static boolean looksLike(long number) {
        return number >= 10_000_000 && number <= 999_999_999 && passesElevenTest(number);
    }

    /**
     * Whether a text that people write contains what looks like a citizen number. Eight digits are looked for behind a word such as
     * {@code BSN} alone, because dates and telephone numbers have those.
     *
     * @param text the text
     * @return true if it contains one
     */
    public static boolean standsIn(CharSequence text) {
        CitizenNumberScanner scanner = new CitizenNumberScanner(text);
        return scanner.mayHoldNumber() && scanner.indexOfNumber() >= 0;
    }

    /**
     * A text in which the digits of what looks like a citizen number are replaced by asterisks, by the rules of {@link #standsIn}.
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
