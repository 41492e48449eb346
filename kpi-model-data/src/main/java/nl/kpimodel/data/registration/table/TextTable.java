package nl.kpimodel.data.registration.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import nl.kpimodel.core.internal.MarkdownEscape;
import nl.kpimodel.core.internal.SpreadsheetCell;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.RegistrationWriter;
import nl.kpimodel.data.registration.csv.CsvOutput;

/** A table of texts for people: as Markdown, as CSV, or as the cells of a sheet. Every row has a cell for each column. */
public record TextTable(List<String> header, List<List<String>> rows) {
    /** Creates a table. */
    public TextTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("A row has " + row.size() + " cells and the table has " + header.size() + " columns.");
            }
        }
    }

    /** Returns the table in Markdown; an empty text if it has no rows. */
    public String markdown() {
        return rows.isEmpty() ? "" : line(header) + "|---".repeat(header.size()) + "|\n" + rows.stream().map(TextTable::line).collect(Collectors.joining()) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownEscape::line).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Returns the table as CSV, in which every text stays a text. */
    public String csv(CsvDialect dialect) {
        StringWriter csv = new StringWriter();
        try (CsvWriter writer = CsvOutput.to(csv, dialect, RegistrationWriter.SpreadsheetCells.GUARDED, column -> true)) {
            writer.writeRecord(header);
            rows.forEach(row -> writer.writeRecord(row.stream().map(SpreadsheetCell::guarded).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be written.", impossible);
        }
        return csv.toString();
    }
}
