package nl.kpimodel.data.registration.workbook.writing;

import nl.kpimodel.core.internal.ColumnLetters;

/** The names of cells in a spreadsheet, such as {@code C7}. */
public final class CellName {
    private CellName() {}

    /**
     * Returns the name of a cell.
     *
     * @param row the row from 1
     * @param column the column from 1
     */
    public static String of(long row, int column) {
        return ColumnLetters.of(column) + row;
    }

    /** Returns a range in a sheet in the notation of formulas and links. The caller adds the marks of an absolute range. */
    static String in(String sheet, String range) {
        return "'" + sheet.replace("'", "''") + "'!" + range;
    }
}
