package nl.kpimodel.data.registration;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/**
 * Writes registration data. What is written and read again, in the same dialect, is equal to what it was.
 *
 * <p>Fields that are empty are left out in NDJSON and are empty cells in CSV; an empty set, which is something else, is an empty list and
 * {@code NONE}. Not for sharing between threads.
 *
 * <p>A file is written under another name in its folder and takes its place at {@link #complete}, so that a failure half-way leaves what was
 * there. A new file is readable by its owner alone, where the file system knows owners. A writer on a stream leaves the stream open.
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
     * @throws RegistrationFileException if the file cannot hold the record: a character that its encoding has not, a year of more than
     *     four digits. Nothing of the record is written then, and the next one can be
     * @throws IOException if writing fails
     */
    void write(RegistrationRecord record) throws IOException;

    /**
     * Says that the last record was written: a file takes its place, and a stream gets what is left.
     *
     * @throws IOException if writing fails; what a file held before is untouched then
     */
    void complete() throws IOException;

    /**
     * Ends writing. A file that is not complete is removed, and what it held before is untouched; a stream gets what is left.
     *
     * @throws IllegalStateException if nothing failed and {@link #complete} was not called, so that no file was written
     * @throws IOException if writing to a stream fails
     */
    @Override
    void close() throws IOException;

    /**
     * Writes records of any type to a file as NDJSON; it replaces what the file held.
     *
     * @param file the file
     * @return the writer
     * @throws IOException if the file cannot be opened
     */
    static RegistrationWriter ndjson(Path file) throws IOException {
        return ReplacingWriter.to(file, files -> new NdjsonWriter(files.open(file)));
    }

    /**
     * Writes records of any type to a stream as NDJSON.
     *
     * @param bytes the stream, left open
     * @return the writer
     * @throws IOException if writing fails
     */
    static RegistrationWriter ndjson(OutputStream bytes) throws IOException {
        return new NdjsonWriter(Objects.requireNonNull(bytes, "bytes"));
    }

    /**
     * Writes records of one type to a file as CSV; it replaces what the file held.
     *
     * @param type the type
     * @param file the file
     * @param dialect the dialect
     * @param cells whether texts are guarded against what a spreadsheet makes of them; the file is to be read likewise
     * @return the writer
     * @throws IOException if the file cannot be opened
     */
    static RegistrationWriter csv(RecordType type, Path file, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        return ReplacingWriter.to(file, files -> new CsvWriter(type, files.open(file), dialect, cells));
    }

    /**
     * Writes records of one type to a stream as CSV; the header is written at once.
     *
     * @param type the type
     * @param bytes the stream, left open
     * @param dialect the dialect
     * @param cells whether texts are guarded against what a spreadsheet makes of them; the stream is to be read likewise
     * @return the writer
     * @throws IOException if writing fails
     */
    static RegistrationWriter csv(RecordType type, OutputStream bytes, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        return new CsvWriter(type, Objects.requireNonNull(bytes, "bytes"), dialect, cells);
    }

    /**
     * Writes records of any type as CSV, a file for each type that occurs: {@code case.csv} and so on. They take
     * their places one after the other, when all of them are written.
     *
     * @param folder the folder; made if it is not there
     * @param dialect the dialect
     * @param cells whether texts are guarded against what a spreadsheet makes of them; the files are to be read likewise
     * @return the writer
     * @throws IOException if the folder cannot be made
     */
    static RegistrationWriter csvFolder(Path folder, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        Files.createDirectories(folder);
        return ReplacingWriter.to(folder, files -> new CsvFolderWriter(folder, files, dialect, cells));
    }
}
