package nl.kpimodel.data.figure;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.Figure;
import nl.kpimodel.core.registration.Figure.Status;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.RecordAssembly;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import nl.kpimodel.data.figure.FigureMapping.BoundRows;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.csv.CsvRow;
import nl.kpimodel.data.registration.csv.CsvRows;
import nl.kpimodel.data.registration.csv.CsvRows.Step;
import nl.kpimodel.data.registration.csv.Lookalike;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.PhysicalLines;
import nl.kpimodel.data.registration.table.HeaderColumns;
import nl.kpimodel.data.registration.value.Adjusted;
import nl.kpimodel.data.registration.value.Adjustments;
import nl.kpimodel.data.registration.value.IdParser;
import nl.kpimodel.data.registration.value.MissingMarkers;
import nl.kpimodel.data.registration.value.NumberParser;
import nl.kpimodel.data.registration.value.TextParser;
import nl.kpimodel.data.registration.value.Unreadable;
import nl.kpimodel.data.registration.value.UnreadableValues;
import nl.kpimodel.data.registration.value.ValueParser;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file once with a mapping, and passes on their figures. */
final class FigureCursor {
    private static final RecordType TYPE = FigureFields.TYPE;

    private final String file;
    private final OptionalLong size;
    private final PhysicalLines lines;
    private final FigureMapping mapping;
    private final ReadingOptions options;
    private final RegistrationReader.Sink sink;
    private final FileFindings findings;
    private final RecordAssembly assembly;
    private final UnreadableValues unreadable;
    private final CsvRow row;
    private final CsvRows rows;
    private final TextParser strata;
    private final TextParser periods;
    private final IdParser areas = IdParser.areas();
    private final Map<Key, Gathered> open = new HashMap<>();
    private final List<Gathered> gathered = new ArrayList<>();

    private final Adjustments adjustments = new Adjustments();

    private HeaderColumns columns = new HeaderColumns();
    private NumberParser numbers = NumberParser.json();
    private FileReading.Outcome outcome = FileReading.Outcome.READ;
    private long rowCount;
    private long accepted;
    private long rejected;
    private long missing;
    private long filtered;

    FigureCursor(String file, OptionalLong size, PhysicalLines lines, FigureMapping mapping, ReadingOptions options, RegistrationReader.Sink sink) {
        this.file = file;
        this.size = size;
        this.lines = lines;
        this.mapping = mapping;
        this.options = options;
        this.sink = sink;
        this.findings = new FileFindings(file, sink::onFinding);
        this.assembly = RecordAssembly.of(ValidationOptions.standard().withValues(options.values()));
        this.unreadable = new UnreadableValues(options.values());
        this.row = new CsvRow(lines, FieldValues.of(TYPE), unreadable, adjustments, options);
        this.rows = new CsvRows(lines, TYPE, options, findings, null, row);
        this.strata = new TextParser(FigureFields.STRATUM, options.cells(), MissingMarkers.NONE);
        this.periods = new TextParser(FigureFields.PERIOD, options.cells(), MissingMarkers.NONE);
    }

    /** The subject of the figures of a row. Columns count from 1; 0 means that the value applies to the whole file. */
    private record Subject(
            AreaCode area, int areaColumn, String period, int periodColumn, @Nullable String stratum, int stratumColumn, Figure.Status status) {}

    /** The key by which the rows of one figure are matched. */
    private record Key(MappedFigure figure, Subject subject) {}

    /** A figure that may have further rows. */
    private static final class Gathered {
        private final FieldValues values;
        private long line;
        private boolean hasValueRow;

        Gathered(FieldValues values, long line) {
            this.values = values;
            this.line = line;
        }

        boolean has(RecordField field) {
            return field == FigureFields.VALUE ? hasValueRow : isWritten(values, field);
        }
    }

    FigureReader.Result read() throws IOException {
        if (rows.start(mapping.expected())) {
            readHeader();
            readRows();
        } else {
            outcome = FileReading.Outcome.FILE_REFUSED;
            passFile();
        }
        reportProgress();
        CsvDialect dialect = outcome == FileReading.Outcome.FILE_REFUSED ? null : rows.dialect(DateForm.ISO);
        return new FigureReader.Result(file, Optional.ofNullable(dialect), outcome, lines.bytesRead(), rowCount, accepted + rejected + missing
                + filtered, accepted, rejected,
                missing, filtered);
    }

