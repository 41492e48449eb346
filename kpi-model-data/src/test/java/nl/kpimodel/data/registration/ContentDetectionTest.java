package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.csv.CsvColumns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose names say nothing, which are read by their content. */
class ContentDetectionTest {
    private static final String CASES = Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,1.5\nC2,Org,2025-02-30,LOW,1.5\n";
    private static final String EMPLOYEE =
            "{\"type\":\"employee\",\"id\":\"E1\",\"organisation\":\"Org\",\"role\":\"EMPLOYEE\",\"employedFrom\":\"2025-01-01\"}\n";
    private static final Set<RecordType> SAME_FIELDS = Set.of(RecordType.PLAN_CHANGE, RecordType.TEAM_CHANGE);

    @TempDir
    private Path folder;

    private Read read(String name, byte[] bytes) throws IOException {
        CollectingSink sink = new CollectingSink();
        Path file = Files.write(folder.resolve("upload.tmp"), bytes);
        return new Read(RegistrationReader.standard().read(RegistrationSource.named(name, file), sink), sink);
    }

    private Read read(String text) throws IOException {
        return read("stdin", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void theNameThatIsGivenSaysWhatTheFileHolds() throws IOException {
        Read read = read("case.csv", CASES.getBytes(StandardCharsets.UTF_8));
        assertThat(read.records()).hasSize(1);
        assertThat(read.findings().get(0).place()).hasToString("case.csv:3:3");
        assertThat(read("case.csv.gz", gzip(CASES.getBytes(StandardCharsets.UTF_8))).findings().get(0).place()).hasToString("case.csv.gz:3:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\n \t\n", "["})
    void jsonIsKnownByItsFirstCharacter(String before) throws IOException {
        Read read = read(before + EMPLOYEE + (before.equals("[") ? "]" : ""));
        assertThat(read.records()).hasSize(1);
        assertThat(read.findings()).isEmpty();
        assertThat(read.file().file()).isEqualTo("stdin");
    }

    @Test
    @Tag("locale")
    void csvIsKnownByItsColumnsInAnySpellingAndUnderATitle() throws IOException {
        assertThat(read(CASES).told()).containsExactly("REG-024 3:3 startedOn");
        assertThat(read("Overzicht\n\nID;Organisatie;Startdatum;Zwaarte bij start;Opmerking\nC1;Org;1-1-2025;Laag;x\n".replace("Zwaarte bij start", dutch()))
                .records()).hasSize(1);
    }

    private static String dutch() {
        return RecordType.CASE.field("complexityAtStart").orElseThrow().dutchTerm();
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsKnownByAllOfItsFieldsAndByItsRequiredOnes(RecordType type) {
        for (List<RecordField> fields : List.of(type.fields(), type.fields().stream().filter(RecordField::required).toList())) {
            List<RecordType> found = CsvColumns.typesOf(fields.stream().map(RecordField::name).toList());
            assertThat(found).contains(type);
            assertThat(found.size() == 1 || SAME_FIELDS.equals(Set.copyOf(found)) || fields.size() < type.fields().size()).as("%s", found).isTrue();
        }
    }

    @Test
    void columnsOfTwoTypesAndOfNoneAreErrorsWithAWayOut() {
        assertThatThrownBy(() -> read("caseId,organisation,on\nC1,Org,2025-01-03\n")).isInstanceOf(RegistrationFileException.class)
                .hasMessageContaining("stdin").hasMessageContaining("planChange, teamChange").hasMessageContaining("zip").hasMessageContaining("mapping");
        assertThatThrownBy(() -> read("naam,adres\nx,y\n")).isInstanceOf(RegistrationFileException.class).hasMessageContaining("not the fields of a record type");
        assertThatThrownBy(() -> read("")).isInstanceOf(RegistrationFileException.class).hasMessageContaining("stdin");
        assertThatThrownBy(() -> read("%PDF-1.7 ...")).isInstanceOf(RegistrationFileException.class).hasMessageContaining("pdf");
    }

    @Test
    void zipAndGzipAreKnownByTheirFirstBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("case.csv"));
            zip.write(CASES.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read("stdin", bytes.toByteArray()).findings().get(0).place()).hasToString("stdin!case.csv:3:3");
        for (String text : List.of(CASES, EMPLOYEE)) {
            byte[] packed = gzip(text.getBytes(StandardCharsets.UTF_8));
            assertThat(read("stdin", packed).records()).hasSize(1);
            assertThat(read("stdin", Arrays.copyOf(packed, packed.length - 3)).told()).containsExactly("REG-091 0:0");
            assertThat(read("stdin", Arrays.copyOf(packed, 12)).told()).containsExactly("REG-091 0:0");
        }
    }
}
