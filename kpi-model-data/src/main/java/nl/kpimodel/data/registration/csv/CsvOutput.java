package nl.kpimodel.data.registration.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Writer;
import java.util.function.IntPredicate;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.RegistrationWriter;

/**
 * Creates writers of CSV in a dialect. Only this class decides how cells are separated and quoted. Cells are written as they are passed.
 */
public final class CsvOutput {
    private CsvOutput() {}

    /**
     * Starts a file. The writer passes on each row immediately.
     *
     * @param characters receives the characters
     * @param dialect the separators of cells and rows
     * @param cells whether texts are guarded
     * @param isText whether a column, from 0, contains texts
     */
    public static CsvWriter to(Writer characters, CsvDialect dialect, RegistrationWriter.SpreadsheetCells cells, IntPredicate isText) {
        return CsvWriter.builder()
                .fieldSeparator(dialect.separator().character())
                .lineDelimiter(switch (dialect.lineBreak()) {
                    case LF -> LineDelimiter.LF;
                    case CRLF -> LineDelimiter.CRLF;
                    case CR -> LineDelimiter.CR;
                })
                .quoteStrategy(quotes(cells, isText))
                .bufferSize(0)
                .build(characters);
    }

    /**
     * Returns the cells to quote in addition to those that must be quoted: texts with any separator. A spreadsheet may then split a text at
     * any separator, and its first or last part is never a whole cell.
     */
    private static QuoteStrategy quotes(RegistrationWriter.SpreadsheetCells cells, IntPredicate isText) {
        return cells == RegistrationWriter.SpreadsheetCells.AS_THEY_ARE ? QuoteStrategies.REQUIRED : new QuoteStrategy() {
            @Override
            public boolean quoteValue(int line, int column, String value) {
                return isText.test(column) && (value.indexOf(',') >= 0 || value.indexOf(';') >= 0 || value.indexOf('\t') >= 0);
            }
        };
    }
}
