package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.util.Optional;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one file one by one. Errors in the file are reported to its findings, and the lines written to its rejected lines.
 * It throws only exceptions of the source of the bytes.
 */
public abstract class RecordCursor {
    protected final FileFindings findings;
    protected final @Nullable RejectedLines rejected;
    protected FileReading.Outcome outcome = FileReading.Outcome.READ;
    private @Nullable RegistrationRecord record;
    private @Nullable FieldValues rejectedValues;
    private @Nullable Finding headerError;

    public RecordCursor(FileFindings findings, @Nullable RejectedLines rejected) {
        this.findings = findings;
        this.rejected = rejected;
    }

    /** Moves to the next record, accepted or rejected. Returns false after the last. */
    public abstract boolean advance() throws IOException;

    /** Forgets the previous record and its findings. */
    protected final void begin() {
        record = null;
        rejectedValues = null;
        findings.begin();
    }

    protected final void accept(RegistrationRecord accepted) {
        record = accepted;
        rejectedValues = null;
    }

    /** Keeps what was read of a record that is not accepted, or not yet. */
    protected final void keep(FieldValues values) {
        rejectedValues = values;
    }

    /** Returns the record; {@code null} if it was rejected. */
    public final @Nullable RegistrationRecord record() {
        return record;
    }

    /** Returns the values of a rejected record as far as they were read; {@code null} if their type is not known. */
    public final @Nullable FieldValues rejectedValues() {
        return rejectedValues;
    }

    /** Returns the type of a rejected record; {@code null} if the line does not name it. */
    public abstract @Nullable RecordType rejectedType();

    /** Keeps the error of the header, if any, as the cause for rejecting every record. */
    protected final void keepHeaderError() {
        headerError = findings.firstError();
    }

    /** Returns the finding that caused the rejection of the record. */
    public final @Nullable Finding cause() {
        return headerError == null ? findings.firstError() : headerError;
    }

    /** Returns the line on which the record starts. */
    public abstract long line();

    final Finding.Place place() {
        return findings.at(line());
    }

    /**
     * Writes the lines of the current, accepted record to the rejected lines. It was refused because of something that only showed later.
     */
    public abstract void reject() throws IOException;

    public final FileReading.Outcome outcome() {
        return outcome;
    }

    /** Returns the number of records that a mapping left out so far, because of conditions on their rows. */
    public long skipped() {
        return 0;
    }

    public Optional<RecordType> type() {
        return Optional.empty();
    }

    public Optional<CsvDialect> dialect() {
        return Optional.empty();
    }

    /** Returns the format of the file, as far as it was read. */
    public abstract FileReading.Format format();

    public abstract long bytesRead();
}
