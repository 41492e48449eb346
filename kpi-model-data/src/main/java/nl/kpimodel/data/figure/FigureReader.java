package nl.kpimodel.data.figure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvRows;
import nl.kpimodel.data.registration.file.FileOpening;
import nl.kpimodel.data.registration.file.PhysicalLines;
import nl.kpimodel.data.registration.file.SourceBytes;

/**
 * Reads figures of impact KPIs from CSV files published by others, with a {@link FigureMapping} (Dutch: <i>inlezen van open data</i>).
 *
 * <pre>{@code
 * Result read = FigureReader.standard().read(Path.of("leefbaarometer.csv"), mapping, sink);
 * }</pre>
 *
 * <ul>
 *   <li>Every {@link Figure} is passed on with its place, like a record of a registration, and can be validated and used in calculations
 *       like one.
 *   <li>A row that cannot be read gives one or more findings with file, line, column and way out. The rest of the file is read.
 *   <li>A missing figure is counted, and is never zero. Rows that the mapping leaves out are counted too.
 *   <li>A bound that cannot be read is left out with a finding; a bound that the source lacks is left out without one. The figure is kept.
 *   <li>A lower or upper bound without a row for its figure gives a finding.
 *   <li>A mapped column that is missing from the file gives one finding, which names the nearest and the existing columns. Nothing of the
 *       file is read.
 *   <li>The dialect is detected from the mapped columns, or given. Every number that is not in ASCII digits with the decimal sign of the
 *       file gives a finding. Thousands separators are removed and reported.
 *   <li>Titles above the header and notes below the table are skipped with a warning; {@link ReadingOptions#withHeaderLine} sets another
 *       header line.
 *   <li>Validation reports duplicate figures ({@link nl.kpimodel.core.validation.Rules#FIGURE_TWICE}) and KPIs that the edition lacks.
 *   <li>Whatever the bytes, reading throws only an {@link IOException} or what the sink throws.
 * </ul>
 *
 * <p>Memory does not grow with the file, unless bounds are in separate rows ({@link FigureMapping.Builder#boundsInRows}).
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FigureReader {
    private static final FigureReader STANDARD = new FigureReader(ReadingOptions.standard());

    private final ReadingOptions options;

    private FigureReader(ReadingOptions options) {
        this.options = options;
    }

    /** {@return a reader with the standard options} */
    public static FigureReader standard() {
        return STANDARD;
    }

    /**
     * {@return a reader with options}
     *
     * @param options the options; progress is reported by row
     * @throws IllegalArgumentException if the options write rejected lines, which makes no sense for files of others
     */
    public static FigureReader with(ReadingOptions options) {
        if (options.rejectedFolder().isPresent()) {
            throw new IllegalArgumentException("Rejected lines of figures of others are not written, because they must be corrected at their source;"
                    + " leave out withRejectedTo.");
        }
        return new FigureReader(options);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param mapping the meaning of its columns
     * @param sink receives figures and findings
     * @return the account of the file
     * @throws IOException if it cannot be opened or read
     */
    public Result read(Path file, FigureMapping mapping, RegistrationReader.Sink sink) throws IOException {
        Path name = file.getFileName();
        try (InputStream bytes = FileOpening.named(file)) {
            return read(name == null ? file.toString() : name.toString(), bytes, OptionalLong.of(Files.size(file)), mapping, sink);
        }
    }

    /**
     * Reads a stream, once and to its end; it is not closed.
     *
     * @param name its name in findings
     * @param bytes the bytes
     * @param mapping the meaning of its columns
     * @param sink receives figures and findings
     * @return the account of the stream
     * @throws IOException if it cannot be read
     */
    public Result read(String name, InputStream bytes, FigureMapping mapping, RegistrationReader.Sink sink) throws IOException {
        return read(name, bytes, OptionalLong.empty(), mapping, sink);
    }

    private Result read(String name, InputStream bytes, OptionalLong size, FigureMapping mapping, RegistrationReader.Sink sink) throws IOException {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(sink, "sink");
        PhysicalLines lines = new PhysicalLines(new SourceBytes(name, bytes), CsvRows.longestInBytes(options));
        return new FigureCursor(name, size, lines, mapping, options, sink).read();
    }

    /**
     * The account of one file of figures. The number of figures read is always the sum of those accepted, rejected, missing and filtered.
     *
     * <p>A figure is read for each combination of a row and a mapped KPI: with a mapping to three KPIs, a row has three figures. A row that
     * cannot be read counts as all its possible figures. If bounds are in separate rows, the rows of one figure count as one.
     *
     * @param file the name of the file in findings
     * @param dialect its dialect; empty for a file that was not read
     * @param outcome whether it was read
     * @param bytes bytes read
     * @param rows rows below the header, without blank rows
     * @param read figures read
     * @param accepted figures passed on
     * @param rejected figures that could not be passed on, each because of a finding
     * @param missing figures that the source lacks, shown by an empty cell or by a marker such as a full stop
     * @param filtered figures in rows that the mapping leaves out
     */
    public record Result(
            String file,
            Optional<CsvDialect> dialect,
            FileReading.Outcome outcome,
            long bytes,
            long rows,
            long read,
            long accepted,
            long rejected,
            long missing,
            long filtered) {
        /**
         * Creates the account of a file.
         *
         * @throws IllegalArgumentException if a count is negative, or the parts do not add up to what was read
         */
        public Result {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(dialect, "dialect");
            Objects.requireNonNull(outcome, "outcome");
            if (Math.min(Math.min(accepted, rejected), Math.min(missing, filtered)) < 0 || read != accepted + rejected + missing + filtered) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "%d figures read are not %d accepted, %d rejected, %d missing and %d filtered; these must add up.",
                        read, accepted, rejected, missing, filtered));
            }
        }

        /** {@return the tree form: the components by name, without empty ones} Jackson 2 and 3 write it as JSON. */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("file", DisplayText.file(file))
                    .known("dialect", dialect.map(CsvDialect::toTree))
                    .text("outcome", outcome)
                    .put("bytes", bytes)
                    .put("rows", rows)
                    .put("read", read)
                    .put("accepted", accepted)
                    .put("rejected", rejected)
                    .put("missing", missing)
                    .put("filtered", filtered)
                    .toMap();
        }

        /** Returns the name and outcome of the file, and the numbers of its rows and figures, on one line. */
        @Override
        public String toString() {
            return DisplayText.file(file) + " (" + outcome + "): rows " + rows + "; figures read " + read + ", accepted " + accepted + ", rejected "
                    + rejected + ", missing " + missing + ", filtered " + filtered;
        }
    }
}
