package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.PartnerRequest;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.SpinOff;
import nl.kpimodel.core.registration.Strata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class RegistrationWriterTest {
    private static final Strata ORG = Strata.of("Org");

    private static SpinOff spinOff(LocalDate on, String description) {
        return new SpinOff(null, on, description, ORG);
    }

    private static String csv(CsvDialect dialect, RegistrationWriter.SpreadsheetCells cells, RegistrationRecord record) throws IOException {
        return new String(RoundTripPropertiesTest.csv(record.type(), List.of(record), dialect, cells), dialect.encoding().charset());
    }

    @Test
    void csvIsWrittenInTheDialectAsked() throws IOException {
        BudgetApplication.Correction correction =
                new BudgetApplication.Correction("K;1", null, LocalDate.of(2025, 3, 1), new BigDecimal("-1250.5"), "=1+1\nx", ORG);
        List<String> strata = Strata.fields().stream().map(RecordField::name).toList();
        int unknown = strata.size() - 1;
        assertThat(csv(CsvDialect.STANDARD, RegistrationWriter.SpreadsheetCells.AS_THEY_ARE, correction)).isEqualTo(
                "id,applicationId,on,amount,reason," + String.join(",", strata)
                        + "\nK;1,,2025-03-01,-1250.5,\"=1+1\nx\",Org" + ",".repeat(unknown) + "\n");
        assertThat(csv(CsvDialect.DUTCH_SPREADSHEET, RegistrationWriter.SpreadsheetCells.GUARDED, correction)).isEqualTo(
                "\ufeffid;applicationId;on;amount;reason;" + String.join(";", strata)
                        + "\r\n\"K;1\";;1-3-2025;-1250,5;\"'=1+1\nx\";Org" + ";".repeat(unknown) + "\r\n");
    }

    @Test
    void ndjsonHasTheTypeFirstAndNothingThatIsEmpty() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RegistrationWriter writer = RegistrationWriter.ndjson(bytes)) {
            writer.write(new PartnerRequest("V1", "C1", "P1", null, OffsetDateTime.of(2025, 3, 31, 9, 0, 0, 0, ZoneOffset.UTC), null, ORG));
            writer.write(new BudgetApplication.Correction("K1", null, LocalDate.of(2025, 3, 1), new BigDecimal("1E+3"), null, ORG));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(
                "{\"type\":\"partnerRequest\",\"id\":\"V1\",\"caseId\":\"C1\",\"partnerId\":\"P1\",\"requestedAt\":\"2025-03-31T09:00:00Z\",\"organisation\":\"Org\"}\n"
                        + "{\"type\":\"budgetCorrection\",\"id\":\"K1\",\"on\":\"2025-03-01\",\"amount\":1000,\"organisation\":\"Org\"}\n");
    }

    @Test
    void aCharacterThatTheEncodingHasNotIsRefusedAndTheFileGoesOn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RegistrationWriter writer = RegistrationWriter.csv(RecordType.SPIN_OFF, bytes, CsvDialect.DUTCH_WINDOWS,
                RegistrationWriter.SpreadsheetCells.AS_THEY_ARE)) {
            writer.write(spinOff(LocalDate.of(2025, 1, 1), "\u20ac 5"));
            assertThatThrownBy(() -> writer.write(spinOff(LocalDate.of(2025, 1, 1), "secret \ud83d\ude00")))
                    .isInstanceOf(RegistrationFileException.class)
                    .hasMessage("spinOff.description has the character U+1F600, which windows-1252 does not have; write the file in UTF-8.");
            writer.write(spinOff(LocalDate.of(2025, 1, 2), "x"));
        }
        Read read = Read.csv(RecordType.SPIN_OFF, bytes.toByteArray(), ReadingOptions.standard());
        assertThat(read.records()).extracting("description").containsExactly("\u20ac 5", "x");
    }

    @Test
    void aYearOfMoreThanFourDigitsAndAnOffsetInSecondsAreRefused() throws IOException {
        for (RegistrationWriter writer : new RegistrationWriter[] {RegistrationWriter.ndjson(new ByteArrayOutputStream()),
            RegistrationWriter.csv(RecordType.SPIN_OFF, new ByteArrayOutputStream(), CsvDialect.STANDARD, RegistrationWriter.SpreadsheetCells.AS_THEY_ARE)}) {
            assertThatThrownBy(() -> writer.write(spinOff(LocalDate.of(12025, 1, 1), "x"))).isInstanceOf(RegistrationFileException.class)
                    .hasMessageContaining("spinOff.on has the year 12025");
            assertThatThrownBy(() -> writer.write(spinOff(LocalDate.of(-1, 1, 1), "x"))).hasMessageContaining("-1");
            writer.close();
        }
        PartnerRequest request = new PartnerRequest(
                "V1", "C1", "P1", null, OffsetDateTime.of(2025, 3, 31, 9, 0, 0, 0, ZoneOffset.ofTotalSeconds(3601)), null, ORG);
        try (RegistrationWriter writer = RegistrationWriter.ndjson(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> writer.write(request)).hasMessageContaining("+01:00:01").hasMessageContaining("whole minutes");
        }
    }

    @Test
    void aFileOfOneTypeRefusesAnother() throws IOException {
        try (RegistrationWriter writer = RegistrationWriter.csv(RecordType.CASE, new ByteArrayOutputStream(), CsvDialect.STANDARD,
                RegistrationWriter.SpreadsheetCells.AS_THEY_ARE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(spinOff(LocalDate.of(2025, 1, 1), "x")))
                    .withMessageContaining("spinOff").withMessageContaining("case").withMessageContaining("csvFolder");
        }
    }

    @Test
    void filesAndFoldersAreWrittenAndReadBack(@TempDir Path folder) throws IOException {
        List<RegistrationRecord> records = RegistrationDataTest.records(RecordFilesTest.folder("ndjson"));
        try (RegistrationWriter csv = RegistrationWriter.csvFolder(folder.resolve("csv"), CsvDialect.DUTCH_SPREADSHEET,
                RegistrationWriter.SpreadsheetCells.GUARDED);
                RegistrationWriter json = RegistrationWriter.ndjson(folder.resolve("all.ndjson"))) {
            for (RegistrationRecord record : records) {
                csv.write(record);
                json.write(record);
            }
            csv.complete();
            json.complete();
        }
        try (var files = Files.list(folder.resolve("csv"))) {
            assertThat(files).hasSize(RecordType.values().length);
        }
        CollectingSink sink = new CollectingSink();
        RegistrationReader.with(ReadingOptions.standard().withCells(RegistrationWriter.SpreadsheetCells.GUARDED)).read(folder.resolve("csv"), sink);
        assertThat(sink.findings).isEmpty();
        assertThat(sink.records).hasSameElementsAs(records).hasSameSizeAs(records);
        CollectingSink fromJson = new CollectingSink();
        RegistrationReader.standard().read(folder.resolve("all.ndjson"), fromJson);
        assertThat(fromJson.records).isEqualTo(records);
    }

    @Test
    void aWriterThatIsClosedBeforeItIsCompleteLeavesWhatWasThere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("all.ndjson"), "earlier");
        Path spinOffs = Files.writeString(folder.resolve("spinOff.csv"), "earlier");
        for (Opening opening : List.<Opening>of(() -> RegistrationWriter.ndjson(file),
                () -> RegistrationWriter.csv(RecordType.SPIN_OFF, spinOffs, CsvDialect.STANDARD, RegistrationWriter.SpreadsheetCells.GUARDED),
                () -> RegistrationWriter.csvFolder(folder, CsvDialect.STANDARD, RegistrationWriter.SpreadsheetCells.GUARDED))) {
            assertThatThrownBy(() -> {
                try (RegistrationWriter writer = opening.open()) {
                    writer.write(spinOff(LocalDate.of(2025, 1, 1), "x"));
                    throw new UnsupportedOperationException("half-way");
                }
            }).isInstanceOf(UnsupportedOperationException.class);
            RegistrationWriter forgotten = opening.open();
            forgotten.write(spinOff(LocalDate.of(2025, 1, 1), "x"));
            assertThatThrownBy(forgotten::close).isInstanceOf(IllegalStateException.class).hasMessageContaining(folder.toString())
                    .hasMessageContaining("complete()");
            forgotten.close();
        }
        assertThat(file).hasContent("earlier");
        assertThat(spinOffs).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("all.ndjson", "spinOff.csv");
    }

    @FunctionalInterface
    private interface Opening {
        RegistrationWriter open() throws IOException;
    }

    @Test
    void anInterruptedThreadLeavesNoHalfFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("all.ndjson"), "earlier");
        try {
            assertThatThrownBy(() -> {
                try (RegistrationWriter writer = RegistrationWriter.ndjson(file)) {
                    writer.write(spinOff(LocalDate.of(2025, 1, 1), "x"));
                    Thread.currentThread().interrupt();
                    writer.complete();
                }
            }).isInstanceOf(IOException.class).hasMessageContaining("all.ndjson").hasMessageContaining("interrupted");
        } finally {
            Thread.interrupted();
        }
        assertThat(file).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactly("all.ndjson");
    }
}
