package nl.kpimodel.calc.report;

import java.io.IOException;
import java.math.BigDecimal;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.internal.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/** One line of CSV, cell by cell. */
final class CsvLine {
    /**
     * The separators of both dialects and the tab. A spreadsheet of another country may split a line at any of them, and the rest would
     * begin a cell.
     */
    private static final String SEPARATORS = ",;\t";
    private static final int MOST_DECIMALS = 10;

    private final ReportCsv.Dialect dialect;
    private final Appendable out;
    private boolean begun;

    CsvLine(ReportCsv.Dialect dialect, Appendable out) {
        this.dialect = dialect;
        this.out = out;
    }

    /** Writes a value of the library itself, such as an id, a date or a name. A spreadsheet may read {@code 2025-03-31} as a date. */
    void own(String text) throws IOException {
        cell(quoted(text));
    }

    /** Writes a text that may come from the data. It stays a text in a spreadsheet. */
    void text(String text) throws IOException {
        cell(quoted(SpreadsheetCell.guarded(DisplayText.document(text))));
    }

    void number(long number) throws IOException {
        cell(Long.toString(number));
    }

    void number(@Nullable BigDecimal number) throws IOException {
        cell(number == null ? "" : number.toPlainString().replace('.', dialect.point));
    }

    /** Writes an exact number. A fraction without an exact decimal is rounded. */
    void exact(@Nullable ExactNumber number) throws IOException {
        number(number == null ? null : decimal(number));
    }

    private static BigDecimal decimal(ExactNumber number) {
        String exact = number.toString();
        return exact.indexOf('/') < 0 ? new BigDecimal(exact) : number.rounded(MOST_DECIMALS);
    }

    private void cell(String written) throws IOException {
        if (begun) {
            out.append(dialect.separator);
        }
        out.append(written);
        begun = true;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r' || SEPARATORS.indexOf(c) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    void end() throws IOException {
        out.append("\r\n");
    }
}
