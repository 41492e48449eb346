package nl.kpimodel.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.internal.SpreadsheetCell;
import nl.kpimodel.program.InstalledProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports opened by end-user programs, if these are installed. */
class ExportInOtherProgramsTest {
    private static final Map<String, String> SHEETS =
            Map.of("kpis", "KPI’s", "links", "Koppelingen", "questions", "Vragen", "fields", "Gegevens en velden", "changes", "Wijzigingen");

    @TempDir
    private Path folder;

    @Test
    void libreOfficeReadsFromTheWorkbookWhatTheTablesHave() throws IOException, InterruptedException {
        ModelExport export = ModelExport.of(Edition.E2025);
        // All sheets, with semicolons, in UTF-8, with cells as displayed.
        InstalledProgram.convert(export.write(ModelExport.Format.XLSX, folder).get(0),
                "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1", folder);
        Map<String, byte[]> tables = export.files(ModelExport.Format.CSV);
        assertThat(tables).hasSameSizeAs(SHEETS);
        for (Map.Entry<String, String> sheet : SHEETS.entrySet()) {
            List<List<String>> expected = CsvReader.builder().fieldSeparator(';').detectBomHeader(true)
                    .ofCsvRecord(new ByteArrayInputStream(tables.get("kpi-model-2025-" + sheet.getKey() + ".nl.csv"))).stream()
                    .map(line -> line.getFields().stream().map(SpreadsheetCell::unguarded).toList()).toList();
            try (CsvReader<CsvRecord> saved = CsvReader.builder().fieldSeparator(';')
                    .ofCsvRecord(folder.resolve("kpi-model-2025.nl-" + sheet.getValue() + ".csv"))) {
                assertThat(saved.stream().map(CsvRecord::getFields)).as(sheet.getValue()).containsExactlyElementsOf(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void graphvizDrawsTheLinkage(Edition edition) throws IOException, InterruptedException {
        Path graph = ModelExport.of(edition).write(ModelExport.Format.DOT, folder).get(0);
        Path picture = folder.resolve("linkage.svg");
        assertThat(InstalledProgram.require("dot").run(folder.resolve("dot.log"), "-Tsvg", "-o", picture.toString(), graph.toString())).isEmpty();
        assertThat(picture).content().contains("<svg", "leefgebied 7").doesNotContain("<script");
    }
}
