package nl.kpimodel.data.registration;

import nl.kpimodel.core.SpreadsheetCell;

/**
 * Whether texts in CSV are guarded, so that a spreadsheet does not convert them to formulas, dates or numbers. A file that is written
 * guarded must be read guarded; every text is then restored.
 *
 * <p>Numbers are never guarded: an amount of {@code -12,50} is a number in any spreadsheet.
 */
public enum SpreadsheetCells {
    /** Texts are written and read unchanged. For files that only programs open. */
    AS_THEY_ARE,
    /**
     * A text that a spreadsheet would not read as text is written with a leading apostrophe, by the rules of {@link SpreadsheetCell}. The
     * apostrophe is removed on reading. A text with any separator is written between quotation marks.
     */
    GUARDED;

    /** Returns the text to write. */
    String written(String text) {
        return this == AS_THEY_ARE ? text : SpreadsheetCell.guarded(text);
    }

    /** Returns the original of a written text. */
    public String read(String written) {
        return this == AS_THEY_ARE ? written : SpreadsheetCell.unguarded(written);
    }
}
