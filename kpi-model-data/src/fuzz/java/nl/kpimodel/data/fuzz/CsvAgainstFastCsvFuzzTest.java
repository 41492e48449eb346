package nl.kpimodel.data.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.data.registration.CollectingSink;
import nl.kpimodel.data.registration.CsvDialect;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationReader;
import nl.kpimodel.data.registration.RegistrationSource;

/** A record read from a file of FastCSV's writer is the same whether all cells are quoted or not. */
class CsvAgainstFastCsvFuzzTest {
    private static final List<String> HEADER = List.of("on", "description", "organisation", "team");

    @FuzzTest
    void quotingChangesNoRecord(FuzzedDataProvider data) throws IOException {
        List<String> cells = List.of(data.pickValue(new String[] {"2025-01-31", "2024-02-29", "31-12-2024", ""}),
                data.consumeString(60), data.consumeString(20), data.consumeString(20));
        LineDelimiter lines = data.pickValue(LineDelimiter.values());
        List<RegistrationRecord> needed = read(written(cells, lines, false));
        List<RegistrationRecord> all = read(written(cells, lines, true));
        assertThat(needed).isEqualTo(all);
    }

    private static String written(List<String> cells, LineDelimiter lines, boolean isQuoted) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(lines);
        if (isQuoted) {
            builder = builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter writer = builder.build(text)) {
            writer.writeRecord(HEADER);
            writer.writeRecord(cells);
        }
        return text.toString();
    }

    private static List<RegistrationRecord> read(String csv) throws IOException {
        CollectingSink sink = new CollectingSink();
        RegistrationReader.with(ReadingOptions.standard().withDialect(CsvDialect.STANDARD)).read(
                RegistrationSource.csv(RecordType.SPIN_OFF, "spinOff.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))), sink);
        return sink.records;
    }
}
