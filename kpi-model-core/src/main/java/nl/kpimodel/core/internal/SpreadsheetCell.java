package nl.kpimodel.core.internal;

/**
 * Guards a text in a CSV file, so that a spreadsheet keeps it as text (Dutch: <i>cel van een rekenblad</i>). Spreadsheets run cells that
 * begin with certain signs as formulas, and convert {@code 3-5} to a date and {@code 007} to 7. Every text that this project writes as CSV
 * is guarded.
 *
 * <ul>
 *   <li>A text gets a leading apostrophe if it begins with {@code =}, {@code +}, {@code -}, {@code @}, one of their full-width forms, a
 *       tab, a line end or an apostrophe, even after white space, invisible characters or quotation marks.
 *   <li>The same applies to a text that a Dutch or international spreadsheet reads as a number, amount, percentage, date, time, truth value
 *       or error.
 *   <li>A spreadsheet that expects another separator splits the text at its commas, semicolons, tabs and line ends. Each part gets an
 *       apostrophe if it would begin a formula, and each part between two others also if it is such a value.
 *   <li>Any other text, including the empty text, is unchanged.
 * </ul>
 *
 * <p>{@link #unguarded} restores the original text. The caller must put a text that contains any separator between quotation marks.
 *
 * <p>The class is for texts. A number written by a program needs no guard: {@code -12,50} is a number in any spreadsheet.
 */
public final class SpreadsheetCell {
    /** The character before a guarded text. */
    public static final char GUARD = '\'';

    /** Includes full-width forms, which some spreadsheets read as the plain signs. */
    private static final String BEGIN_A_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    /**
     * Includes white space that some spreadsheets skip, and the guard itself, so that the guard can be removed without knowing the text.
     */
    private static final String GUARDED_AT_THE_START = BEGIN_A_FORMULA + GUARD + "\t\r\n";

    private static final String SEPARATORS = ",;\t\n\r\u000b\f\u0085\u2028\u2029";

    private SpreadsheetCell() {}

    /**
     * Returns a text as it is written in a cell.
     *
     * @param text any text
     * @return the text with an apostrophe before each part that a spreadsheet would not read as text; the same object if there is none
     */
    public static String guarded(String text) {
        return changed(text, true);
    }

    /**
     * Returns the text that was guarded.
     *
     * @param written a cell as {@link #guarded} returns it
     * @return the original text; the same object if nothing was guarded
     */
    public static String unguarded(String written) {
        return changed(written, false);
    }

    private static String changed(String text, boolean guard) {
        StringBuilder changed = null;
        int copied = 0;
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = endOfPart(text, from);
            int at = firstSeen(text, from, to);
            if (from == 0 ? isGuardedAtTheStart(text, at, guard) : isGuardedWithin(text, at, to, guard)) {
                changed = changed == null ? new StringBuilder(text.length() + 8) : changed;
                changed.append(text, copied, at);
                if (guard) {
                    changed.append(GUARD);
                }
                copied = guard ? at : at + 1;
            }
        }
        return changed == null ? text : changed.append(text, copied, text.length()).toString();
    }

    private static boolean isGuardedAtTheStart(String text, int at, boolean guard) {
        if (guard) {
            return at < text.length() && GUARDED_AT_THE_START.indexOf(text.charAt(at)) >= 0 || SpreadsheetValue.isOne(text, at, text.length());
        }
        return at < text.length() && text.charAt(at) == GUARD;
    }

    /**
     * Returns whether a part is guarded. An apostrophe is guarded only before a part that needs a guard: {@code Jan, 's avonds} is
     * unchanged.
     */
    private static boolean isGuardedWithin(String text, int at, int to, boolean guard) {
        int behind = at;
        while (behind < to && text.charAt(behind) == GUARD) {
            behind++;
        }
        return (guard || behind > at)
                && behind < to
                && (BEGIN_A_FORMULA.indexOf(text.charAt(behind)) >= 0 || to < text.length() && SpreadsheetValue.isOne(text, behind, to));
    }

    private static int endOfPart(String text, int from) {
        int to = from;
        while (to < text.length() && !isSeparator(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isSeparator(char c) {
        return (c < '0' || c > '~') && SEPARATORS.indexOf(c) >= 0 || c == ';';
    }

    /** Returns where a part begins for a spreadsheet: after white space, invisible characters and quotation marks. */
    private static int firstSeen(String text, int from, int to) {
        int at = from;
        while (at < to && isPassedOver(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPassedOver(char c) {
        return c <= ' ' || c == '"' || c >= '\u007f' && (Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
