package nl.kpimodel.data.registration.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvRows.Step;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.PhysicalLines;
import nl.kpimodel.data.registration.file.RecordCursor;
import nl.kpimodel.data.registration.file.RejectedLines;
import nl.kpimodel.data.registration.value.Adjustments;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.UnreadableValues;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file of one record type, whose columns are fields.
 *
 * <p>Rows with only empty cells, which spreadsheets write below their data, are not records.
 */
public final class CsvCursor extends RecordCursor {
    private final PhysicalLines lines;
    private final RecordType type;
    private final ReadingOptions options;
    private final RecordAssembly assembly;
    private final UnreadableValues unreadable;
    private final FieldValues values;
    private final CsvRow row;
    private final CsvRows rows;
    private final Adjustments adjustments = new Adjustments();
    /** The smallest number of filled cells of a record. A row with fewer may be a note or a total. */
    private final int fewestFilled;
    private final ToIntFunction<RecordField> columnOf = this::columnOf;

    private DateParser dates = DateParser.iso();
    private CsvColumns columns;

    private CsvCursor(
            PhysicalLines lines, RecordType type, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected) {
        super(findings, rejected);
        this.lines = lines;
        this.type = type;
        this.options = options;
        this.assembly = RecordAssembly.of(ValidationOptions.standard().withValues(options.values()));
        this.unreadable = new UnreadableValues(options.values());
        this.values = FieldValues.of(type);
        this.row = new CsvRow(lines, values, unreadable, adjustments, options);
        this.rows = new CsvRows(lines, type, options, findings, rejected, row);
        this.fewestFilled = (int) type.fields().stream().filter(RecordField::required).count();
        this.columns = CsvColumns.of(type, List.of(), field -> (text, from, to) -> Unreadable.NOT_ENCODED);
    }

    /** Determines the dialect and reads the header. */
    public static CsvCursor open(InputStream bytes, RecordType type, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected)
            throws IOException {
        PhysicalLines lines = new PhysicalLines(bytes, CsvRows.longestInBytes(options));
        CsvCursor cursor = new CsvCursor(lines, type, options, findings, rejected);
        cursor.readHead();
        cursor.keepHeaderError();
        return cursor;
    }

    private void readHead() throws IOException {
        if (rows.start(ExpectedColumns.of(type))) {
            readHeader();
        } else {
            outcome = FileReading.Outcome.FILE_REFUSED;
            rejectFile();
        }
    }

    private void readHeader() throws IOException {
        Step step = rows.header();
        if (step == Step.END) {
            outcome = FileReading.Outcome.HEADER_REFUSED;
            findings.report(Rules.EMPTY_FILE, type, 0, 0);
            return;
        }
        if (step == Step.GIVEN_UP) {
            outcome = FileReading.Outcome.HEADER_REFUSED;
            row.startValues(columns);
            return;
        }
        if (row.header().size() > options.mostColumns()) {
            refuse(Rules.TOO_MANY_COLUMNS, "bound", CsvRows.number(options.mostColumns()));
        } else {
            dates = rows.dates();
            columns = CsvColumns.of(type, row.header(), CsvColumns.parsers(rows.numbers(), dates, options));
            checkHeader();
        }
        if (rejected != null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            lines.copyLines(1, row.line() + row.lineCount() - 1, bytes);
            rejected.startWith(bytes.toByteArray());
        }
        row.startValues(columns);
    }

    private void checkHeader() {
        if (!columns.missing().isEmpty()) {
            refuse(Rules.MISSING_COLUMNS, columns.missingColumns(row.header()));
        }
        columns.twice().forEach((field, places) -> refuse(Rules.COLUMN_TWICE, "name", field.name(), "columns", row.columns(places)));
        if (outcome == FileReading.Outcome.READ) {
            for (int place : columns.unknown()) {
                findings.report(Rules.UNKNOWN_COLUMN, type, row.line(), place + 1, CsvColumns.unknownName(row.header().get(place), type));
            }
        }
    }

    private void refuse(String rule, String... arguments) {
        outcome = FileReading.Outcome.HEADER_REFUSED;
        findings.report(rule, type, Math.max(1, row.line()), 0, arguments);
    }

    @Override
    public boolean advance() throws IOException {
        boolean acceptedBefore = record() != null;
        begin();
        while (outcome != FileReading.Outcome.FILE_REFUSED) {
            Step step = rows.next();
            if (step == Step.GIVEN_UP) {
                return true;
            }
            if (step == Step.END) {
                rows.checkEnd(acceptedBefore);
                adjustments.report(findings);
                return false;
            }
            if (!row.isBlank() && !rows.isNote(fewestFilled)) {
                readRow();
                return true;
            }
        }
        return false;
    }

    private void readRow() throws IOException {
        if (outcome == FileReading.Outcome.HEADER_REFUSED) {
            keep(values);
        } else if (isWhole()) {
            keep(values);
            unreadable.report(findings, values, row.line());
            RegistrationRecord record = findings.assemble(assembly, values, row.line(), columnOf);
            if (record != null) {
                accept(record);
            }
        }
        if (record() == null) {
            reject();
        }
    }

    /** Returns whether the row has the required form. */
    private boolean isWhole() throws IOException {
        if (!rows.isWhole(columns.needed(), columns.size())) {
            return false;
        }
        if (row.isOfOtherType()) {
            findings.report(Rules.TYPE_DIFFERS, type, row.line(), 0, "expected", type.key());
            return false;
        }
        return true;
    }

    private int columnOf(RecordField field) {
        return columns.placeOf(field) + 1;
    }

    @Override
    public RecordType rejectedType() {
        return type;
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public void reject() throws IOException {
        if (rejected != null) {
            lines.copyLines(row.line(), row.lineCount(), rejected.out());
        }
    }

    @Override
    public Optional<RecordType> type() {
        return Optional.of(type);
    }

    @Override
    public Optional<CsvDialect> dialect() {
        return outcome == FileReading.Outcome.FILE_REFUSED
                ? Optional.empty()
                : Optional.of(rows.dialect(dates.dutchMet() ? DateForm.DUTCH : DateForm.ISO));
    }

    @Override
    public FileReading.Format format() {
        return FileReading.Format.CSV;
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    /** Skips a file that is not text: all of its bytes are rejected. */
    private void rejectFile() throws IOException {
        while (lines.peek(1).length > 0) {
            lines.dropLine(rejected == null ? null : rejected.out());
        }
    }
}