    /** Reads a stream without figures to its end, as documented for callers. */
    private void passFile() throws IOException {
        while (lines.peek(1).length > 0) {
            lines.dropLine(null);
        }
    }

    private void readHeader() throws IOException {
        Step step = rows.header();
        if (step == Step.END) {
            refuse(Rules.EMPTY_FILE);
        } else if (step == Step.GIVEN_UP) {
            outcome = FileReading.Outcome.HEADER_REFUSED;
        } else if (row.header().size() > options.mostColumns()) {
            refuse(Rules.TOO_MANY_COLUMNS, "bound", CsvRows.number(options.mostColumns()));
        } else {
            columns = new HeaderColumns(mapping.columns(), row.header(), List.of(mapping::isNamed));
            numbers = rows.numbers();
            checkHeader();
        }
        row.startTexts(columns.read());
    }

    private void checkHeader() {
        if (!columns.missing().isEmpty()) {
            refuse(Rules.MAPPED_COLUMN_MISSING,
                    "missing", String.join(", ", columns.missing()), "nearest", columns.nearest(), "columns", columns.shown());
        }
        columns.twice().forEach((column, places) -> refuse(Rules.COLUMN_TWICE, Finding.NAME, column, "columns", row.columns(places)));
    }

    private void refuse(String rule, String... arguments) {
        outcome = FileReading.Outcome.HEADER_REFUSED;
        findings.report(rule, TYPE, rule.equals(Rules.EMPTY_FILE) ? 0 : Math.max(1, row.line()), 0, arguments);
    }

    private void readRows() throws IOException {
        long acceptedBefore = accepted;
        for (Step step = rows.next(); step != Step.END; step = rows.next()) {
            if (step == Step.ROW && row.isBlank()) {
                continue;
            }
            if (step == Step.ROW && rows.isNote(2)) {
                continue;
            }
            acceptedBefore = accepted;
            rowCount++;
            if (step == Step.GIVEN_UP || outcome != FileReading.Outcome.READ || !rows.isWhole(columns.needed(), columns.size())) {
                rejected += mapping.figures().size();
            } else {
                readRow();
            }
            if (rowCount % options.progressStep() == 0) {
                reportProgress();
            }
        }
        gathered.forEach(each -> deliver(each.values, each.line, !each.hasValueRow || hasFigure(each.values)));
        rows.checkEnd(accepted > acceptedBefore);
        adjustments.report(findings);
    }

    private void reportProgress() {
        options.progress().accept(new ReadingOptions.Progress(file, lines.bytesRead(), size, rowCount));
    }

    private void readRow() {
        RecordField boundOrValue = boundOrValue();
        if (boundOrValue == null || !isKept()) {
            filtered += mapping.figures().size();
            return;
        }
        Subject subject = subject();
        if (subject == null) {
            rejected += mapping.figures().size();
            return;
        }
        for (MappedFigure figure : mapping.figures()) {
            unreadable.clear();
            if (mapping.boundRows() == null) {
                readFigure(figure, subject);
            } else {
                gather(figure, subject, boundOrValue);
            }
        }
    }

    /** Returns the content of the row: values, or bounds if the mapping has them in separate rows; {@code null} if neither. */
    private @Nullable RecordField boundOrValue() {
        BoundRows kinds = mapping.boundRows();
        if (kinds == null) {
            return FigureFields.VALUE;
        }
        String kind = text(kinds.column());
        if (kind.equals(kinds.value())) {
            return FigureFields.VALUE;
        }
        return kind.equals(kinds.lower()) ? FigureFields.LOWER : kind.equals(kinds.upper()) ? FigureFields.UPPER : null;
    }

    private boolean isKept() {
        for (Map.Entry<String, Set<String>> filter : mapping.filters().entrySet()) {
            if (!filter.getValue().contains(text(filter.getKey()))) {
                return false;
            }
        }
        String column = mapping.areaColumn();
        if (mapping.areasOf().isEmpty() || column == null || mapping.areaKind() != null) {
            return true;
        }
        String code = text(column);
        return mapping.areasOf().stream().anyMatch(kind -> code.startsWith(kind.name()));
    }

