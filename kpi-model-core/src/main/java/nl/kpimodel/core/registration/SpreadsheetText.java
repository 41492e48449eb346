package nl.kpimodel.core.registration;

import java.util.Set;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.registration.InvalidRecordException.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * Repairs what spreadsheets and exports do to a text on one line. What is wrapped around the text is removed. A change that cannot be
 * undone is a fault.
 *
 * <p>Data frames write a column of numbers that has empty cells with a decimal zero. It is removed only if no digit is lost and no two ids
 * become equal. The number must have at least five digits, because {@code 1.0} and {@code 1} may be two numbers of a plan; at most fifteen,
 * because a floating-point number keeps no more; and no leading zeros, because a number never has them.
 */
final class SpreadsheetText {
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 15;

    /** The error values of spreadsheet programs in English and Dutch, in upper case. */
    private static final Set<String> ERRORS = Set.of("#N/A", "#N/B", "#NAME?", "#NAAM?", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#DIV/0!",
            "#DEEL/0!", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!", "#SPILL!", "#OVERLOOP!", "#CALC!", "#BEREKEN!", "#FIELD!", "#VELD!", "#BLOCKED!",
            "#GEBLOKKEERD!", "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA", "#ERROR!", "#FOUT!");

    private SpreadsheetText() {}

    /** Returns the normalised text. */
    static String of(String given, boolean pseudonym) {
        String text = CleanText.of(given);
        if (text.length() < 3) {
            return text;
        }
        char first = text.charAt(0);
        if (first == '=' && text.charAt(1) == '"') {
            return unwrapped(text, pseudonym);
        }
        if (!pseudonym) {
            return text;
        }
        if (first == '\'' && isDigit(text.charAt(1))) {
            return of(text.substring(1), true);
        }
        return text.charAt(text.length() - 1) == '0' && isWholeNumber(text, FEWEST_DIGITS, MOST_DIGITS) ? text.substring(0, text.length() - 2) : text;
    }

    /** Removes {@code ="..."}. Its quotation marks are doubled if a program quoted the cell and another did not unquote it. */
    private static String unwrapped(String text, boolean pseudonym) {
        int quotes = text.startsWith("=\"\"") && text.endsWith("\"\"") && text.length() > 5 ? 2 : 1;
        boolean wrapped = text.charAt(text.length() - 1) == '"' && text.length() > 2 * quotes;
        String inside = wrapped ? text.substring(1 + quotes, text.length() - quotes) : text;
        return wrapped && inside.indexOf('"') < 0 ? of(inside, pseudonym) : text;
    }

    /** Returns what a spreadsheet did to a normal text; {@code null} if it did not change it. */
    static @Nullable FaultKind fault(String text, boolean pseudonym) {
        char first = text.charAt(0);
        if (first == '#' && isError(text)) {
            return InvalidRecordException.FaultKind.SPREADSHEET_ERROR;
        }
        if (!pseudonym || !isDigit(first) && first != '-' && first != '+') {
            return null;
        }
        boolean decimal = text.charAt(text.length() - 1) == '0' && isWholeNumber(text, 1, Integer.MAX_VALUE);
        return decimal || isScientific(text) ? InvalidRecordException.FaultKind.SPREADSHEET_NUMBER : null;
    }

    /** Returns whether the text is an error value, or the number signs that fill a column that is too narrow. */
    private static boolean isError(String text) {
        int i = 1;
        while (i < text.length() && text.charAt(i) == '#') {
            i++;
        }
        return i == text.length() && i > 2 || i == 1 && ERRORS.contains(upper(text));
    }

    private static String upper(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            upper.setCharAt(i, c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return upper.toString();
    }

    /** Returns whether the text is digits, a decimal sign and one zero. */
    private static boolean isWholeNumber(String text, int fewest, int most) {
        int digits = text.length() - 2;
        if (digits < fewest || digits > most || text.charAt(digits) != '.' && text.charAt(digits) != ',' || fewest > 1 && text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < digits; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether the text is like 2,02501E+14 or 1E+05. A spreadsheet always writes the plus sign; 1E5 is more likely an id of the
     * organisation.
     */
    private static boolean isScientific(String text) {
        int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int digits = i;
        i = skipDigits(text, i);
        boolean point = i > digits && i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',');
        if (point) {
            i = skipDigits(text, i + 1);
        }
        if (i == digits || i >= text.length() || (text.charAt(i) | 0x20) != 'e') {
            return false;
        }
        i++;
        boolean large = i < text.length() && text.charAt(i) == '+';
        i += large ? 1 : 0;
        return (point || large) && i < text.length() && skipDigits(text, i) == text.length();
    }

    private static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
