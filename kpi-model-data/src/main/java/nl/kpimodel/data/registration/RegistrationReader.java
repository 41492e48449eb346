package nl.kpimodel.data.registration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.data.registration.file.SourceCursor;

/**
 * Reads registration data record by record, in memory that does not grow with the number of records.
 *
 * <ul>
 *   <li>A line that cannot be read is a finding, or several: all that is wrong with it at once. The rest of the file is read.
 *   <li>A value that cannot be read leaves its field empty where empty says nothing
 *       ({@link nl.kpimodel.core.registration.WhenEmpty#UNKNOWN}), with a finding; elsewhere it rejects the record.
 *   <li>A CSV file without a column for each required field is not read: one finding tells the columns, and all of its rows are rejected.
 *   <li>A file that is not of the form that its name says (a workbook named .csv, UTF-16) is one finding, and has no records.
 *   <li>Lines of white space, and rows of nothing but empty cells, are no records.
 *   <li>Nothing but an {@link IOException} is thrown, whatever the bytes.
 * </ul>
 *
 * <p><b>CSV.</b> A header names the columns by their fields or the Dutch terms of these, in any order and spelling ({@code started_on},
 * {@code Startdatum}). Titles above it and notes and totals below the table are not read, with a warning; an Excel line {@code sep=;} is obeyed.
 * Rows may end in empty cells without a column. Cells:
 *
 * <ul>
 *   <li>Days: {@code 2025-03-31}, {@code 20250331}, {@code 2025-W14-1}, {@code 2025-090}, {@code 31-3-2025}, {@code 31.3.2025},
 *       {@code 31 maart 2025}; {@code 3/4/2025} where the file or the dialect shows that the day comes first. A time behind the day is left out, with a warning unless it is midnight without an offset; with
 *       an offset the day is that in the Netherlands.
 *   <li>Moments in the forms of ISO 8601, with their offset; a space may precede the time.
 *   <li>Numbers in ASCII digits with the one decimal sign of the file. Thousands separators are left out, with a warning; {@code 1.234} is refused
 *       where the file does not show what it means. Amounts may have a euro sign.
 *   <li>Yes and no: {@code true}/{@code false}, {@code waar}/{@code onwaar}, {@code ja}/{@code nee}, {@code yes}/{@code no}, their first letters,
 *       {@code 1}/{@code 0}.
 *   <li>Codes or their Dutch terms in any spelling; several codes as {@code SKJ|BIG}, none of them as {@code NONE} or {@code geen}, while an
 *       empty cell says that nothing is known. A domain of the self-sufficiency matrix also by its number in the edition.
 *   <li>Answers: the spellings of {@code NVT} are one answer.
 *   <li>Markers of missing values, such as {@code NULL} and {@code #N/B}, are empty cells, with a warning
 *       ({@link ReadingOptions#withMissingMarkers}).
 * </ul>
 *
 * <p><b>Workbooks</b> ({@code .xlsx}, {@code .xlsm}; Dutch: <i>werkmap</i>). A sheet is read as a CSV file is, with the row and column of the sheet in its
 * findings. Hidden rows and columns are read as all others; of merged cells the first has the value, which is reported. Cells:
 *
 * <ul>
 *   <li>Numbers and days by the type and format of the cell, also in workbooks that count days from 1904; numbers to the fifteen digits that a
 *       spreadsheet shows.
 *   <li>Formulas by the result that the workbook holds; one without a result is a finding, and so is an error such as {@code #DIV/0!}.
 *   <li>Texts as in CSV, each number with a decimal point or comma of its own; {@code 1.234} is refused.
 *   <li>A percentage is a number in a field that is a share; in other fields it is a finding, and so is a time where a number belongs.
 *   <li>A whole number in a field of text with the zeros before it that its format shows.
 * </ul>
 *
 * <p>Macros are not run. Workbooks with a password, of other kinds ({@code .xls}, {@code .xlsb}, {@code .ods}), damaged ones, and those that unpack to far
 * more than a workbook holds are one finding each. Memory holds the texts that cells share, and of a stream the packed bytes, but no rows.
 *
 * <p><b>JSON.</b> UTF-8; objects one a line, over many lines, or several on one line, with or without commas between them, or an array of
 * them. Each has its {@code type}, unless the name of the file begins with it. Numbers as numbers, {@code true} and {@code false}, a list
 * of codes, everything else as text; keys and codes in the spellings that CSV has for them. Also read are a whole number where a code or a
 * text belongs (of at most 15 digits in a text: a longer one may have been rounded), yes and no as in CSV, and several codes as one text.
 * {@code null} and an empty text are the same as no key; a marker of a missing value is read as in CSV, but a field of text keeps it, with a
 * warning. A comment is refused. A broken record costs no other one, and memory holds one record at a time.
 *
 * <p>A file of a folder that is a pipe or device, that leads nowhere or that cannot be opened is a finding, and so is a copy of another file;
 * see {@link RegistrationSource}. If the thread is interrupted, reading ends within a block of bytes by an
 * {@link java.io.InterruptedIOException}; the interrupt status stays set.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RegistrationReader {
    private static final RegistrationReader STANDARD = new RegistrationReader(ReadingOptions.standard());

    private final ReadingOptions options;

    private RegistrationReader(ReadingOptions options) {
        this.options = options;
    }

    /**
     * A reader with the standard options.
     *
     * @return the reader
     */
    public static RegistrationReader standard() {
        return STANDARD;
    }

    /**
     * A reader with options.
     *
     * @param options the options
     * @return the reader
     */
    public static RegistrationReader with(ReadingOptions options) {
        return new RegistrationReader(Objects.requireNonNull(options, "options"));
    }

    /**
     * Reads a file or a folder.
     *
     * @param path the file or folder
     * @param sink takes records and findings
     * @return what became of each file
     * @throws RegistrationFileException if a file does not tell by its name what it holds
     * @throws IOException if something cannot be opened, read or written
     */
    public ReadingResult read(Path path, RegistrationSink sink) throws IOException {
        return read(RegistrationSource.at(path), sink);
    }

    /**
     * Reads all files of a source.
     *
     * @param source the source; streams in it are read to their end
     * @param sink takes records and findings
     * @return what became of each file
     * @throws RegistrationFileException if a file does not tell by its name what it holds
     * @throws IOException if something cannot be opened, read or written
     */
    public ReadingResult read(RegistrationSource source, RegistrationSink sink) throws IOException {
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
}