    private String text(String column) {
        return row.text(columns.place(column));
    }

    private int number(@Nullable String column) {
        return column == null ? 0 : columns.place(column) + 1;
    }

    /** Returns the subject of the row; {@code null} if it cannot be read, which is reported once instead of for every figure of the row. */
    private @Nullable Subject subject() {
        AreaCode area = mapping.areaColumn() == null ? mapping.area() : area(mapping.areaColumn());
        FigureMapping.PeriodForm.Read period = mapping.periodColumn() == null
                ? new FigureMapping.PeriodForm.Read(Objects.requireNonNull(mapping.period()), null)
                : period(mapping.periodColumn());
        Figure.Status status = mapping.statusColumn() == null ? mapping.status() : status(mapping.statusColumn());
        String stratum = mapping.stratum();
        if (mapping.stratumColumn() != null) {
            String part = text(mapping.stratumColumn());
            if (!part.isEmpty() && !mapping.totals().contains(part)) {
                stratum = parsed(strata, FigureFields.STRATUM, mapping.stratumColumn(), part) instanceof String read ? read : null;
                if (stratum == null) {
                    return null;
                }
            }
        }
        if (area == null || period == null || status == null) {
            return null;
        }
        return new Subject(area, number(mapping.areaColumn()), period.period(), number(mapping.periodColumn()), stratum,
                number(mapping.stratumColumn()), period.status() == null ? status : period.status());
    }

