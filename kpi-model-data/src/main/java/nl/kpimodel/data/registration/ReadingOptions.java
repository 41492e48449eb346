package nl.kpimodel.data.registration;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import nl.kpimodel.data.registration.value.MissingMarkers;
import org.jspecify.annotations.Nullable;

/**
 * Options for reading registration files. Immutable; every {@code with} method returns a new object.
 *
 * <p>With the standard options, the dialect and the header of each CSV file are detected, and the usual markers of missing values are read
 * as empty. A record has at most {@value #STANDARD_LONGEST_RECORD} characters, a file at most {@value #STANDARD_MOST_COLUMNS} columns, and
 * the files of one archive at most 16 GiB. Findings show no values, and nothing is written.
 */
public final class ReadingOptions {
    static final int STANDARD_LONGEST_RECORD = 1 << 18;
    static final int STANDARD_MOST_COLUMNS = 1_000;
    static final int STANDARD_PROGRESS_STEP = 10_000;
    static final long STANDARD_LARGEST_UNPACKED = 1L << 34;

    /** A record of this size fits several times into the memory of a small machine. */
    private static final int LARGEST_LONGEST_RECORD = 1 << 24;

    private static final ReadingOptions STANDARD = new ReadingOptions(null, RegistrationWriter.SpreadsheetCells.AS_THEY_ARE, STANDARD_LONGEST_RECORD,
            STANDARD_MOST_COLUMNS, ValuesInFindings.HIDDEN, null, progress -> {}, STANDARD_PROGRESS_STEP, MissingMarkers.USUAL.texts(), 0,
            STANDARD_LARGEST_UNPACKED);

    private final @Nullable CsvDialect dialect;
    private final RegistrationWriter.SpreadsheetCells cells;
    private final int longestRecord;
    private final int mostColumns;
    private final ValuesInFindings values;
    private final @Nullable Path rejectedFolder;
    private final Consumer<Progress> progress;
    private final int progressStep;
    private final Set<String> missingMarkers;
    /** The header line, or 0 if the header is detected. */
    private final int headerLine;
    private final long largestUnpacked;

    private ReadingOptions(@Nullable CsvDialect dialect, RegistrationWriter.SpreadsheetCells cells, int longestRecord, int mostColumns,
            ValuesInFindings values, @Nullable Path rejectedFolder, Consumer<Progress> progress, int progressStep, Set<String> missingMarkers,
            int headerLine, long largestUnpacked) {
        this.dialect = dialect;
        this.cells = cells;
        this.longestRecord = longestRecord;
        this.mostColumns = mostColumns;
        this.values = values;
        this.rejectedFolder = rejectedFolder;
        this.progress = progress;
        this.progressStep = progressStep;
        this.missingMarkers = missingMarkers;
        this.headerLine = headerLine;
        this.largestUnpacked = largestUnpacked;
    }

    /** {@return the standard options, as described in the class documentation} */
    public static ReadingOptions standard() {
        return STANDARD;
    }

