package nl.kpimodel.data.registration.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.MappedRecord;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvColumns;
import nl.kpimodel.data.registration.csv.CsvTable;
import nl.kpimodel.data.registration.csv.ExpectedColumns;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.RecordCursor;
import nl.kpimodel.data.registration.file.RejectedLines;
import nl.kpimodel.data.registration.table.CellReading;
import nl.kpimodel.data.registration.table.CellTable;
import nl.kpimodel.data.registration.table.HeaderColumns;
import nl.kpimodel.data.registration.value.NumberParser;
import nl.kpimodel.data.registration.value.Spelling;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.ValueParser;
import nl.kpimodel.data.registration.workbook.SheetRows;
import nl.kpimodel.data.registration.workbook.SheetTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records that the rows of a table give by a mapping. A row that is given up, and every row below a refused header, counts as one
 * rejected record of each mapped record.
 */
public final class MappedCursor extends RecordCursor {
    /** Columns are matched by their exact name, or otherwise by another spelling. */
    private static final List<BiPredicate<String, String>> NAMING = List.of(
            (column, name) -> name.strip().equals(column),
            (column, name) -> !Spelling.folded(column).isEmpty() && Spelling.folded(name).equals(Spelling.folded(column)));

    /** The smallest number of filled cells of a record. A row with one may be a note below the table. */
    private static final int FEWEST_FILLED = 2;

    private final CellTable rows;
    private final RecordFileMapping mapping;
    private final ReadingOptions options;
    private final RecordAssembly assembly;
    private final CellReading cells;
    private final List<RecordReading> readings = new ArrayList<>();
    private final List<CellCondition> skipping = new ArrayList<>();

    /** The index of the mapped record to read next from the current row. */
    private int next;
    /** Whether the cells of the current row can be read. */
    private boolean usable;
    /** Whether the current row has been written to the rejected lines. */
    private boolean lineRejected;
    private long skipped;
    private boolean lastAccepted;
    private RecordType type;

    private MappedCursor(CellTable rows, RecordFileMapping mapping, ReadingOptions options, FileFindings findings, @Nullable RejectedLines rejected) {
        super(findings, rejected);
        this.rows = rows;
        this.mapping = mapping;
        this.options = options;
        this.assembly = RecordAssembly.of(ValidationOptions.standard().withValues(options.values()));
        this.cells = new CellReading(options);
        this.type = mapping.records().get(0).type();
        this.next = mapping.records().size();
    }

    /** A mapped record with the places of its columns in this table. */
    private record RecordReading(FieldValues values, List<MappedValue> fields, List<CellCondition> conditions) {}

    /** A condition with the place of its column. */
    private record CellCondition(RecordFileMapping.RowCondition condition, int place) {
        boolean holds(CellTable rows) {
            return condition.test(rows.text(place));
        }
    }

    public static MappedCursor openCsv(InputStream bytes, RecordFileMapping mapping, ReadingOptions options, FileFindings findings,
            @Nullable RejectedLines rejected) throws IOException {
        RecordType first = mapping.records().get(0).type();
        return open(new CsvTable(bytes, first, expected(mapping), options, findings, rejected), mapping, options, findings, rejected);
    }

    /** Opens a sheet of a workbook. */
    public static MappedCursor openSheet(SheetRows rows, RecordFileMapping mapping, ReadingOptions options, FileFindings findings,
            @Nullable RejectedLines rejected) throws IOException {
        RecordType first = mapping.records().get(0).type();
        return open(new SheetTable(rows, first, expected(mapping), FEWEST_FILLED, options, findings, rejected), mapping, options, findings, rejected);
    }

    /** Opens any table. */
    public static MappedCursor open(CellTable rows, RecordFileMapping mapping, ReadingOptions options, FileFindings findings,
            @Nullable RejectedLines rejected) throws IOException {
        MappedCursor cursor = new MappedCursor(rows, mapping, options, findings, rejected);
        cursor.readHeader();
        cursor.keepHeaderError();
        return cursor;
    }

    /** Returns the columns that reveal the header and the dialect of a file. */
    public static ExpectedColumns expected(RecordFileMapping mapping) {
        Set<String> all = folded(mapping.columns());
        Set<String> numbers = new TreeSet<>();
        Set<String> thousandths = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (MappedRecord record : mapping.records()) {
            record.fields().forEach((field, from) -> {
                if (field.kind().isDecimal() || field.kind() == RecordField.Kind.INTEGER) {
                    numbers.addAll(folded(from.columns()));
                }
                if (field.maximumDecimals() > 2) {
                    thousandths.addAll(folded(from.columns()));
                }
                if (!field.kind().isText()) {
                    others.addAll(folded(from.columns()));
                }
            });
        }
        return new ExpectedColumns() {
            @Override
            public boolean has(String name) {
                return all.contains(Spelling.folded(name));
            }

            @Override
            public boolean hasNumbersIn(String name) {
                return numbers.contains(Spelling.folded(name));
            }

            @Override
            public boolean mayHaveThousandthsIn(String name) {
                return thousandths.contains(Spelling.folded(name));
            }

            @Override
            public boolean hasTextsIn(String name) {
                return has(name) && !others.contains(Spelling.folded(name));
            }

            @Override
            public int fewestNames() {
                return Math.min(2, all.size());
            }
        };
    }

