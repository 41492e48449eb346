package nl.kpimodel.data.registration;

import nl.kpimodel.core.SpreadsheetCell;

/**
 * Whether texts in CSV stay texts in the spreadsheet that opens them, and do not become a formula, a date or a number. What is written
 * guarded is to be read guarded: then every text comes back as it was.
 *
 * <p>Numbers are never guarded: an amount of {@code -12,50} is a number in any spreadsheet.
 */
public enum SpreadsheetCells {
    /** Texts are written and read as they are. For files that only programs open. */
    AS_THEY_ARE,
    /**
     * A text that a spreadsheet would not read as text is written with an apostrophe before it, by the rules of {@link SpreadsheetCell}, which
     * is taken off when it is read. A text with a separator of any kind is written between quotation marks.
     */
    GUARDED;

    /** The text as it is written. */
    String written(String text) {
        return this == AS_THEY_ARE ? text : SpreadsheetCell.guarded(text);
    }

    /** The text that was written so. */
    public String read(String written) {
        return this == AS_THEY_ARE ? written : SpreadsheetCell.unguarded(written);
    }
}
