package nl.kpimodel.data.registration.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of one table as they are written, from its header to its end: also those that make no record, and those that nobody can make sense of. */
public interface SourceRows extends Closeable {
    /** Moves to the next row, of which the first is the header; false behind the last. */
    boolean next() throws IOException;

    /** The line of the row from 1, as findings name it. */
    long line();

    /** The cells of the row, without the white space around them. */
    List<String> cells();
}
