package nl.kpimodel.data.registration;

import nl.kpimodel.core.SpreadsheetCell;

/**
 * Whether texts in CSV are kept from being taken for formulas by the spreadsheet that opens them. What is written guarded is to be read
 * guarded: then every text comes back as it was.
 *
 * <p>Numbers are never guarded: an amount of {@code -12,50} is a number in any spreadsheet.
 */
public enum SpreadsheetCells {
    /** Texts are written and read as they are. For files that only programs open. */
    AS_THEY_ARE,
    /**
     * A text that a spreadsheet might run is written with an apostrophe before it, as {@link SpreadsheetCell} has it, and one apostrophe before
     * a text is dropped when it is read.
     */
    GUARDED;

    /** The text as it is written. */
    String written(String text) {
        return this == AS_THEY_ARE ? text : SpreadsheetCell.guarded(text);
    }
}
