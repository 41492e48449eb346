package nl.kpimodel.data.registration.workbook.writing;

import java.util.List;

/**
 * A sheet before its rows.
 *
 * @param name the name, taken from {@link SheetNames}
 * @param columns the columns from the first
 * @param frozenRows how many rows stay in sight
 * @param hidden whether it is hidden
 * @param leading whether it goes before the sheets that were begun earlier
 */
public record SheetForm(String name, List<Column> columns, int frozenRows, boolean hidden, boolean leading) {
    /**
     * A column.
     *
     * @param width in characters
     * @param format the format of its cells, also of those that are not written
     */
    public record Column(int width, CellFormat format) {}

    /** Copies the columns. */
    public SheetForm {
        columns = List.copyOf(columns);
    }
}
