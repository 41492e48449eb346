package nl.kpimodel.data.registration;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.kpimodel.core.internal.SpreadsheetCell;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/**
 * Writes registration data. Records that are written and read again in the same dialect are equal.
 *
 * <p>Fields that are empty are left out in NDJSON and are empty cells in CSV; an empty set, which is different, is an empty list and {@code
 * NONE}. Not thread-safe.
 *
 * <p>A file is written under a temporary name in its folder and moved into place by {@link #complete}, so that a failure does not affect an
 * existing file. A new file is readable only by its owner, if the file system supports owners. A writer on a stream does not close the
 * stream.
 *
 * <pre>{@code
 * try (RegistrationWriter writer = RegistrationWriter.ndjson(Path.of("cases.ndjson"))) {
 *     for (Case one : cases) {
 *         writer.write(one);
 *     }
 *     writer.complete();
 * }
 * }</pre>
 */
public sealed interface RegistrationWriter extends Closeable permits NdjsonWriter, CsvWriter, CsvFolderWriter, ReplacingWriter {
    /**
     * Writes a record.
     *
     * @param record the record
     * @throws IllegalArgumentException if the file is for records of another type
     * @throws RegistrationFileException if the file cannot represent the record because of a character outside its encoding or a year of
     *         more than four digits; nothing of the record is then written, and writing may continue
     * @throws IOException if writing fails
     */
    void write(RegistrationRecord record) throws IOException;

    /**
     * Completes writing after the last record: a file is moved into place, and a stream receives buffered content.
     *
     * @throws IOException if writing fails; an existing file is then untouched
     */
    void complete() throws IOException;

    /**
     * Ends writing. The temporary file of an incomplete file is removed, and an existing file is untouched. A stream receives buffered
     * content.
     *
     * @throws IllegalStateException if nothing failed but {@link #complete} was not called, so that no file was written
     * @throws IOException if writing to a stream fails
     */
    @Override
    void close() throws IOException;

    /**
     * {@return a writer of records of any type to a file as NDJSON, replacing any existing content}
     *
     * @param file the file
     * @throws IOException if the file cannot be opened
     */
    static RegistrationWriter ndjson(Path file) throws IOException {
        return ReplacingWriter.to(file, files -> new NdjsonWriter(files.open(file)));
    }

    /**
     * {@return a writer of records of any type to a stream as NDJSON}
     *
     * @param bytes the stream, which is not closed
     * @throws IOException if writing fails
     */
    static RegistrationWriter ndjson(OutputStream bytes) throws IOException {
        return new NdjsonWriter(Objects.requireNonNull(bytes, "bytes"));
    }

    /**
     * {@return a writer of records of one type to a file as CSV, replacing any existing content}
     *
     * @param type the type
     * @param file the file
     * @param dialect the dialect
     * @param cells whether texts are guarded against conversion by spreadsheets; the file must be read with the same setting
     * @throws IOException if the file cannot be opened
     */
    static RegistrationWriter csv(RecordType type, Path file, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        return ReplacingWriter.to(file, files -> new CsvWriter(type, files.open(file), dialect, cells));
    }

    /**
     * {@return a writer of records of one type to a stream as CSV} The header is written immediately.
     *
     * @param type the type
     * @param bytes the stream, which is not closed
     * @param dialect the dialect
     * @param cells whether texts are guarded against conversion by spreadsheets; the stream must be read with the same setting
     * @throws IOException if writing fails
     */
    static RegistrationWriter csv(RecordType type, OutputStream bytes, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        return new CsvWriter(type, Objects.requireNonNull(bytes, "bytes"), dialect, cells);
    }

    /**
     * {@return a writer of records of any type as CSV, with a file for each type that occurs: {@code case.csv} and so on} The files are
     * moved into place one after the other when all of them are written.
     *
     * @param folder the folder, which is created if it does not exist
     * @param dialect the dialect
     * @param cells whether texts are guarded against conversion by spreadsheets; the files must be read with the same setting
     * @throws IOException if the folder cannot be created
     */
    static RegistrationWriter csvFolder(Path folder, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        Files.createDirectories(folder);
        return ReplacingWriter.to(folder, files -> new CsvFolderWriter(folder, files, dialect, cells));
    }

    /**
     * Whether texts in CSV are guarded, so that a spreadsheet does not convert them to formulas, dates or numbers. A file that is written
     * guarded must be read guarded; every text is then restored.
     *
     * <p>Numbers are never guarded: an amount of {@code -12,50} is a number in any spreadsheet.
     */
    enum SpreadsheetCells {
        /** Texts are written and read unchanged. For files that only programs open. */
        AS_THEY_ARE,
        /**
         * A text that a spreadsheet would not read as text is written with a leading apostrophe, by the rules of {@link SpreadsheetCell}.
         * The apostrophe is removed on reading. A text with any separator is written between quotation marks.
         */
        GUARDED;

        /** Returns the text to write. */
        String written(String text) {
            return this == AS_THEY_ARE ? text : SpreadsheetCell.guarded(text);
        }

        /** Returns the original of a written text. */
        public String read(String written) {
            return this == AS_THEY_ARE ? written : SpreadsheetCell.unguarded(written);
        }
    }
}
