package nl.kpimodel.data.registration;

import java.io.BufferedOutputStream;
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
 * {@code NONE}. Closing a writer writes what is left; a writer on a stream leaves the stream open. Not for sharing between threads.
 */
public sealed interface RegistrationWriter extends Closeable permits NdjsonWriter, CsvWriter, CsvFolderWriter {
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
     * Writes records of any type to a file as NDJSON, over whatever it held.
     *
     * @param file the file
     * @return the writer
     * @throws IOException if the file cannot be opened
     */
    static RegistrationWriter ndjson(Path file) throws IOException {
        return new NdjsonWriter(open(file), true);
    }

    /**
     * Writes records of any type to a stream as NDJSON.
     *
     * @param bytes the stream, left open
     * @return the writer
     * @throws IOException if writing fails
     */
    static RegistrationWriter ndjson(OutputStream bytes) throws IOException {
        return new NdjsonWriter(Objects.requireNonNull(bytes, "bytes"), false);
    }

    /**
     * Writes records of one type to a file as CSV, over whatever it held; the header is written at once.
     *
     * @param type the type
     * @param file the file
     * @param dialect the dialect
     * @param cells whether texts are guarded against being taken for formulas; the file is to be read likewise
     * @return the writer
     * @throws IOException if the file cannot be opened
     */
    static RegistrationWriter csv(RecordType type, Path file, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        return new CsvWriter(type, open(file), true, dialect, cells);
    }

    /**
     * Writes records of one type to a stream as CSV; the header is written at once.
     *
     * @param type the type
     * @param bytes the stream, left open
     * @param dialect the dialect
     * @param cells whether texts are guarded against being taken for formulas; the stream is to be read likewise
     * @return the writer
     * @throws IOException if writing fails
     */
    static RegistrationWriter csv(RecordType type, OutputStream bytes, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        return new CsvWriter(type, Objects.requireNonNull(bytes, "bytes"), false, dialect, cells);
    }

    /**
     * Writes records of any type as CSV, a file for each type that occurs: {@code case.csv} and so on, over whatever they held.
     *
     * @param folder the folder; made if it is not there
     * @param dialect the dialect
     * @param cells whether texts are guarded against being taken for formulas; the files are to be read likewise
     * @return the writer
     * @throws IOException if the folder cannot be made
     */
    static RegistrationWriter csvFolder(Path folder, CsvDialect dialect, SpreadsheetCells cells) throws IOException {
        return new CsvFolderWriter(Files.createDirectories(folder), dialect, cells);
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
