package nl.kpimodel.data.figure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationSink;
import nl.kpimodel.data.registration.csv.CsvRows;
import nl.kpimodel.data.registration.file.FileOpening;
import nl.kpimodel.data.registration.file.PhysicalLines;
import nl.kpimodel.data.registration.file.SourceBytes;

/**
 * Reads figures of impact KPIs from CSV files as others publish them, by a {@link FigureMapping} (Dutch: <i>inlezen van open data</i>).
 *
 * <pre>{@code
 * FigureReading read = FigureReader.standard().read(Path.of("leefbaarometer.csv"), mapping, sink);
 * }</pre>
 *
 * <ul>
 *   <li>Every {@link Figure} is handed on with its place, as a record of a registration is, and can be validated and calculated with like one.
 *   <li>A row that cannot be read is a finding, or several, with file, line, column and way out; the rest of the file is read.
 *   <li>A missing figure is none: it is counted, and never zero. So is a row that the mapping leaves out.
 *   <li>A bound that cannot be read, or that the source lacks, is left out, with or without a finding; the figure stands.
 *   <li>A lower or upper bound whose figure has no row is a finding.
 *   <li>A mapped column that the file has not is one finding, which names the nearest and those that are there; nothing of the file is read.
 *   <li>The dialect is detected by the mapped columns, or given. Every number that is not in ASCII digits with the one decimal sign of the file
 *       is a finding; thousands separators are left out and reported.
 *   <li>Titles above the header and notes below the table are not read, with a warning; {@link ReadingOptions#withHeaderLine} names another header.
 *   <li>That one figure stands twice is for validation to say ({@link nl.kpimodel.core.validation.Rules#FIGURE_TWICE}), as is whether the edition
 *       has the KPI.
 *   <li>Nothing but an {@link IOException} comes out, whatever the bytes, and what the sink throws.
 * </ul>
 *
 * <p>Memory does not grow with the file, unless bounds stand in rows of their own ({@link FigureMapping.Builder#boundsInRows}).
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FigureReader {
    private static final FigureReader STANDARD = new FigureReader(ReadingOptions.standard());

    private final ReadingOptions options;

    private FigureReader(ReadingOptions options) {
        this.options = options;
    }

    /**
     * A reader with the standard options.
     *
     * @return the reader
     */
    public static FigureReader standard() {
        return STANDARD;
    }

    /**
     * A reader with options.
     *
     * @param options the options; progress is told by the row
     * @return the reader
     * @throws IllegalArgumentException if rejected lines are to be written, which of files of others are none to be mended
     */
    public static FigureReader with(ReadingOptions options) {
        if (options.rejectedFolder().isPresent()) {
            throw new IllegalArgumentException("Rejected lines of figures of others are not written away, for their source is the one to mend them;"
                    + " leave out withRejectedTo.");
        }
        return new FigureReader(options);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param mapping what its columns mean
     * @param sink takes figures and findings
     * @return what became of the file
     * @throws IOException if it cannot be opened or read
     */
    public FigureReading read(Path file, FigureMapping mapping, RegistrationSink sink) throws IOException {
        Path name = file.getFileName();
        try (InputStream bytes = FileOpening.named(file)) {
            return read(name == null ? file.toString() : name.toString(), bytes, OptionalLong.of(Files.size(file)), mapping, sink);
        }
    }

    /**
     * Reads a stream, once and to its end; it is not closed.
     *
     * @param name what findings call it
     * @param bytes the bytes
     * @param mapping what its columns mean
     * @param sink takes figures and findings
     * @return what became of it
     * @throws IOException if it cannot be read
     */
    public FigureReading read(String name, InputStream bytes, FigureMapping mapping, RegistrationSink sink) throws IOException {
        return read(name, bytes, OptionalLong.empty(), mapping, sink);
    }

    private FigureReading read(String name, InputStream bytes, OptionalLong size, FigureMapping mapping, RegistrationSink sink) throws IOException {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(sink, "sink");
        PhysicalLines lines = new PhysicalLines(new SourceBytes(name, bytes), CsvRows.longestInBytes(options));
        return new FigureCursor(name, size, lines, mapping, options, sink).read();
    }
}
