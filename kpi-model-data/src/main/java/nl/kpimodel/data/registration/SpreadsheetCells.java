package nl.kpimodel.data.registration;

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
     * A text that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab, a carriage return or an apostrophe is written with an
     * apostrophe before it, and one apostrophe before a text is dropped when it is read.
     */
    GUARDED;

    static final char GUARD = '\'';

    /** The text as it is written. */
    String written(String text) {
        if (this == AS_THEY_ARE || text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', GUARD -> GUARD + text;
            default -> text;
        };
    }
}
