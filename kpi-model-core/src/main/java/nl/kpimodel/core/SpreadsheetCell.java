package nl.kpimodel.core;

/**
 * Keeps text from being run (Dutch: <i>cel van een rekenblad</i>): a spreadsheet takes a cell that begins with one of a few characters for a
 * formula. Everything in this project that writes CSV writes its texts through here.
 *
 * <p>It is for texts. A number that a program wrote needs no guard: {@code -12,50} is a number in any spreadsheet.
 */
public final class SpreadsheetCell {
    /** What stands before a guarded text. */
    public static final char GUARD = '\'';

    /**
     * With the full-width forms, which some spreadsheets read as the plain ones, the white space that some skip, and the apostrophe itself:
     * so who drops one apostrophe from each cell that begins with one has every text as it was.
     */
    private static final String BEGIN_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20" + GUARD;

    private SpreadsheetCell() {}

    /**
     * A text as it may stand in a cell.
     *
     * <ul>
     *   <li>A text that begins with {@code =}, {@code +}, {@code -}, {@code @}, their full-width forms, a tab, a carriage return or a line feed gets an
     *       apostrophe before it.
     *   <li>So does a text that begins with an apostrophe, that dropping one gives back every text.
     *   <li>Any other text, and the empty one, is left as it is.
     * </ul>
     *
     * @param text any text
     * @return the text, with an apostrophe before it if a spreadsheet might run it
     */
    public static String guarded(String text) {
        return !text.isEmpty() && BEGIN_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? GUARD + text : text;
    }
}