    /**
     * {@return these options with a fixed dialect for all CSV files, without detection} With {@link CsvDialect.DateForm#ISO}, a Dutch date
     * gives a finding. A byte-order mark at the start of a file and the kind of line break are always ignored.
     *
     * @param given the dialect
     */
    public ReadingOptions withDialect(CsvDialect given) {
        return new ReadingOptions(Objects.requireNonNull(given, "given"), cells, longestRecord, mostColumns, values, rejectedFolder, progress,
                progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * {@return these options with the guarding of texts in CSV, which prevents conversion by spreadsheets}
     *
     * @param written whether the texts are guarded
     */
    public ReadingOptions withCells(RegistrationWriter.SpreadsheetCells written) {
        return new ReadingOptions(dialect, Objects.requireNonNull(written, "written"), longestRecord, mostColumns, values, rejectedFolder,
                progress, progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * {@return these options with the largest number of characters of a record, separators included} A longer record gives a finding and is
     * skipped. The limit bounds the memory for reading.
     *
     * @param characters from 1 to 16 777 216
     * @throws IllegalArgumentException if the number is outside these bounds
     */
    public ReadingOptions withLongestRecord(int characters) {
        return new ReadingOptions(dialect, cells, within(characters, LARGEST_LONGEST_RECORD, "longest record"), mostColumns, values,
                rejectedFolder, progress, progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * {@return these options with the largest number of columns of a CSV file} The rows of a file with more columns are not read.
     *
     * @param columns from 1 to 100 000
     * @throws IllegalArgumentException if the number is outside these bounds
     */
    public ReadingOptions withMostColumns(int columns) {
        return new ReadingOptions(dialect, cells, longestRecord, within(columns, 100_000, "most columns"), values, rejectedFolder, progress,
                progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * {@return these options with or without wrong values in findings} Values may be personal, so such findings are only for people who may
     * see the data.
     *
     * @param shown hidden or shown
     */
    public ReadingOptions withValues(ValuesInFindings shown) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, Objects.requireNonNull(shown, "shown"), rejectedFolder, progress,
                progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * {@return these options with a folder for the lines of rejected records} The lines are written unchanged, below the header line of
     * their file, to files of the same name. They can be corrected and read again; no record is lost or read twice. A file is created when
     * its first line is rejected. An existing file is never overwritten: reading then ends with a {@link
     * java.nio.file.FileAlreadyExistsException}. Rows of a sheet of a workbook are written as CSV in UTF-8 with {@linkplain
     * RegistrationWriter.SpreadsheetCells#GUARDED guarded} texts: read them with {@link #withCells}.
     *
     * @param folder the folder, which is created if it does not exist
     */
    public ReadingOptions withRejectedTo(Path folder) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, Objects.requireNonNull(folder, "folder"), progress,
                progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * {@return these options with a listener for progress, which is called at the end of each file and after a fixed number of records}
     *
     * @param records the number of records between two calls, from 1
     * @param listener the listener, called in the reading thread
     * @throws IllegalArgumentException if the number is below 1
     */
    public ReadingOptions withProgress(int records, Consumer<Progress> listener) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder,
                Objects.requireNonNull(listener, "listener"), within(records, Integer.MAX_VALUE, "records between two calls"), missingMarkers,
                        headerLine, largestUnpacked);
    }

    /**
     * {@return these options with the markers of missing values, which replace the usual ones: {@code NULL}, {@code NaN}, {@code NA},
     * {@code N/A}, {@code #N/B}, {@code n.v.t.}, {@code leeg}, {@code -}, {@code .} and the like} Pass no texts if all texts are values,
     * for example because a team is named {@code NA}. Each file and column with markers is reported once, with their number. JSON has
     * {@code null}, so there a marker in a text field stays the value, and is reported.
     *
     * <p>In fields with numbers, dates, codes, or yes and no, a text that is a valid value is never a marker. In answers, the spellings of
     * {@code NVT} are an answer.
     *
     * @param texts the texts; case and surrounding white space are ignored
     */
    public ReadingOptions withMissingMarkers(String... texts) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder, progress, progressStep,
                MissingMarkers.of(List.of(texts)).texts(), headerLine, largestUnpacked);
    }

    /**
     * {@return these options with the line of the header of each CSV file} The lines above it are not read. Without this option, the header
     * is the first row, or, if that has no expected columns, the first row below that has them.
     *
     * @param line the line from 1
     * @throws IllegalArgumentException if the line is below 1 or above 1000
     */
    public ReadingOptions withHeaderLine(int line) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder, progress, progressStep, missingMarkers,
                within(line, 1_000, "line of the header"), largestUnpacked);
    }

    /**
     * {@return these options with the largest total size of the unpacked files of one archive (zip or gzip), in bytes} Content beyond it
     * gives a finding and is not read. The limit bounds the time for an archive of unknown origin.
     *
     * @param bytes the number of bytes, from 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public ReadingOptions withLargestUnpacked(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The most bytes of an archive are %d; they must be 1 or more.", bytes));
        }
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder, progress, progressStep, missingMarkers,
                headerLine, bytes);
    }

    private static int within(int value, int largest, String what) {
        if (value < 1 || value > largest) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s is %d; it must be 1 to %d.", what, value, largest));
        }
        return value;
    }

    /** Returns these options without writing rejected lines, for the first reading of files that are read twice. */
    ReadingOptions withoutRejected() {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, null, progress, progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /** Returns these options without progress, for a second reading. */
    ReadingOptions withoutProgress() {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder, progress -> {}, progressStep, missingMarkers,
                headerLine, largestUnpacked);
    }

    /** {@return the dialect of all CSV files, empty if it is detected for each file} */
    public Optional<CsvDialect> dialect() {
        return Optional.ofNullable(dialect);
    }

    /**
     * Returns whether texts in CSV are guarded.
     *
     * @return whether the texts are guarded
     */
    public RegistrationWriter.SpreadsheetCells cells() {
        return cells;
    }

    /** {@return the largest number of characters of a record} */
    public int longestRecord() {
        return longestRecord;
    }

    /** {@return the largest number of columns} */
    public int mostColumns() {
        return mostColumns;
    }

    /**
     * Returns whether findings show wrong values.
     *
     * @return hidden or shown
     */
    public ValuesInFindings values() {
        return values;
    }

    /** {@return the folder for the lines of rejected records, empty if they are not written} */
    public Optional<Path> rejectedFolder() {
        return Optional.ofNullable(rejectedFolder);
    }

    /**
     * Returns the texts that mark a missing value in CSV.
     *
     * @return the texts in lowercase
     */
    public Set<String> missingMarkers() {
        return missingMarkers;
    }

    /**
     * Returns the line of the header of each CSV file.
     *
     * @return the line from 1, empty if the header is detected
     */
    public OptionalInt headerLine() {
        return headerLine == 0 ? OptionalInt.empty() : OptionalInt.of(headerLine);
    }

    /** {@return the largest total size of the unpacked files of one archive, in bytes} */
    public long largestUnpacked() {
        return largestUnpacked;
    }

    public Consumer<Progress> progress() {
        return progress;
    }

    public int progressStep() {
        return progressStep;
    }

    /**
     * The progress of reading a file.
     *
     * @param file the name of the file in findings
     * @param bytesRead bytes read from the file
     * @param totalBytes bytes in the file, empty for a stream
     * @param recordsRead records read from it, accepted or rejected
     */
    public record Progress(String file, long bytesRead, OptionalLong totalBytes, long recordsRead) {}
}
