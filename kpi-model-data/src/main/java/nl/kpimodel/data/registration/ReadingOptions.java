package nl.kpimodel.data.registration;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import nl.kpimodel.data.registration.value.MissingMarkers;
import org.jspecify.annotations.Nullable;

/**
 * How registration files are read. Immutable; every {@code with} hands back a new object.
 *
 * <p>The standard: the dialect and the header of each CSV file are detected, the usual markers of missing values are read as empty, a record has at most
 * {@value #STANDARD_LONGEST_RECORD} characters and a file at most {@value #STANDARD_MOST_COLUMNS} columns, the files of one archive have at most
 * 16 GiB, findings show no values, and nothing is written.
 */
public final class ReadingOptions {
    static final int STANDARD_LONGEST_RECORD = 1 << 18;
    static final int STANDARD_MOST_COLUMNS = 1_000;
    static final int STANDARD_PROGRESS_STEP = 10_000;
    static final long STANDARD_LARGEST_UNPACKED = 1L << 34;

    /** A record of this size still fits into the memory of a small machine several times over. */
    private static final int LARGEST_LONGEST_RECORD = 1 << 24;

    private static final ReadingOptions STANDARD = new ReadingOptions(null, SpreadsheetCells.AS_THEY_ARE, STANDARD_LONGEST_RECORD,
            STANDARD_MOST_COLUMNS, ValuesInFindings.HIDDEN, null, progress -> {}, STANDARD_PROGRESS_STEP, MissingMarkers.USUAL.texts(), 0,
            STANDARD_LARGEST_UNPACKED);

    private final @Nullable CsvDialect dialect;
    private final SpreadsheetCells cells;
    private final int longestRecord;
    private final int mostColumns;
    private final ValuesInFindings values;
    private final @Nullable Path rejectedFolder;
    private final Consumer<ReadingProgress> progress;
    private final int progressStep;
    private final Set<String> missingMarkers;
    /** 0 if the header is looked for. */
    private final int headerLine;
    private final long largestUnpacked;

