package nl.kpimodel.data;

/** Keeps text from being run: a spreadsheet takes a cell that begins with one of a few characters for a formula. */
final class SpreadsheetCell {
    /**
     * With the full-width forms, which some spreadsheets read as the plain ones, the white space that some skip, and the apostrophe itself:
     * so who drops one apostrophe from each cell that begins with one has every text as it was.
     */
    private static final String BEGIN_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

    private SpreadsheetCell() {}

    /** The text, with an apostrophe before it if a spreadsheet might run it. */
    static String guarded(String text) {
        return !text.isEmpty() && BEGIN_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }
}
