package nl.kpimodel.data.registration.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of one table as they are written, with its header and to its end: also those that make no record, and those that nobody can make sense of. */
public interface SourceRows extends Closeable {
    /** Moves to the next row; false behind the last. */
    boolean next() throws IOException;

    /** The headings of the columns, as far as the header was passed. */
    List<String> headings();

    /** Whether the row is the header. */
    boolean isHeader();

    /** The line of the row from 1, as findings name it. */
    long line();

    /** Whether lines are rows of a sheet, so that they may have the same numbers in another. */
    boolean isSheet();

    /** The cells of the row: texts without the white space around them, and where cells have types numbers ({@code BigDecimal}) and days ({@code LocalDate}). */
    List<Object> cells();
}
