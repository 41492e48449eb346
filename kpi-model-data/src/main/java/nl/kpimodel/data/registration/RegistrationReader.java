package nl.kpimodel.data.registration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.registration.file.SourceCursor;

/**
 * Reads registration data record by record, in memory that does not grow with the number of records.
 *
 * <ul>
 *   <li>A line that cannot be read gives one or more findings, with all its errors at once. The rest of the file is read.
 *   <li>A value that cannot be read gives a finding. Its field is left empty if empty means unknown ({@link
 *       nl.kpimodel.core.registration.RecordField.WhenEmpty#UNKNOWN}); otherwise the record is rejected.
 *   <li>A CSV file without a column for each required field is not read: one finding names the columns, and all its rows are rejected.
 *   <li>A file that does not have the format of its name (a workbook named .csv, UTF-16) gives one finding, and has no records.
 *   <li>Blank lines, and rows with only empty cells, are not records.
 *   <li>Only an {@link IOException} is thrown, whatever the bytes.
 * </ul>
 *
 * <p><b>CSV.</b> A header names the columns by field name or Dutch term, in any order and spelling ({@code started_on}, {@code
 * Startdatum}). Titles above it, and notes and totals below the table, are skipped with a warning. An Excel line {@code sep=;} is
 * recognised. Rows may end in empty cells without a column. Cells are read as follows:
 *
 * <ul>
 *   <li>Days: {@code 2025-03-31}, {@code 20250331}, {@code 2025-W14-1}, {@code 2025-090}, {@code 31-3-2025}, {@code 31.3.2025},
 *       {@code 31 maart 2025}; {@code 3/4/2025} if the file or the dialect shows that the day comes first. A time after the day is ignored,
 *       with a warning unless it is midnight without an offset. With an offset, the day is that in the Netherlands.
 *   <li>Moments in the forms of ISO 8601, with their offset; a space may precede the time.
 *   <li>Numbers in ASCII digits with the decimal sign of the file. Thousands separators are removed with a warning; {@code 1.234} is
 *       refused if the file does not show what it means. Amounts may have a euro sign.
 *   <li>Yes and no: {@code true}/{@code false}, {@code waar}/{@code onwaar}, {@code ja}/{@code nee}, {@code yes}/{@code no}, their first letters,
 *       {@code 1}/{@code 0}.
 *   <li>Codes or their Dutch terms in any spelling; several codes as in {@code SKJ|BIG}, no codes as {@code NONE} or {@code geen}, while an
 *       empty cell means unknown. A domain of the self-sufficiency matrix may also be given by its number in the edition.
 *   <li>Answers: the spellings of {@code NVT} are one answer.
 *   <li>Markers of missing values, such as {@code NULL} and {@code #N/B}, are empty cells, with a warning
 *       ({@link ReadingOptions#withMissingMarkers}).
 * </ul>
 *
 * <p><b>Workbooks</b> ({@code .xlsx}, {@code .xlsm}; Dutch: <i>werkmap</i>). A sheet is read like a CSV file, with the row and column of
 * the sheet in its findings. Hidden rows and columns are read like all others. In merged cells, the first cell has the value, which is
 * reported. Cells are read as follows:
 *
 * <ul>
 *   <li>Numbers and days by the type and format of the cell, also in workbooks that count days from 1904; numbers to the fifteen digits that a
 *       spreadsheet shows.
 *   <li>Formulas by their saved result. A formula without a result gives a finding, and so does an error such as {@code #DIV/0!}.
 *   <li>Texts as in CSV, where each number may have a decimal point or comma; {@code 1.234} is refused.
 *   <li>A percentage is a number in a field with a share. In other fields it gives a finding, and so does a time in place of a number.
 *   <li>A whole number in a text field with the leading zeros that its format shows.
 * </ul>
 *
 * <p>Macros are not run. Workbooks with a password, of other kinds ({@code .xls}, {@code .xlsb}, {@code .ods}), damaged ones, and those
 * that unpack to an implausible size give one finding each. Memory contains the shared texts of cells, and the packed bytes of a stream,
 * but no rows.
 *
 * <p><b>JSON.</b> UTF-8; objects one on each line, over several lines, or several on one line, with or without commas between them, or an
 * array of them. Each has its {@code type}, unless the name of the file begins with it. Values are numbers, {@code true} and {@code false},
 * lists of codes, and otherwise texts. Keys and codes may have the same spellings as in CSV. The following is also accepted: a whole number
 * in place of a code or a text (of at most 15 digits in a text, because a longer one may have been rounded), yes and no as in CSV, and
 * several codes as one text. {@code null} and an empty text are equivalent to an absent key. A marker of a missing value is read as in CSV,
 * but a text field keeps it, with a warning. A comment is refused. A broken record does not affect other records, and memory contains one
 * record at a time.
 *
 * <p>A file in a folder that is a pipe or device, a broken link or cannot be opened gives a finding, and so does a copy of another file;
 * see {@link RegistrationSource}. If the thread is interrupted, reading ends within a block of bytes with an {@link
 * java.io.InterruptedIOException}; the interrupt status stays set.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RegistrationReader {
    private static final RegistrationReader STANDARD = new RegistrationReader(ReadingOptions.standard());

    private final ReadingOptions options;

    private RegistrationReader(ReadingOptions options) {
        this.options = options;
    }

    /** {@return a reader with the standard options} */
    public static RegistrationReader standard() {
        return STANDARD;
    }

    /**
     * {@return a reader with options}
     *
     * @param options the options
     */
    public static RegistrationReader with(ReadingOptions options) {
        return new RegistrationReader(Objects.requireNonNull(options, "options"));
    }

    /**
     * Reads a file or a folder.
     *
     * @param path the file or folder
     * @param sink receives records and findings
     * @return the accounts of the files
     * @throws RegistrationFileException if the name of a file does not reveal its content
     * @throws IOException if something cannot be opened, read or written
     */
    public Result read(Path path, Sink sink) throws IOException {
        return read(RegistrationSource.at(path), sink);
    }

    /**
     * Reads all files of a source.
     *
     * @param source the source; streams in it are read to their end
     * @param sink receives records and findings
     * @return the accounts of the files
     * @throws RegistrationFileException if the name of a file does not reveal its content
     * @throws IOException if something cannot be opened, read or written
     */
    public Result read(RegistrationSource source, Sink sink) throws IOException {
        Objects.requireNonNull(sink, "sink");
        try (SourceCursor cursor = new SourceCursor(source.parts(), options, sink::onFinding)) {
            while (cursor.advance()) {
                RegistrationRecord record = cursor.cursor().record();
                if (record != null) {
                    sink.onRecord(record, cursor.place());
                }
            }
            return cursor.result();
        }
    }

    /**
     * The accounts of all files, in the order of reading.
     *
     * @param files the files
     */
    public record Result(List<FileReading> files) {
        /** Creates a result. */
        public Result {
            files = List.copyOf(files);
        }

        /** {@return the number of records read from all files: the sum of {@link #accepted} and {@link #rejected}} */
        public long read() {
            return sum(FileReading::read);
        }

        /** {@return the number of records accepted from all files} */
        public long accepted() {
            return sum(FileReading::accepted);
        }

        /** {@return the number of records rejected from all files} */
        public long rejected() {
            return sum(FileReading::rejected);
        }

        private long sum(ToLongFunction<FileReading> count) {
            return files.stream().mapToLong(count).sum();
        }

        /** Returns the numbers of records and the accounts of the files, on one line. */
        @Override
        public String toString() {
            return "read " + read() + ", accepted " + accepted() + ", rejected " + rejected() + " from " + files;
        }
    }

    /**
     * Receives the results of reading, in the order of the files and their lines, in the reading thread. An exception that it throws ends
     * the reading and is passed on unchanged.
     */
    public interface Sink {
        /**
         * Receives a record that was read. It has not been validated against other records.
         *
         * @param record the record
         * @param place its file, and the line on which it starts
         */
        void onRecord(RegistrationRecord record, Finding.Place place);

        /**
         * Receives a finding.
         *
         * @param finding the finding
         */
        void onFinding(Finding finding);
    }

    /**
     * The account of one file. The number of records read is always the sum of those accepted and rejected.
     *
     * @param file the name of the file in findings
     * @param sheet the sheet of a workbook, each of which has its own account; empty for all other files, and for a workbook that was not
     *         read
     * @param format its format
     * @param type the type of its records; empty for JSON, where each record may name its own
     * @param dialect its dialect; empty for JSON and workbooks, and for a file that was not read
     * @param outcome whether it was read
     * @param bytes bytes read; for a sheet, those of its part of the workbook
     * @param read records read
     * @param accepted records accepted
     * @param rejected records rejected
     * @param skipped records that a mapping left out by a condition, which do not count as read
     */
    public record FileReading(
            String file,
            Optional<String> sheet,
            Format format,
            Optional<RecordType> type,
            Optional<CsvDialect> dialect,
            Outcome outcome,
            long bytes,
            long read,
            long accepted,
            long rejected,
            long skipped) {

        /** Whether a file was read. */
        public enum Outcome {
            /** Its records were read, one by one. */
            READ,
            /** No record could be read because of its header: all its lines were rejected, and a finding says why. */
            HEADER_REFUSED,
            /** It cannot be opened or does not have the expected format, so there are no records to count. A finding says why. */
            FILE_REFUSED,
            /** It has the same bytes as an earlier file, and was not read again: a finding names both. */
            COPY
        }

        /**
         * Creates the account of a file.
         *
         * @throws IllegalArgumentException if a count is negative or accepted and rejected do not add up to read
         */
        public FileReading {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sheet, "sheet");
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(dialect, "dialect");
            Objects.requireNonNull(outcome, "outcome");
            if (skipped < 0 || accepted < 0 || rejected < 0 || read != accepted + rejected) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "%d records read are not %d accepted and %d rejected; the two must add up.", read, accepted, rejected));
            }
        }

        /** {@return the tree form: the components by name, without empty ones} Jackson 2 and 3 write it as JSON. */
        @JsonValue
        public Map<String, Object> toTree() {
            return new Tree().put("file", DisplayText.file(file))
                    .known("sheet", sheet.map(DisplayText::value))
                    .text("format", format)
                    .known("type", type.map(RecordType::key))
                    .known("dialect", dialect.map(CsvDialect::toTree))
                    .text("outcome", outcome)
                    .put("bytes", bytes)
                    .put("read", read)
                    .put("accepted", accepted)
                    .put("rejected", rejected)
                    .toMap();
        }

        /** Returns the name, format and outcome of the file, and the numbers of its records, on one line. */
        @Override
        public String toString() {
            return DisplayText.file(file) + sheet.map(name -> ", sheet " + DisplayText.value(name)).orElse("") + " (" + format + ", " + outcome
                    + "): read " + read + ", accepted " + accepted + ", rejected " + rejected + (skipped > 0 ? ", left out " + skipped : "");
        }

        /** The format of a registration file. */
        public enum Format {
            /** JSON objects, usually one on each line, each with its type unless the name of the file gives it. UTF-8. */
            NDJSON,
            /** The same objects in a JSON array. UTF-8. */
            JSON_ARRAY,
            /** One file for each type, with a header line. */
            CSV,
            /** A sheet of a workbook, with a header row (<i>tabblad van een werkmap</i>). */
            XLSX
        }
    }
}
