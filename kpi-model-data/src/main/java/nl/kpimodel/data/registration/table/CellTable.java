package nl.kpimodel.data.registration.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.NumberParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table below its header, read once from first to last: a CSV file or a sheet of a workbook. The implementation reports
 * errors in the form of the table or a row to the findings of its file.
 *
 * <p>The reader calls {@link #header} once, then {@link #read} with the cells that it needs, then {@link #next} until {@link Step#END}.
 * Blank rows, and notes and totals below the table, are skipped.
 */
public interface CellTable {
    /** The result of moving to the next row. */
    enum Step {
        /** There is a row. */
        ROW,
        /** The row is unusable and was reported. It counts, and has no cells. */
        GIVEN_UP,
        /** There are no more rows. */
        END
    }

    /** Moves to the header and returns its names; {@code null}, after a report, if the table has no readable header. */
    @Nullable List<String> header() throws IOException;

    /** Returns whether the file is not a table at all, so that it has no rows to count. Known after {@link #header}. */
    boolean isForeign();

    /** Sets the cells that the reader needs, by index from 0. The others need not be read. */
    void read(boolean[] places);

    /** Moves to the next row. */
    Step next() throws IOException;

    /** Returns the text of a cell without surrounding white space, empty if absent. */
    String text(int place);

    /**
     * Returns the value of a cell that has a type in the file, for a field of a kind: an object of its {@link RecordField.Kind#valueClass},
     * or {@link nl.kpimodel.data.registration.value.Unreadable} if the cell cannot have a valid value; {@code null} if the text of the cell
     * is to be read.
     */
    default @Nullable Object typed(int place, RecordField.Kind kind) {
        return null;
    }

    /** Returns the line of the row from 1, as named in findings. */
    long line();

    /** Returns the columns of the header with these indexes from 0, for a message. */
    String columns(List<Integer> places);

    /** Returns a parser of numbers in texts as the file writes them. Known after {@link #header}. */
    NumberParser numbers();

    /** Returns a parser of dates in texts as the file writes them. Known after {@link #header}. */
    DateParser dates();

    /** Writes the row to the rejected lines of the file, if there are any. */
    void reject() throws IOException;

    /** Reports what only the end of the table shows. */
    void end(boolean lastAccepted);

    /** Returns the dialect; empty if the file has none. */
    Optional<CsvDialect> dialect();

    FileReading.Format format();

    long bytesRead();
}
