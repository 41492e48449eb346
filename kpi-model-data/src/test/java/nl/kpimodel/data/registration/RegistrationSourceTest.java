package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationSourceTest {
    private static final String CASES = Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,1.5\n";
    private static final String ACTIONS = "id,organisation,caseId,startedOn\nA1,Org,C1,2025-01-01\n";
    private static final String EMPLOYEE =
            "{\"type\":\"employee\",\"id\":\"E1\",\"organisation\":\"Org\",\"role\":\"EMPLOYEE\",\"employedFrom\":\"2025-01-01\"}\n";

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Read read(RegistrationSource source) throws IOException {
        CollectingSink sink = new CollectingSink();
        return new Read(RegistrationReader.standard().read(source, sink), sink);
    }

    @Test
    @Tag("locale")
    void aFolderIsReadByNameInAnOrderOfItsOwn() throws IOException {
        write("action.csv", ACTIONS);
        write("Case-2025-Q2.CSV", CASES.replace("C1", "C2"));
        write("case-2025-q1.csv", CASES);
        write("budgetApplication_oud.tsv", "id\torganisation\trequestedOn\trequested\nB1\tOrg\t2025-01-01\t5\n");
        write("mixed.jsonl", EMPLOYEE);
        write("alles.ndjson", EMPLOYEE.replace("E1", "E2"));
        write(".hidden.csv", "x");
        Read read = read(RegistrationSource.at(folder));
        assertThat(read.result().files()).extracting(FileReading::file).containsExactly(
                "Case-2025-Q2.CSV", "case-2025-q1.csv", "budgetApplication_oud.tsv", "action.csv", "alles.ndjson", "mixed.jsonl");
        assertThat(read.records()).hasSize(6);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void whatIsInAFolderAndIsNotReadIsTold() throws IOException {
        write("cases.csv", CASES);
        write("casework.csv", CASES);
        write("README.txt", "read me");
        Files.createDirectory(folder.resolve("case.csv"));
        Read read = read(RegistrationSource.at(folder));
        assertThat(read.told()).containsExactlyInAnyOrder("REG-069 0:0", "REG-002 0:0", "REG-002 0:0", "REG-039 0:0");
        assertThat(read.findings()).extracting(finding -> finding.place().file()).contains("README.txt", "cases.csv", "casework.csv",
                "case.csv");
        assertThat(read.result().files()).extracting(FileReading::file, FileReading::outcome, FileReading::read)
                .containsExactly(Assertions.tuple("case.csv", FileReading.Outcome.FILE_REFUSED, 0L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case (2).csv", "Case(2).CSV", "case kopie.csv", "case - Copy.csv", "case~1.tsv", "case.2025-Q1.csv", "CASE_maart.csv"})
    void behindTheTypeANameMayGoOnWithAnythingButALetterOrDigit(String name) throws IOException {
        write(name, CASES);
        Read read = read(RegistrationSource.at(folder));
        assertThat(read.findings()).isEmpty();
        assertThat(read.records()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"casé.csv", "case2.csv", "case\u0661.csv", "my case.csv"})
    void aNameThatGoesOnWithALetterOrDigitIsAnother(String name) throws IOException {
        write(name, CASES);
        assertThat(read(RegistrationSource.at(folder)).told()).containsExactly("REG-002 0:0");
    }

    @Test
    void anEmptyFolderIsReadAsNothing() throws IOException {
        assertThat(read(RegistrationSource.at(folder)).result().read()).isZero();
    }

    @Test
    void aFileIsReadByItsNameOrByWhatTheCallerSays() throws IOException {
        write("case.csv", CASES);
        write("export.txt", CASES);
        write("regels.txt", EMPLOYEE);
        assertThat(read(RegistrationSource.at(folder.resolve("case.csv"))).records()).hasSize(1);
        assertThat(read(RegistrationSource.csv(RecordType.CASE, folder.resolve("export.txt"))).sink().places)
                .containsExactly(Finding.Place.of("export.txt", 2));
        assertThat(read(RegistrationSource.ndjson(folder.resolve("regels.txt"))).records()).hasSize(1);
    }

    @Test
    void aFileWhoseNameTellsNothingAndOneThatIsNotThereAreErrors() throws IOException {
        write("export.txt", CASES);
        assertThatThrownBy(() -> read(RegistrationSource.at(folder.resolve("export.txt")))).isInstanceOf(RegistrationFileException.class)
                .hasMessageContaining("export.txt").hasMessageContaining("case.csv");
        assertThatThrownBy(() -> read(RegistrationSource.at(folder.resolve("none")))).isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> read(RegistrationSource.csv(RecordType.CASE, folder.resolve("none.csv"))))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void streamsAreReadToTheirEndAndLeftOpen() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream bytes = new ByteArrayInputStream(CASES.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(read(RegistrationSource.csv(RecordType.CASE, "stream", bytes)).records()).hasSize(1);
        assertThat(bytes.read()).isEqualTo(-1);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void charactersAreReadLikeBytes() throws IOException {
        Read read = read(RegistrationSource.all(
                RegistrationSource.csv(RecordType.CASE, "a", new StringReader(CASES.replace("Org", "\u00d6rg \ud83d\ude00"))),
                RegistrationSource.ndjson("b", new StringReader(EMPLOYEE)),
                RegistrationSource.csv(RecordType.CASE, "c", new StringReader(CASES.replace("Org", "Caf\u00e9 \ud83d")))));
        assertThat(read.records()).hasSize(2);
        assertThat(read.records().get(0).strata().organisation()).isEqualTo("\u00d6rg \ud83d\ude00");
        assertThat(read.told()).containsExactly("REG-021 2:2 organisation");
    }

    @Test
    void anErrorOfTheStreamComesOutAsItWas() {
        IOException own = new IOException("disk");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw own;
            }
        };
        assertThatThrownBy(() -> read(RegistrationSource.csv(RecordType.CASE, "x", failing))).isSameAs(own);
        assertThatThrownBy(() -> read(RegistrationSource.ndjson("x", failing))).isSameAs(own);
        InputStream later = new java.io.SequenceInputStream(new ByteArrayInputStream(CASES.repeat(10_000).getBytes(StandardCharsets.UTF_8)),
                failing);
        assertThatThrownBy(() -> read(RegistrationSource.csv(RecordType.CASE, "x", later))).isSameAs(own);
    }

    @Test
    void whatTheSinkThrowsComesOutAsItWas() {
        IllegalStateException own = new IllegalStateException("enough");
        assertThatThrownBy(() -> RegistrationReader.standard().read(RegistrationSource.csv(RecordType.CASE, "x", new StringReader(CASES)),
                new RegistrationReader.Sink() {
                    @Override
                    public void onRecord(nl.kpimodel.core.registration.RegistrationRecord record, Finding.Place place) {
                        throw own;
                    }

                    @Override
                    public void onFinding(nl.kpimodel.core.validation.Finding finding) {}
                })).isSameAs(own);
        assertThatThrownBy(() -> RegistrationReader.standard().read(
                RegistrationSource.csv(RecordType.CASE, "x", new StringReader(CASES.replace("2025", "5"))), new RegistrationReader.Sink() {
                    @Override
                    public void onRecord(nl.kpimodel.core.registration.RegistrationRecord record, Finding.Place place) {}

                    @Override
                    public void onFinding(nl.kpimodel.core.validation.Finding finding) {
                        throw own;
                    }
                })).isSameAs(own);
    }

    @Test
    void progressIsToldAfterSoManyRecordsAndAtTheEndOfEachFile() throws IOException {
        write("case.csv", Read.CASE_HEADER + "\n" + "C1,Org,2025-01-01,LOW,1.5\n".repeat(25));
        List<ReadingOptions.Progress> told = new ArrayList<>();
        CollectingSink sink = new CollectingSink();
        RegistrationReader.with(ReadingOptions.standard().withProgress(10, told::add)).read(folder, sink);
        assertThat(told).extracting(ReadingOptions.Progress::recordsRead).containsExactly(10L, 20L, 25L);
        long size = Files.size(folder.resolve("case.csv"));
        assertThat(told.get(2)).isEqualTo(new ReadingOptions.Progress("case.csv", size, OptionalLong.of(size), 25));
    }

    @Test
    void aFileThatIsReadIsRecognisedByEveryName() throws IOException {
        write("case.csv", CASES);
        write("notes.txt", "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("case.csv"));
        for (RegistrationSource source : List.of(RegistrationSource.at(folder), RegistrationSource.csv(RecordType.CASE, folder.resolve("case.csv")))) {
            assertThat(source.reads(folder.resolve("case.csv"))).isTrue();
            assertThat(source.reads(folder.resolve("../" + folder.getFileName() + "/case.csv"))).isTrue();
            assertThat(source.reads(link)).isTrue();
            assertThat(source.reads(folder.resolve("notes.txt"))).isFalse();
            assertThat(source.reads(folder.resolve("report.json"))).isFalse();
        }
        assertThat(RegistrationSource.ndjson("x", new StringReader("")).reads(folder.resolve("case.csv"))).isFalse();
    }

    @Test
    void rejectedLinesOfTwoFilesOfOneNameAndOfAnArchiveStayApartAndInTheFolder() throws IOException {
        String broken = CASES.replace("LOW", "X");
        ReadingOptions options = ReadingOptions.standard().withRejectedTo(folder.resolve("rejected"));
        RegistrationReader.with(options).read(RegistrationSource.all(
                RegistrationSource.csv(RecordType.CASE, "case.csv", new StringReader(broken)),
                RegistrationSource.csv(RecordType.CASE, "case.csv", new StringReader(broken)),
                RegistrationSource.csv(RecordType.CASE, "../../evil.csv", new StringReader(broken)),
                RegistrationSource.csv(RecordType.CASE, "..\\..", new StringReader(broken))), new CollectingSink());
        try (var files = Files.list(folder.resolve("rejected"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("case.csv", "case-2.csv", "evil.csv",
                    "stream.");
        }
    }

    @Test
    void optionsOutsideTheirBoundsAreRefusedWithTheBound() {
        ReadingOptions standard = ReadingOptions.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withLongestRecord(0)).withMessageContaining("0")
                .withMessageContaining("16777216");
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withLongestRecord(16_777_217));
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withMostColumns(100_001)).withMessageContaining("100000");
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withProgress(0, progress -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileReading("x", Optional.empty(), FileReading.Format.CSV, Optional.empty(), Optional.empty(), FileReading.Outcome.READ, 0,
                3, 1, 1, 0));
        assertThat(standard.withLongestRecord(16_777_216).longestRecord()).isEqualTo(16_777_216);
    }

    @Test
    void theAccountsOfFilesPrintTheirNumbersOnOneLine() throws IOException {
        String cases = "id,organisation,startedOn,complexityAtStart\nC1,Org,2025-01-10,LOW\nC2,Org,2025-01-32,LOW\n";
        RegistrationReader.Result result = RegistrationReader.standard()
                .read(RegistrationSource.csv(RecordType.CASE, "case.csv", new StringReader(cases)), new CollectingSink());
        assertThat(result).hasToString("read 2, accepted 1, rejected 1 from [case.csv (CSV, READ): read 2, accepted 1, rejected 1]");
        FileReading sheet = new FileReading("boek\n.xlsx", Optional.of("Casussen"), FileReading.Format.XLSX, Optional.of(RecordType.CASE), Optional.empty(),
                FileReading.Outcome.READ, 10, 1, 1, 0, 3);
        assertThat(sheet.toString()).endsWith(", sheet Casussen (XLSX, READ): read 1, accepted 1, rejected 0, left out 3").doesNotContain("\n");
    }
}
