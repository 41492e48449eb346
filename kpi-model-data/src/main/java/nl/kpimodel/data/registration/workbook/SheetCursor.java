package nl.kpimodel.data.registration.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.RecordCursor;
import nl.kpimodel.data.registration.file.RejectedLines;
import nl.kpimodel.data.registration.table.CellReading;
import nl.kpimodel.data.registration.table.CellTable;
import nl.kpimodel.data.registration.value.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet of one record type, whose columns are fields. */
public final class SheetCursor extends RecordCursor {
    private final CellTable rows;
    private final RecordType type;
    private final ReadingOptions options;
    private final RecordAssembly assembly;
    private final CellReading cells;
    private final FieldValues values;
    private final List<Column> columns = new ArrayList<>();

    private SheetCursor(CellTable rows, RecordType type, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected) {
        super(findings, rejected);
        this.rows = rows;
        this.type = type;
        this.options = options;
        this.assembly = RecordAssembly.of(ValidationOptions.standard().withValues(options.values()));
        this.cells = new CellReading(options);
        this.values = FieldValues.of(type);
    }

    /** A column that is read, with its index from 0. */
    private record Column(CsvColumns.Column read, int place) {}

    /** Opens a sheet whose columns are fields of a type. */
    public static SheetCursor open(SheetRows rows, RecordType type, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected)
            throws IOException {
        int fewestFilled = (int) type.fields().stream().filter(RecordField::required).count();
        SheetTable table = new SheetTable(rows, type, ExpectedColumns.of(type), fewestFilled, options, findings, rejected);
        SheetCursor cursor = new SheetCursor(table, type, options, findings, rejected);
        cursor.readHeader();
        cursor.keepHeaderError();
        return cursor;
    }

    private void readHeader() throws IOException {
        List<String> header = rows.header();
        if (header == null) {
            outcome = FileReading.Outcome.HEADER_REFUSED;
            return;
        }
        // Findings name the user's own column, which is usually the Dutch term of the field.
        findings.nameColumns(header);
        CsvColumns found = CsvColumns.of(type, header, CsvColumns.parsers(rows.numbers(), rows.dates(), options));
        if (!found.missing().isEmpty()) {
            refuse(Rules.MISSING_COLUMNS, found.missingColumns(header));
        }
        found.twice().forEach((field, places) -> refuse(Rules.COLUMN_TWICE, "name", field.name(), "columns", rows.columns(places)));
        if (outcome == FileReading.Outcome.READ) {
            for (int place : found.unknown()) {
                findings.report(Rules.UNKNOWN_COLUMN, type, rows.line(), place + 1, CsvColumns.unknownName(header.get(place), type));
            }
            for (int place = 0; place < header.size(); place++) {
                CsvColumns.Column column = found.at(place);
                if (column != null) {
                    columns.add(new Column(column, place));
                }
            }
        }
    }

    private void refuse(String rule, String... arguments) {
        outcome = FileReading.Outcome.HEADER_REFUSED;
        findings.report(rule, type, Math.max(1, rows.line()), 0, arguments);
    }

    @Override
    public boolean advance() throws IOException {
        boolean acceptedBefore = record() != null;
        begin();
        CellTable.Step step = rows.next();
        if (step == CellTable.Step.END) {
            rows.end(acceptedBefore);
            cells.reportAdjusted(findings);
            return false;
        }
        // The table has already written a row that it gave up.
        if (step == CellTable.Step.ROW) {
            readRow();
        }
        return true;
    }

    private void readRow() throws IOException {
        cells.begin(values);
        keep(values);
        if (outcome == FileReading.Outcome.READ && takeCells()) {
            cells.reportUnreadable(findings, values, rows.line());
            RegistrationRecord record = findings.assemble(assembly, values, rows.line(), values::column);
            if (record != null) {
                accept(record);
            }
        }
        if (record() == null) {
            reject();
        }
    }

    /** Reads the values of the row. Returns false, and reports it, if the row names a type other than that of its sheet. */
    private boolean takeCells() {
        for (Column column : columns) {
            RecordField field = column.read().field();
            int place = column.place();
            Object typed = field == null ? null : rows.typed(place, field.kind());
            char[] text = (typed == null || typed instanceof Unreadable ? rows.text(place) : "").toCharArray();
            Object read = typed != null ? typed : text.length == 0 ? null : column.read().parser().parse(text, 0, text.length);
            if (field == null) {
                if (read instanceof Unreadable) {
                    findings.report(Rules.TYPE_DIFFERS, type, rows.line(), 0, "expected", type.key());
                    return false;
                }
            } else if (read == null) {
                values.set(field, null, place + 1);
            } else {
                cells.take(values, field, read, text, rows.line(), place + 1);
            }
        }
        return true;
    }

    @Override
    public RecordType rejectedType() {
        return type;
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public void reject() throws IOException {
        rows.reject();
    }

    @Override
    public Optional<RecordType> type() {
        return Optional.of(type);
    }

    @Override
    public FileReading.Format format() {
        return rows.format();
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }
}
