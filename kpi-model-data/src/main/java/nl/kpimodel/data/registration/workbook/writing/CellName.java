package nl.kpimodel.data.registration.workbook.writing;

import nl.kpimodel.core.internal.ColumnLetters;

/** What a spreadsheet calls a cell: {@code C7}. */
public final class CellName {
    private CellName() {}

    /**
     * The name of a cell.
     *
     * @param row the row from 1
     * @param column the column from 1
     */
    public static String of(long row, int column) {
        return ColumnLetters.of(column) + row;
    }

    /** A sheet and a range in it, as a formula or link names it; the marks of the range that make it absolute are the caller's. */
    static String in(String sheet, String range) {
        return "'" + sheet.replace("'", "''") + "'!" + range;
    }
}
