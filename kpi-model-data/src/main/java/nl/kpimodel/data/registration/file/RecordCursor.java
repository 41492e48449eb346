package nl.kpimodel.data.registration.file;

import java.io.IOException;
import java.util.Optional;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Place;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.FileFormat;
import nl.kpimodel.data.registration.FileReading;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the records of one file, one by one. What cannot be read it tells the file's findings and writes to the file's rejected
 * lines; it throws nothing but what the bytes' source throws.
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

    /** Moves to the next record, accepted or rejected; false behind the last. */
    public abstract boolean advance() throws IOException;

    /** Forgets the record before, with its findings. */
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

    /** The record, {@code null} if it was rejected. */
    public final @Nullable RegistrationRecord record() {
        return record;
    }

    /** The values of a rejected record as far as they were read, {@code null} if it is not known what they are values of. */
    public final @Nullable FieldValues rejectedValues() {
        return rejectedValues;
    }

    /** The type of a rejected record, {@code null} if the line does not tell. */
    public abstract @Nullable RecordType rejectedType();

    /** Keeps the error that the header has, if any: it is the cause for which every record is rejected. */
    protected final void keepHeaderError() {
        headerError = findings.firstError();
    }

    /** The finding for which the record was rejected. */
    public final @Nullable Finding cause() {
        return headerError == null ? findings.firstError() : headerError;
    }

    /** The line on which the record starts. */
    public abstract long line();

    final Place place() {
        return findings.at(line());
    }

    /**
     * Writes the lines of the accepted record that the cursor stands at to the rejected lines: it was refused for something that only
     * shows later.
     */
    public abstract void reject() throws IOException;

    public final FileReading.Outcome outcome() {
        return outcome;
    }

    /** How many records a mapping left out so far, by conditions on their rows. */
    public long skipped() {
        return 0;
    }

    public Optional<RecordType> type() {
        return Optional.empty();
    }

    public Optional<CsvDialect> dialect() {
        return Optional.empty();
    }

    /** The form of the file, as far as it was read. */
    public abstract FileFormat format();

    public abstract long bytesRead();
}