    private static Set<String> folded(Iterable<String> names) {
        Set<String> folded = new TreeSet<>();
        names.forEach(name -> folded.add(Spelling.folded(name)));
        return folded;
    }

    private void readHeader() throws IOException {
        List<String> header = rows.header();
        if (rows.isForeign()) {
            outcome = FileReading.Outcome.FILE_REFUSED;
            return;
        }
        HeaderColumns columns = new HeaderColumns(mapping.columns(), header == null ? List.of() : header, NAMING);
        rows.read(columns.read());
        if (header == null) {
            outcome = FileReading.Outcome.HEADER_REFUSED;
            return;
        }
        findings.nameColumns(header);
        if (!columns.missing().isEmpty()) {
            refuse(Rules.MAPPED_COLUMN_MISSING,
                    "missing", String.join(", ", columns.missing()), "nearest", columns.nearest(), "columns", columns.shown());
        }
        columns.twice().forEach((column, places) -> refuse(Rules.COLUMN_TWICE, Finding.NAME, column, "columns", rows.columns(places)));
        if (outcome == FileReading.Outcome.READ) {
            bind(columns);
        }
    }

    private void refuse(String rule, String... arguments) {
        outcome = FileReading.Outcome.HEADER_REFUSED;
        findings.report(rule, type, Math.max(1, rows.line()), 0, arguments);
    }

    /** Finds the columns of the mapping, and chooses a parser for each field. */
    private void bind(HeaderColumns columns) {
        NumberParser numbers = rows.numbers();
        NumberParser amounts = numbers.withoutThousandths();
        for (MappedRecord mapped : mapping.records()) {
            List<MappedValue> fields = new ArrayList<>();
            mapped.fields().forEach((field, from) -> {
                ValueParser parser = CsvColumns.parser(field, numbers, amounts, rows.dates(), options.cells(), cells.markers());
                fields.add(new MappedValue(field, from, columns, parser));
            });
            readings.add(new RecordReading(FieldValues.of(mapped.type()), fields, conditions(mapped.conditions(), columns)));
        }
        skipping.addAll(conditions(mapping.skipped(), columns));
    }

    private static List<CellCondition> conditions(List<RecordFileMapping.RowCondition> conditions, HeaderColumns columns) {
        return conditions.stream().map(condition -> new CellCondition(condition, columns.place(condition.column()))).toList();
    }

    @Override
    public boolean advance() throws IOException {
        lastAccepted = record() != null;
        begin();
        while (true) {
            while (next < mapping.records().size()) {
                int index = next++;
                type = mapping.records().get(index).type();
                if (!usable) {
                    return true;
                }
                RecordReading reading = readings.get(index);
                if (reading.conditions().stream().allMatch(condition -> condition.holds(rows))) {
                    read(reading);
                    return true;
                }
                skipped++;
            }
            CellTable.Step step = rows.next();
            if (step == CellTable.Step.END) {
                rows.end(lastAccepted);
                cells.reportAdjusted(findings);
                return false;
            }
            beginRow(step);
        }
    }

    private void beginRow(CellTable.Step step) throws IOException {
        next = 0;
        // The table has already written a row that it gave up.
        lineRejected = step == CellTable.Step.GIVEN_UP;
        usable = step == CellTable.Step.ROW && outcome == FileReading.Outcome.READ;
        if (step == CellTable.Step.ROW && !usable) {
            reject();
        }
        if (usable && skipping.stream().anyMatch(condition -> condition.holds(rows))) {
            skipped += mapping.records().size();
            next = mapping.records().size();
        }
    }

    private void read(RecordReading reading) throws IOException {
        FieldValues values = cells.begin(reading.values());
        for (MappedValue field : reading.fields()) {
            take(field, values);
        }
        cells.reportUnreadable(findings, values, rows.line());
        RegistrationRecord record = findings.assemble(assembly, values, rows.line(), values::column);
        if (record == null) {
            keep(values);
            reject();
        } else {
            accept(record);
        }
    }

    private void take(MappedValue from, FieldValues values) {
        RecordField field = from.field();
        int column = from.column();
        if (from.isConstant()) {
            values.set(field, from.constant());
            return;
        }
        Object typed = from.typed(rows);
        String text = typed == null || typed instanceof Unreadable ? from.text(rows) : "";
        if (typed != null) {
            cells.take(values, field, typed, text.toCharArray(), rows.line(), column);
            return;
        }
        if (from.isCode(text)) {
            values.set(field, from.code(text), column);
            return;
        }
        if (text.isEmpty() || from.isMissing(text)) {
            values.set(field, null, column);
            return;
        }
        char[] characters = text.toCharArray();
        cells.take(values, field, from.parse(characters), characters, rows.line(), column);
    }

    @Override
    public RecordType rejectedType() {
        return type;
    }

    @Override
    public long line() {
        return rows.line();
    }

    /** Writes the row once, even if several of its records are rejected. */
    @Override
    public void reject() throws IOException {
        if (!lineRejected) {
            lineRejected = true;
            rows.reject();
        }
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public Optional<RecordType> type() {
        return mapping.records().stream().allMatch(mapped -> mapped.type() == mapping.records().get(0).type())
                ? Optional.of(mapping.records().get(0).type())
                : Optional.empty();
    }

    @Override
    public Optional<CsvDialect> dialect() {
        return rows.dialect();
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
