package nl.kpimodel.data.export.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Link;
import nl.kpimodel.core.internal.SpreadsheetCell;
import nl.kpimodel.data.export.model.ExportedEdition;
import nl.kpimodel.data.export.model.ModelWriter;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.RegistrationWriter;
import nl.kpimodel.data.registration.csv.CsvOutput;
import nl.kpimodel.data.registration.file.TextDecoder;

/**
 * A CSV file for each table. The Dutch files have the format of Dutch spreadsheets, with headings and codes in words. The English files are
 * for programs, with keys and codes as in the JSON files. Texts are guarded: see {@link SpreadsheetCell}.
 */
public final class CsvTables implements ModelWriter {
    /** Creates the writer. */
    public CsvTables() {}

    @Override
    public Map<String, byte[]> files(ExportedEdition edition) {
        boolean dutch = edition.language() == Language.DUTCH;
        CsvDialect dialect = dutch ? CsvDialect.DUTCH_SPREADSHEET : CsvDialect.STANDARD;
        TableWords words = dutch ? TableWords.in(Language.DUTCH) : TableWords.keys();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ModelTable<?> table : ModelTables.of(edition)) {
            String name = edition.fileName("-" + table.key() + "." + edition.language().key() + ".csv");
            files.put(name, file(table, table.lines(edition, words), words, dialect));
        }
        return files;
    }

    private static byte[] file(ModelTable<?> table, List<List<String>> lines, TableWords words, CsvDialect dialect) {
        StringWriter text = new StringWriter();
        if (dialect.encoding() == CsvDialect.Encoding.UTF_8_WITH_MARK) {
            text.append(TextDecoder.BYTE_ORDER_MARK);
        }
        write(table, lines, words, dialect, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the links of a catalogue for programs. */
    public static String links(KpiCatalogue catalogue, Collection<Link> links) {
        ModelTable<Link> table = ModelTables.links(catalogue);
        TableWords words = TableWords.keys();
        StringWriter text = new StringWriter();
        write(table, links.stream().map(link -> table.cells(link, words)).toList(), words, CsvDialect.STANDARD, text);
        return text.toString();
    }

    private static void write(ModelTable<?> table, List<List<String>> lines, TableWords words, CsvDialect dialect, StringWriter text) {
        // A StringWriter need not be closed.
        CsvWriter csv = CsvOutput.to(text, dialect, RegistrationWriter.SpreadsheetCells.GUARDED, column -> !table.isNumber(column));
        csv.writeRecord(table.headings(words));
        for (List<String> line : lines) {
            List<String> cells = new ArrayList<>(line);
            for (int column = 0; column < cells.size(); column++) {
                cells.set(column, table.isNumber(column) ? number(cells.get(column), dialect) : SpreadsheetCell.guarded(cells.get(column)));
            }
            csv.writeRecord(cells);
        }
    }

    private static String number(String number, CsvDialect dialect) {
        return dialect.decimalSign() == CsvDialect.DecimalSign.COMMA ? number.replace('.', ',') : number;
    }
}