    private @Nullable AreaCode area(String column) {
        String written = required(FigureFields.AREA, column);
        if (written == null) {
            return null;
        }
        AreaCode.Kind kind = mapping.areaKind();
        String zeros = kind == null ? "" : "0".repeat(Math.max(0, kind.digits() - written.length()));
        String code = kind == null || !isDigits(written) ? written : kind.name() + zeros + written;
        return parsed(areas, FigureFields.AREA, column, code) instanceof AreaCode area ? area : null;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private FigureMapping.PeriodForm.@Nullable Read period(String column) {
        String written = required(FigureFields.PERIOD, column);
        if (written == null || !(parsed(periods, FigureFields.PERIOD, column, written) instanceof String text)) {
            return null;
        }
        FigureMapping.PeriodForm.Read read = mapping.periodForm().read(text);
        if (read == null) {
            report(Rules.NOT_A_PERIOD_CODE, FigureFields.PERIOD, column, written);
        }
        return read;
    }

    private @Nullable Status status(String column) {
        String written = text(column);
        Figure.Status status = mapping.statuses().get(written);
        if (status == null && written.isEmpty()) {
            report(Rules.MISSING, FigureFields.STATUS, column, written);
        } else if (status == null) {
            report(Rules.NOT_A_CODE, FigureFields.STATUS, column, written, "expected",
                    String.join(", ", mapping.statuses().keySet().stream().sorted().toList()));
        }
        return status;
    }

    private @Nullable String required(RecordField field, String column) {
        String written = text(column);
        if (written.isEmpty()) {
            report(Rules.MISSING, field, column, written);
            return null;
        }
        return written;
    }

    /** Returns the parsed value of a text, and reports a text that cannot be parsed. */
    private @Nullable Object parsed(ValueParser parser, RecordField field, String column, String text) {
        Object value = parsed(parser, field, text);
        if (value instanceof Unreadable why) {
            report(why.rule(), field, column, text, why.arguments(field));
            return null;
        }
        return value;
    }

    private static Object parsed(ValueParser parser, RecordField field, String text) {
        char[] characters = text.toCharArray();
        Object value = parser.parse(characters, 0, characters.length);
        return value instanceof Unreadable why ? Lookalike.of(field.kind(), characters, 0, characters.length, why) : value;
    }

    private void report(String rule, RecordField field, String column, String written, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (options.values() == ValuesInFindings.SHOWN && !written.isEmpty()) {
            all.addAll(List.of(Finding.VALUE, written));
        }
        findings.cell(rule, field, TYPE, row.line(), number(column), all.toArray(String[]::new));
    }

    private void readFigure(MappedFigure figure, Subject subject) {
        FieldValues values = values(figure, subject);
        readNumber(values, FigureFields.VALUE, figure.value(), figure.factor());
        readNumber(values, FigureFields.NUMERATOR, figure.numerator(), BigDecimal.ONE);
        readNumber(values, FigureFields.DENOMINATOR, figure.denominator(), BigDecimal.ONE);
        readNumber(values, FigureFields.LOWER, figure.lower(), figure.factor());
        readNumber(values, FigureFields.UPPER, figure.upper(), figure.factor());
        unreadable.report(findings, values, row.line());
        if (values.get(FigureFields.VALUE) != null
                && (values.get(FigureFields.NUMERATOR) == null || values.get(FigureFields.DENOMINATOR) == null)) {
            // Half of a division is useless, and the published value is valid without it.
            values.set(FigureFields.NUMERATOR, null).set(FigureFields.DENOMINATOR, null);
        }
        deliver(values, row.line(), hasFigure(values));
    }

    private FieldValues values(MappedFigure figure, Subject subject) {
        String part = figure.stratum();
        return FieldValues.of(TYPE)
                .set(FigureFields.ORGANISATION, mapping.organisation())
                .set(FigureFields.KPI, figure.kpi())
                .set(FigureFields.AREA, subject.area(), subject.areaColumn())
                .set(FigureFields.PERIOD, subject.period(), subject.periodColumn())
                .set(FigureFields.STRATUM, part == null ? subject.stratum() : part, part == null ? subject.stratumColumn() : 0)
                .set(FigureFields.STATUS, subject.status(), number(mapping.statusColumn()))
                .set(FigureFields.SOURCE, mapping.source())
                .set(FigureFields.TABLE, mapping.table());
    }

    /** Reads a number into its field. The field stays empty if the source lacks the number, and is marked if it cannot be read. */
    private void readNumber(FieldValues values, RecordField field, @Nullable String column, BigDecimal factor) {
        if (column == null) {
            return;
        }
        String text = text(column);
        if (mapping.isMissing(text)) {
            values.set(field, null, number(column));
            return;
        }
        Object value = parsed(numbers, field, text);
        if (value instanceof Adjusted adjusted) {
            value = adjustments.count(adjusted, TYPE, field, row.line(), number(column));
        }
        if (value instanceof BigDecimal read) {
            values.set(field, read.multiply(factor), number(column));
        } else if (value instanceof Unreadable why) {
            unreadable.note(values, field, why, number(column), text.toCharArray(), 0, text.length());
        }
    }

    /** Returns whether the row has a figure, even an unreadable one, which does not count as missing. */
    private static boolean hasFigure(FieldValues values) {
        return isWritten(values, FigureFields.VALUE) || isWritten(values, FigureFields.NUMERATOR) && isWritten(values, FigureFields.DENOMINATOR);
    }

    private static boolean isWritten(FieldValues values, RecordField field) {
        return values.get(field) != null || values.isUnreadable(field);
    }

    /** Adds the number of a row to earlier ones of the same figure. A second row of the same kind starts a new figure. */
    private void gather(MappedFigure figure, Subject subject, RecordField field) {
        FieldValues read = values(figure, subject);
        readNumber(read, field, figure.value(), figure.factor());
        unreadable.report(findings, read, row.line());
        if (field != FigureFields.VALUE && !isWritten(read, field)) {
            return;
        }
        Key key = new Key(figure, subject);
        Gathered known = open.get(key);
        if (known == null || known.has(field)) {
            known = new Gathered(read, row.line());
            open.put(key, known);
            gathered.add(known);
        } else if (read.isUnreadable(field)) {
            known.values.setUnreadable(field, read.column(field));
        } else {
            known.values.set(field, read.get(field), read.column(field));
        }
        if (field == FigureFields.VALUE) {
            known.hasValueRow = true;
            known.line = row.line();
        }
    }

    /** Passes on the figure with the given values. Reports values that do not form a figure, and counts a figure that the source lacks. */
    private void deliver(FieldValues values, long line, boolean there) {
        if (!there) {
            missing++;
            return;
        }
        RegistrationRecord figure = findings.assemble(assembly, values, line, values::column);
        if (figure == null) {
            rejected++;
        } else {
            accepted++;
            sink.onRecord(figure, Finding.Place.of(file, line));
        }
    }
}
