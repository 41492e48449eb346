package nl.kpimodel.data.registration.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Writer;
import java.util.function.IntPredicate;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.SpreadsheetCells;

/** Writers of CSV in a dialect: the one place that decides how cells are separated and quoted. Cells come as they are to be written. */
public final class CsvOutput {
    private CsvOutput() {}

    /**
     * Begins a file; the writer passes on each row at once.
     *
     * @param characters where the characters go
     * @param dialect what separates cells and rows
     * @param cells whether texts are guarded
     * @param isText whether a column, from 0, has texts
     */
    public static CsvWriter to(Writer characters, CsvDialect dialect, SpreadsheetCells cells, IntPredicate isText) {
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
     * Which cells are between quotation marks, besides those that must be: texts with any separator, so that the first or last part of a text is
     * never a whole cell, wherever a spreadsheet splits it.
     */
    private static QuoteStrategy quotes(SpreadsheetCells cells, IntPredicate isText) {
        return cells == SpreadsheetCells.AS_THEY_ARE ? QuoteStrategies.REQUIRED : new QuoteStrategy() {
            @Override
            public boolean quoteValue(int line, int column, String value) {
                return isText.test(column) && (value.indexOf(',') >= 0 || value.indexOf(';') >= 0 || value.indexOf('\t') >= 0);
            }
        };
    }
}
