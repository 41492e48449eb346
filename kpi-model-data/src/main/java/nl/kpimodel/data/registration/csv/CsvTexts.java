package nl.kpimodel.data.registration.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.file.FileFindings;
import nl.kpimodel.data.registration.file.PhysicalLines;
import nl.kpimodel.data.registration.file.RejectedLines;
import nl.kpimodel.data.registration.table.SourceRows;
import nl.kpimodel.data.registration.value.Adjustments;
import nl.kpimodel.data.registration.value.UnreadableValues;

/**
 * The rows of a CSV file as texts, split as when its records are read. The line of a row that is given up is split at every separator.
 * Errors are not reported again.
 */
public final class CsvTexts implements SourceRows {
    private final InputStream bytes;
    private final CsvRow row;
    private final CsvRows rows;
    private final ByteArrayOutputStream givenUp = new ByteArrayOutputStream();
    private final boolean started;
    private List<String> headings = List.of();
    private long headerLine;
    private List<String> cells = List.of();

    /**
     * Opens a file.
     *
     * @param bytes the bytes, which {@link #close} closes
     * @param expected the columns that reveal the dialect
     */
    public CsvTexts(InputStream bytes, RecordType type, ExpectedColumns expected, ReadingOptions options) throws IOException {
        this.bytes = bytes;
        FileFindings unheard = new FileFindings("", finding -> {});
        PhysicalLines lines = new PhysicalLines(bytes, CsvRows.longestInBytes(options));
        this.row = new CsvRow(lines, FieldValues.of(type), new UnreadableValues(options.values()), new Adjustments(), options);
        this.rows = new CsvRows(lines, type, options, unheard, new RejectedLines(givenUp), row);
        this.started = rows.start(expected);
        boolean[] all = new boolean[options.mostColumns()];
        Arrays.fill(all, true);
        row.startTexts(all);
    }

    @Override
    public boolean next() throws IOException {
        if (!started) {
            return false;
        }
        CsvRows.Step step;
        do {
            givenUp.reset();
            step = rows.next();
        } while (step == CsvRows.Step.ROW && headerLine == 0 && row.isBlank());
        if (step != CsvRows.Step.END) {
            cells = step == CsvRows.Step.ROW ? List.copyOf(row.header()) : split();
            if (headerLine == 0) {
                headings = cells;
                headerLine = row.line();
            }
        }
        return step != CsvRows.Step.END;
    }

    private List<String> split() {
        CsvDialect dialect = rows.dialect(DateForm.ISO);
        String line = givenUp.toString(dialect.encoding().charset());
        return Stream.of(line.split(Pattern.quote(String.valueOf(dialect.separator().character())), -1)).map(String::strip).toList();
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean isHeader() {
        return row.line() == headerLine;
    }

    @Override
    public boolean isSheet() {
        return false;
    }

    @Override
    public List<Object> cells() {
        return List.copyOf(cells);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
