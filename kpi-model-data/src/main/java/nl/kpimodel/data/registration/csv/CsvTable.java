package nl.kpimodel.data.registration.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.PhysicalLines;
import nl.kpimodel.data.registration.file.RejectedLines;
import nl.kpimodel.data.registration.table.CellTable;
import nl.kpimodel.data.registration.value.Adjustments;
import nl.kpimodel.data.registration.value.DateParser;
import nl.kpimodel.data.registration.value.NumberParser;
import nl.kpimodel.data.registration.value.UnreadableValues;
import org.jspecify.annotations.Nullable;

/** A CSV file whose cells are passed on as texts. */
public final class CsvTable implements CellTable {
    /** A row with one filled cell may be a note below the table. */
    private static final int FEWEST_FILLED = 2;

    private final PhysicalLines lines;
    private final RecordType type;
    private final ReadingOptions options;
    private final FileFindings findings;
    private final @Nullable RejectedLines rejected;
    private final ExpectedColumns expected;
    private final CsvRow row;
    private final CsvRows rows;
    private List<String> header = List.of();
    /** The number of cells up to the last column with a name. */
    private int needed;
    private DateParser dates = DateParser.iso();
    /** Whether the file is not text, so that it has no rows. */
    private boolean foreign;

    /**
     * Opens a file.
     *
     * @param type the type named in findings about whole rows
     */
    public CsvTable(InputStream bytes, RecordType type, ExpectedColumns expected, ReadingOptions options, FileFindings findings,
            @Nullable RejectedLines rejected) {
        this.lines = new PhysicalLines(bytes, CsvRows.longestInBytes(options));
        this.type = type;
        this.options = options;
        this.findings = findings;
        this.rejected = rejected;
        this.expected = expected;
        this.row = new CsvRow(lines, FieldValues.of(type), new UnreadableValues(options.values()), new Adjustments(), options);
        this.rows = new CsvRows(lines, type, options, findings, rejected, row);
    }

    @Override
    public @Nullable List<String> header() throws IOException {
        if (!rows.start(expected)) {
            foreign = true;
            while (lines.peek(1).length > 0) {
                lines.dropLine(rejected == null ? null : rejected.out());
            }
            return null;
        }
        CsvRows.Step step = rows.header();
        if (step == CsvRows.Step.END) {
            findings.report(Rules.EMPTY_FILE, type, 0, 0);
        } else if (step == CsvRows.Step.ROW && row.header().size() > options.mostColumns()) {
            findings.report(Rules.TOO_MANY_COLUMNS, type, Math.max(1, row.line()), 0, "bound", CsvRows.number(options.mostColumns()));
        } else if (step == CsvRows.Step.ROW) {
            header = List.copyOf(row.header());
            dates = rows.dates();
        }
        if (rejected != null && step == CsvRows.Step.ROW) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            lines.copyLines(1, row.line() + row.lineCount() - 1, bytes);
            rejected.startWith(bytes.toByteArray());
        }
        needed = header.size();
        while (needed > 0 && header.get(needed - 1).isBlank()) {
            needed--;
        }
        return header.isEmpty() ? null : header;
    }

    @Override
    public boolean isForeign() {
        return foreign;
    }

    @Override
    public void read(boolean[] places) {
        row.startTexts(places);
    }

    @Override
    public Step next() throws IOException {
        if (foreign) {
            return Step.END;
        }
        while (true) {
            switch (rows.next()) {
                case END -> {
                    return Step.END;
                }
                case GIVEN_UP -> {
                    return Step.GIVEN_UP;
                }
                default -> {
                    if (!row.isBlank() && !rows.isNote(FEWEST_FILLED)) {
                        return wholeRow();
                    }
                }
            }
        }
    }

    private Step wholeRow() throws IOException {
        if (!header.isEmpty() && rows.isWhole(needed, header.size())) {
            return Step.ROW;
        }
        reject();
        return Step.GIVEN_UP;
    }

    @Override
    public String text(int place) {
        return row.text(place);
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public String columns(List<Integer> places) {
        return row.columns(places);
    }

    @Override
    public NumberParser numbers() {
        return rows.numbers();
    }

    @Override
    public DateParser dates() {
        return dates;
    }

    @Override
    public void reject() throws IOException {
        if (rejected != null) {
            lines.copyLines(row.line(), row.lineCount(), rejected.out());
        }
    }

    @Override
    public void end(boolean lastAccepted) {
        if (!foreign) {
            rows.checkEnd(lastAccepted);
        }
    }

    @Override
    public Optional<CsvDialect> dialect() {
        return foreign ? Optional.empty() : Optional.of(rows.dialect(dates.dutchMet() ? DateForm.DUTCH : DateForm.ISO));
    }

    @Override
    public FileReading.Format format() {
        return FileReading.Format.CSV;
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }
}
