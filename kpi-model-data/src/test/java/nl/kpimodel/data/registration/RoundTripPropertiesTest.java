package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.arbitrary.RegistrationArbitraries;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import nl.kpimodel.data.registration.CsvDialect.LineBreak;
import nl.kpimodel.data.registration.CsvDialect.Separator;

class RoundTripPropertiesTest {
    @Provide
    Arbitrary<List<RegistrationRecord>> anyRecords() {
        return RegistrationArbitraries.records().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<RegistrationRecord> anyRecord() {
        return RegistrationArbitraries.records();
    }

    @Provide
    Arbitrary<RegistrationRecord> windowsRecord() {
        return RegistrationArbitraries.recordsInWindows1252();
    }

    @Provide
    Arbitrary<CsvDialect> dialects() {
        return Combinators.combine(Arbitraries.of(Separator.values()), Arbitraries.of(DecimalSign.values()), Arbitraries.of(DateForm.values()),
                        Arbitraries.of(Encoding.UTF_8, Encoding.UTF_8_WITH_MARK), Arbitraries.of(LineBreak.values()))
                .as(CsvDialect::new);
    }

    @Property
    void whatIsWrittenAsNdjsonIsReadAsItWas(@ForAll("anyRecords") List<RegistrationRecord> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RegistrationWriter writer = RegistrationWriter.ndjson(bytes)) {
            for (RegistrationRecord record : records) {
                writer.write(record);
            }
        }
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(RegistrationSource.ndjson("all.ndjson", new ByteArrayInputStream(bytes.toByteArray())), sink);
        assertThat(sink.records).isEqualTo(records);
        // A text that may mark a missing value is kept, with a warning.
        assertThat(sink.told()).filteredOn(told -> !told.startsWith(Rules.MARKER_AS_TEXT))
                .isEqualTo(records.isEmpty() ? List.of("REG-003 0:0") : List.of());
    }

    @Property
    void whatIsWrittenAsCsvIsReadAsItWasInEveryDialect(@ForAll("anyRecord") RegistrationRecord record, @ForAll("dialects") CsvDialect dialect,
            @ForAll RegistrationWriter.SpreadsheetCells cells) throws IOException {
        assertRoundTrip(record, dialect, cells);
    }

    @Property
    void whatIsWrittenInWindows1252IsReadAsItWas(@ForAll("windowsRecord") RegistrationRecord record, @ForAll("dialects") CsvDialect dialect,
            @ForAll RegistrationWriter.SpreadsheetCells cells) throws IOException {
        assertRoundTrip(record, dialect.withEncoding(Encoding.WINDOWS_1252), cells);
    }

    private static void assertRoundTrip(RegistrationRecord record, CsvDialect dialect, RegistrationWriter.SpreadsheetCells cells) throws IOException {
        byte[] bytes = csv(record.type(), List.of(record, record), dialect, cells);
        CollectingSink sink = new CollectingSink();
        RegistrationReader.Result result = RegistrationReader.with(ReadingOptions.standard().withDialect(dialect).withCells(cells).withMissingMarkers())
                .read(RegistrationSource.csv(record.type(), "one.csv", new ByteArrayInputStream(bytes)), sink);
        assertThat(sink.findings).isEmpty();
        assertThat(sink.records).containsExactly(record, record);
        assertThat(result.accepted()).isEqualTo(2);
    }

    static byte[] csv(RecordType type, List<RegistrationRecord> records, CsvDialect dialect, RegistrationWriter.SpreadsheetCells cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RegistrationWriter writer = RegistrationWriter.csv(type, bytes, dialect, cells)) {
            for (RegistrationRecord record : records) {
                writer.write(record);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Spreadsheets differ in their treatment of a quotation mark within a cell, so here it has no effect: every separator and every line
     * end splits.
     */
    @Property
    void noGuardedCellBeginsAFormulaUnderAnySeparator(@ForAll("anyRecord") RegistrationRecord record, @ForAll("dialects") CsvDialect dialect)
            throws IOException {
        String csv = new String(csv(record.type(), List.of(record), dialect, RegistrationWriter.SpreadsheetCells.GUARDED), StandardCharsets.UTF_8);
        assertThat(csv.split("[,;\t\r\n]"))
                .extracting(cell -> cell.replaceAll("^[\\s\"\\p{Cf}\\p{Z}]+", ""))
                .filteredOn(cell -> !cell.matches("-[0-9]+(\\.[0-9]+)?"))
                .noneMatch(cell -> cell.matches("(?s)[=+@\uff1d\uff0b\uff0d\uff20-].*"));
    }
}
