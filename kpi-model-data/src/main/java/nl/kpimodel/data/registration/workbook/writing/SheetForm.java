package nl.kpimodel.data.registration.workbook.writing;

import java.util.List;

/**
 * The properties of a sheet other than its rows.
 *
 * @param name the name, taken from {@link SheetNames}
 * @param columns the columns from the first
 * @param frozenRows the number of rows that stay visible
 * @param hidden whether it is hidden
 * @param leading whether it precedes the sheets that were begun earlier
 */
public record SheetForm(String name, List<Column> columns, int frozenRows, boolean hidden, boolean leading) {
    /**
     * A column.
     *
     * @param width the width in characters
     * @param format the format of its cells, including cells that are not written
     */
    public record Column(int width, CellFormat format) {}

    /** Copies the columns. */
    public SheetForm {
        columns = List.copyOf(columns);
    }
}
