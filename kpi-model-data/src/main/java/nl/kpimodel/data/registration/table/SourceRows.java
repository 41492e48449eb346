package nl.kpimodel.data.registration.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The rows of one table as they are written, from the header to the end. They include rows that are not a record and rows that cannot be
 * interpreted.
 */
public interface SourceRows extends Closeable {
    /** Moves to the next row. Returns false after the last. */
    boolean next() throws IOException;

    /** Returns the headings of the columns, once the header was passed. */
    List<String> headings();

    /** Returns whether the row is the header. */
    boolean isHeader();

    /** Returns the line of the row from 1, as named in findings. */
    long line();

    /** Returns whether lines are rows of a sheet. Rows of different sheets may have the same numbers. */
    boolean isSheet();

    /**
     * Returns the cells of the row: texts without surrounding white space, and, if cells have types, numbers ({@code BigDecimal}) and days
     * ({@code LocalDate}).
     */
    List<Object> cells();
}