    private ReadingOptions(@Nullable CsvDialect dialect, SpreadsheetCells cells, int longestRecord, int mostColumns,
            ValuesInFindings values, @Nullable Path rejectedFolder, Consumer<ReadingProgress> progress, int progressStep, Set<String> missingMarkers,
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

    /**
     * The standard, as described with the class.
     *
     * @return the options
     */
    public static ReadingOptions standard() {
        return STANDARD;
    }

    /**
     * All CSV files are in this dialect; nothing is detected. In {@link CsvDialect.DateForm#ISO} a Dutch date is then a finding; a
     * byte-order mark at the start of a file is passed over either way, and so is the kind of line break.
     *
     * @param given the dialect
     * @return the options
     */
    public ReadingOptions withDialect(CsvDialect given) {
        return new ReadingOptions(Objects.requireNonNull(given, "given"), cells, longestRecord, mostColumns, values, rejectedFolder, progress,
                progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * Whether texts in CSV were guarded against what a spreadsheet makes of them.
     *
     * @param written how the files were written
     * @return the options
     */
    public ReadingOptions withCells(SpreadsheetCells written) {
        return new ReadingOptions(dialect, Objects.requireNonNull(written, "written"), longestRecord, mostColumns, values, rejectedFolder,
                progress, progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * The most characters that one record may take in a file, its separators counted; a longer one is a finding and is passed over. It
     * bounds the memory that reading takes.
     *
     * @param characters from 1 to 16 777 216
     * @return the options
     * @throws IllegalArgumentException if the number is outside these bounds
     */
    public ReadingOptions withLongestRecord(int characters) {
        return new ReadingOptions(dialect, cells, within(characters, LARGEST_LONGEST_RECORD, "longest record"), mostColumns, values,
                rejectedFolder, progress, progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * The most columns of a CSV file; the rows of a file with more of them are not read.
     *
     * @param columns from 1 to 100 000
     * @return the options
     * @throws IllegalArgumentException if the number is outside these bounds
     */
    public ReadingOptions withMostColumns(int columns) {
        return new ReadingOptions(dialect, cells, longestRecord, within(columns, 100_000, "most columns"), values, rejectedFolder, progress,
                progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * Whether findings show the values that are wrong. They may be personal: for those who may see the data.
     *
     * @param shown hidden or shown
     * @return the options
     */
    public ReadingOptions withValues(ValuesInFindings shown) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, Objects.requireNonNull(shown, "shown"), rejectedFolder, progress,
                progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * Writes the lines of rejected records to files of the same name in a folder: byte for byte as they were, below the header line of
     * their file. There they can be mended and read again; nothing is lost, and nothing is read twice. A file is made when the first line
     * of it is rejected, and a file that is already there is never written over: then reading ends with an
     * {@link java.nio.file.FileAlreadyExistsException}. Rows of a sheet of a workbook are written as CSV in UTF-8 with their texts
     * {@linkplain SpreadsheetCells#GUARDED guarded}: read them with {@link #withCells}.
     *
     * @param folder the folder; made if it is not there
     * @return the options
     */
    public ReadingOptions withRejectedTo(Path folder) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, Objects.requireNonNull(folder, "folder"), progress,
                progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * Tells how far reading is, at the end of each file and after every so many records.
     *
     * @param records the number of records between two calls, from 1
     * @param listener called in the thread that reads
     * @return the options
     * @throws IllegalArgumentException if the number is below 1
     */
    public ReadingOptions withProgress(int records, Consumer<ReadingProgress> listener) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder,
                Objects.requireNonNull(listener, "listener"), within(records, Integer.MAX_VALUE, "records between two calls"), missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * Sets which texts mark a missing value in place of the usual ones: {@code NULL}, {@code NaN}, {@code NA}, {@code N/A}, {@code #N/B},
     * {@code n.v.t.}, {@code leeg}, {@code -}, {@code .} and the like. Give none if all texts are values, for example where a team is named
     * {@code NA}. Each file and column with markers is reported once, with their number. JSON has {@code null}: there a marker in a field of
     * text stays the value, and is reported.
     *
     * <p>In fields of numbers, dates, codes, and yes or no a text that the field reads is never a marker. In answers the spellings of
     * {@code NVT} are an answer.
     *
     * @param texts the texts, whatever their case and the white space around them
     * @return the options
     */
    public ReadingOptions withMissingMarkers(String... texts) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder, progress, progressStep,
                MissingMarkers.of(List.of(texts)).texts(), headerLine, largestUnpacked);
    }

    /**
     * Sets the line that holds the header of each CSV file; the lines above it are not read. Without it the header is the first row, or, if
     * that has no expected columns, the first one below it that has them.
     *
     * @param line the line from 1
     * @return the options
     * @throws IllegalArgumentException if the line is below 1 or above 1000
     */
    public ReadingOptions withHeaderLine(int line) {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder, progress, progressStep, missingMarkers,
                within(line, 1_000, "line of the header"), largestUnpacked);
    }

    /**
     * Sets the most bytes that the files of one archive (zip or gzip) may have when they are unpacked. What goes beyond it is a finding, and is not
     * read. It bounds the time that an archive of unknown origin takes.
     *
     * @param bytes the number of bytes, from 1
     * @return the options
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

    /** These options without writing what is rejected, for a first reading of files that are read twice. */
    ReadingOptions withoutRejected() {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, null, progress, progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /** These options without telling how far reading is, for a second reading. */
    ReadingOptions withoutProgress() {
        return new ReadingOptions(dialect, cells, longestRecord, mostColumns, values, rejectedFolder, told -> {}, progressStep, missingMarkers, headerLine, largestUnpacked);
    }

    /**
     * The dialect of all CSV files.
     *
     * @return the dialect, empty if it is detected file by file
     */
    public Optional<CsvDialect> dialect() {
        return Optional.ofNullable(dialect);
    }

    /**
     * Whether texts in CSV were guarded.
     *
     * @return how the files were written
     */
    public SpreadsheetCells cells() {
        return cells;
    }

    /**
     * The most characters of a record.
     *
     * @return the number
     */
    public int longestRecord() {
        return longestRecord;
    }

    /**
     * The most columns.
     *
     * @return the number
     */
    public int mostColumns() {
        return mostColumns;
    }

    /**
     * Whether findings show the values that are wrong.
     *
     * @return hidden or shown
     */
    public ValuesInFindings values() {
        return values;
    }

    /**
     * The folder that the lines of rejected records are written to.
     *
     * @return the folder, empty if they are not written
     */
    public Optional<Path> rejectedFolder() {
        return Optional.ofNullable(rejectedFolder);
    }

    /**
     * The texts that mark a missing value in CSV.
     *
     * @return the texts in small letters
     */
    public Set<String> missingMarkers() {
        return missingMarkers;
    }

    /**
     * The line that holds the header of each CSV file.
     *
     * @return the line from 1, empty if the header is looked for
     */
    public OptionalInt headerLine() {
        return headerLine == 0 ? OptionalInt.empty() : OptionalInt.of(headerLine);
    }


    /**
     * The most bytes that the files of one archive may have when they are unpacked.
     *
     * @return the number
     */
    public long largestUnpacked() {
        return largestUnpacked;
    }

    public Consumer<ReadingProgress> progress() {
        return progress;
    }

    public int progressStep() {
        return progressStep;
    }
}
