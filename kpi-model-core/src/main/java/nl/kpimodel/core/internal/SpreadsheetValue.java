package nl.kpimodel.core.internal;

/**
 * Recognises a text that a spreadsheet converts when it opens a file: a number, an amount, a percentage, a fraction, a date, a time, a
 * truth value or an error.
 *
 * <p>It errs on the safe side: it accepts signs and digits in any order, with the words that may occur among them. The only consequence for
 * a recognised text is a leading apostrophe.
 */
public final class SpreadsheetValue {
    /** The signs between the digits of numbers, amounts, dates and times. A currency sign may be among them too. */
    private static final String SIGNS = ".,-+/:()%'\u2019\u2212";

    /** The words that may be in a date or time, in Dutch and English, and the codes of amounts. */
    private static final String[] WORDS = {
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
        "january", "february", "march", "may", "june", "july", "august", "october",
        "jan", "feb", "mrt", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dec",
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di", "wo", "do", "vr", "za", "zo",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "am", "pm", "eur", "usd", "gbp"
    };
    private static final String[] TRUTH_VALUES = {"true", "false", "waar", "onwaar"};
    private static final int[] LENGTHS_OF_WORDS = lengths(WORDS);
    private static final int[] LENGTHS_OF_TRUTH_VALUES = lengths(TRUTH_VALUES);
    private static final int LONGEST_WORD = 9;
    private static final int LONGEST_ERROR = 16;

    private SpreadsheetValue() {}

    /** Returns whether a part of a text is such a value, with or without white space around it. */
    public static boolean isOne(String text, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && isSpace(text.charAt(first))) {
            first++;
        }
        while (end > first && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return first < end && (isNumberOrDate(text, first, end) || isIn(TRUTH_VALUES, LENGTHS_OF_TRUTH_VALUES, text, first, end) || isError(text, first, end));
    }

    private static boolean isNumberOrDate(String text, int from, int to) {
        boolean digits = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                digits = true;
            } else if (Character.isLetter(c)) {
                int end = at + 1;
                while (end < to && end - at <= LONGEST_WORD && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                if (end - at == 1 ? !isLetterOfNumber(text, from, at, to) : !isIn(WORDS, LENGTHS_OF_WORDS, text, at, end)) {
                    return false;
                }
                at = end - 1;
            } else if (!isSign(c)) {
                return false;
            }
        }
        return digits;
    }

    /**
     * Returns whether a letter is part of a number, as in {@code 1E+5}, {@code 3 p} and {@code 2025-01-01T10:00Z}, but not as in {@code A
     * 4} and {@code 1a1}.
     */
    private static boolean isLetterOfNumber(String text, int from, int at, int to) {
        if (at == from) {
            return false;
        }
        char before = text.charAt(at - 1);
        return switch (text.charAt(at)) {
            case 'E', 'e', 'T' -> !isSpace(before) && at + 1 < to && !isSpace(text.charAt(at + 1));
            case 'A', 'a', 'P', 'p' -> isSpace(before) && at + 1 == to;
            case 'Z' -> !isSpace(before) && at + 1 == to;
            default -> false;
        };
    }

    private static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0 || isSpace(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /** Returns the lengths of the words that begin with each letter in either case, as bits. They rule out most texts quickly. */
    private static int[] lengths(String[] words) {
        int[] lengths = new int[128];
        for (String word : words) {
            lengths[word.charAt(0)] |= 1 << word.length();
            lengths[Character.toUpperCase(word.charAt(0))] |= 1 << word.length();
        }
        return lengths;
    }

    private static boolean isIn(String[] words, int[] lengths, String text, int from, int to) {
        char first = text.charAt(from);
        if (to - from > LONGEST_WORD || first < lengths.length && (lengths[first] & 1 << to - from) == 0) {
            return false;
        }
        for (String word : words) {
            if (word.length() == to - from && text.regionMatches(true, from, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a part is an error such as {@code #N/A} and {@code #WAARDE!}. */
    private static boolean isError(String text, int from, int to) {
        if (text.charAt(from) != '#' || to - from < 3 || to - from > LONGEST_ERROR) {
            return false;
        }
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            if ((c < 'A' || c > 'Z') && "/0!?_".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c > '~' && Character.isSpaceChar(c) || c == '\ufeff';
    }
}
