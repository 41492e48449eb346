package nl.kpimodel.data.registration.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.registration.FieldKind;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.FileFormat;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.NumberParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table below its header, read once from the first to the last: CSV, or the sheet of a workbook. What is wrong with the form of
 * the table or of a row is reported by the implementation to the findings of its file.
 *
 * <p>The reader calls {@link #header} once, then {@link #read} with the cells that it wants, then {@link #next} until {@link Step#END}. Blank rows, and
 * notes and totals below the table, are passed over.
 */
public interface CellTable {
    /** What became of the move to the next row. */
    enum Step {
        /** The row is there. */
        ROW,
        /** The row is unusable, and reported: it counts, and has no cells. */
        GIVEN_UP,
        /** There is no row left. */
        END
    }

    /** Moves to the header and returns its names; {@code null}, and reported, if the table has none that can be read. */
    @Nullable List<String> header() throws IOException;

    /** Whether the table is no table at all, so that it has no rows to count; known after {@link #header}. */
    boolean isForeign();

    /** Which cells the reader asks for, by their places from 0; all others may be left unread. */
    void read(boolean[] places);

    /** Moves to the next row. */
    Step next() throws IOException;

    /** The text of a cell without surrounding white space, empty if there is none. */
    String text(int place);

    /**
     * The value of a cell that has a type in the file, for a field of a kind: an object of its {@link FieldKind#valueClass}, or
     * {@link nl.kpimodel.data.registration.value.Unreadable} if the cell can have none; {@code null} if the text of the cell is to be read.
     */
    default @Nullable Object typed(int place, FieldKind kind) {
        return null;
    }

    /** The line of the row from 1, as findings name it. */
    long line();

    /** Columns of the header by their places from 0, for a message. */
    String columns(List<Integer> places);

    /** Reads numbers in texts as the file writes them; known after {@link #header}. */
    NumberParser numbers();

    /** Reads dates in texts as the file writes them; known after {@link #header}. */
    DateParser dates();

    /** Writes the row to the rejected lines of the file, if these are kept. */
    void reject() throws IOException;

    /** Reports what only the end of the table shows. */
    void end(boolean lastAccepted);

    /** The dialect, empty if the file has none. */
    Optional<CsvDialect> dialect();

    FileFormat format();

    long bytesRead();
}
