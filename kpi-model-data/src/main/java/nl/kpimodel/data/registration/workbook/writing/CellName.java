package nl.kpimodel.data.registration.workbook.writing;

/** What a spreadsheet calls a cell: {@code C7}. */
public final class CellName {
    private static final int LETTERS = 26;

    private CellName() {}

    /**
     * The name of a cell.
     *
     * @param row the row from 1
     * @param column the column from 1
     */
    public static String of(long row, int column) {
        return column(column) + row;
    }

    /** The letters of a column from 1. */
    static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** A sheet and a range in it, as a formula or link names it; the marks of the range that make it absolute are the caller's. */
    static String in(String sheet, String range) {
        return "'" + sheet.replace("'", "''") + "'!" + range;
    }
}
