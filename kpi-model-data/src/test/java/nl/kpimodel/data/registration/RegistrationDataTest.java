package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings;
import nl.kpimodel.core.validation.ValidationReport;
import nl.kpimodel.data.registration.RegistrationData.Collected;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationDataTest {
    private static final String CASES = "id,organisation,signalReceivedOn,startedOn,completedOn,complexityAtStart\n"
            + "C1,Org,2025-01-01,2025-01-10,,LOW\n"
            + "C2,Org,2025-02-01,2025-01-10,,LOW\n" // signal after start: FIELD
            + "C3,Org,,2025-01-10,2025-01-09,LOW\n" // completed before start: ERROR
            + "C4,Org,,2025-01-32,,LOW\n"; // no day: not read
    private static final String CHANGES = "caseId,organisation,on\n"
            + "C1,Org,2025-01-11\n"
            + "C3,Org,2025-01-11\n" // refers to a rejected record
            + "C4,Org,2025-01-11\n" // refers to a line that was not read
            + "C9,Org,2025-01-11\n"; // refers to nothing

    @TempDir
    private Path folder;

    static List<RegistrationRecord> records(Path path) throws IOException {
        RegistrationData data = RegistrationData.read(RegistrationSource.at(path), ReadingOptions.standard(), ValidationOptions.standard());
        try (Stream<RegistrationRecord> records = data.records()) {
            return records.toList();
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
    }

    private RegistrationData readFaulty(ReadingOptions options) throws IOException {
        write("case.csv", CASES);
        write("planChange.csv", CHANGES);
        return RegistrationData.read(RegistrationSource.at(folder.resolve("in")), options, ValidationOptions.standard());
    }

    private static List<String> told(RegistrationData data) {
        return data.report().findings().stream().map(finding -> finding.ruleId() + " " + finding.place().file() + ":" + finding.place()
                .line()).toList();
    }

    @Test
    void oneReportTellsWhatCannotBeReadAndWhatTheRulesReject() throws IOException {
        RegistrationData data = readFaulty(ReadingOptions.standard());
        assertThat(told(data)).containsExactlyInAnyOrder("REG-121 case.csv:3", "REG-120 case.csv:4", "REG-024 case.csv:5",
                "REG-203 planChange.csv:3", "REG-203 planChange.csv:4", "REG-202 planChange.csv:5");
        assertThat(data.report().counts()).containsEntry(RecordType.CASE, new ValidationReport.Counts(4, 2, 2))
                .containsEntry(RecordType.PLAN_CHANGE, new ValidationReport.Counts(4, 1, 3));
        assertThat(data.reading().files()).extracting(FileReading::read).containsExactly(4L, 4L);
        assertThat(data.reading().read()).isEqualTo(data.report().total().read());
    }

    @Test
    void theRecordsAreThoseThatAreLeftWithoutTheFieldsThatAreTreatedAsMissing() throws IOException {
        RegistrationData data = readFaulty(ReadingOptions.standard());
        List<RegistrationRecord> taken = new ArrayList<>();
        data.forEach(taken::add);
        assertThat(taken).extracting(RegistrationRecord::type).containsExactly(RecordType.CASE, RecordType.CASE, RecordType.PLAN_CHANGE);
        assertThat(((Case) taken.get(0)).signalReceivedOn()).isNotNull();
        assertThat(((Case) taken.get(1)).signalReceivedOn()).as("the signal came after the start").isNull();
        try (Stream<RegistrationRecord> again = data.records()) {
            assertThat(again).isEqualTo(taken);
        }
    }

    @Test
    void recordsMayBeTakenAsOftenAsAskedAlsoFromAStream() throws IOException {
        InputStream stream = new ByteArrayInputStream(CASES.getBytes(StandardCharsets.UTF_8));
        RegistrationData data = RegistrationData.read(
                RegistrationSource.csv(RecordType.CASE, "case.csv", stream), ReadingOptions.standard(), ValidationOptions.standard());
        for (int i = 0; i < 2; i++) {
            List<String> ids = new ArrayList<>();
            data.forEach(record -> ids.add(((Case) record).id()));
            assertThat(ids).containsExactly("C1", "C2");
        }
    }

    @Test
    void allRejectedLinesAreWrittenToBeMendedAndReadAgain() throws IOException {
        Path rejected = folder.resolve("rejected");
        readFaulty(ReadingOptions.standard().withRejectedTo(rejected));
        assertThat(Files.readString(rejected.resolve("case.csv"))).isEqualTo(
                CASES.lines().filter(line -> line.matches("id.*|C[34].*")).collect(Collectors.joining("\n", "", "\n")));
        assertThat(Files.readString(rejected.resolve("planChange.csv"))).isEqualTo(
                CHANGES.lines().filter(line -> line.matches("caseId.*|C[349].*")).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void mendedLinesAndTheLinesThatStoodAreTogetherTheWholeAndNothingIsTwice() throws IOException {
        RegistrationData first = readFaulty(ReadingOptions.standard().withRejectedTo(folder.resolve("rejected")));
        Path stood = folder.resolve("stood");
        try (RegistrationWriter writer = RegistrationWriter.csvFolder(stood, CsvDialect.STANDARD, RegistrationWriter.SpreadsheetCells.AS_THEY_ARE)) {
            first.forEach(record -> {
                try {
                    writer.write(record);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            writer.complete();
        }
        Path mended = Files.createDirectories(folder.resolve("mended"));
        Files.writeString(mended.resolve("case.csv"), Files.readString(folder.resolve("rejected/case.csv"))
                .replace("2025-01-09", "2025-03-09").replace("2025-01-32", "2025-01-31"));
        Files.writeString(mended.resolve("planChange.csv"), Files.readString(folder.resolve("rejected/planChange.csv")).replace("C9", "C2"));

        RegistrationData second = RegistrationData.read(RegistrationSource.all(RegistrationSource.at(stood), RegistrationSource.at(mended)),
                ReadingOptions.standard(), ValidationOptions.standard());
        assertThat(second.report().findings()).extracting(Finding::ruleId).containsOnly("REG-204");
        assertThat(second.report().total()).isEqualTo(new ValidationReport.Counts(8, 8, 0));
        List<String> ids = new ArrayList<>();
        second.forEach(record -> ids.add(record.type() + " " + (record instanceof Case found ? found.id() : "")));
        assertThat(ids).hasSize(8).contains("case C1", "case C2", "case C3", "case C4");
    }

    @Test
    void aRejectedFileIsNeverWrittenOver() throws IOException {
        Path rejected = folder.resolve("rejected");
        readFaulty(ReadingOptions.standard().withRejectedTo(rejected));
        assertThatThrownBy(() -> readFaulty(ReadingOptions.standard().withRejectedTo(rejected))).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void theLatestDateIsThatOfAnAcceptedRecordWithoutAFindingOnIt() throws IOException {
        List<RecordField> starts = List.of(RecordType.CASE.field("startedOn").orElseThrow());
        write("case.csv", "id,organisation,startedOn,complexityAtStart\nC1,Org,2025-01-02,LOW\nC2,Org,2025-03-04,HIGH\nC3,Org,2205-01-01,LOW\nC4,Org,2025-04-01,MIDDEN\n");
        RegistrationData data = RegistrationData.read(RegistrationSource.at(folder.resolve("in")), ReadingOptions.standard(), ValidationOptions.standard());
        assertThat(told(data)).containsExactlyInAnyOrder("REG-128 case.csv:4", "REG-034 case.csv:5");
        assertThat(data.latestDate(starts)).contains(LocalDate.of(2025, 3, 4));
        assertThat(data.latestDate(List.of())).isEmpty();
        RegistrationData kept = RegistrationData.read(
                RegistrationSource.at(folder.resolve("in")), ReadingOptions.standard(), ValidationOptions.standard().withFindingsKept(0));
        assertThat(kept.report().findings()).isEmpty();
        assertThat(kept.latestDate(starts)).as("which dates have a finding is not known").isEmpty();
    }

    @Test
    void rejectedLinesNeverReplaceTheFileThatTheyComeFrom() throws IOException {
        write("case.csv", CASES);
        write("planChange.csv", CHANGES);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
        assertThatThrownBy(() -> RegistrationData.read(RegistrationSource.at(folder.resolve("in")), ReadingOptions.standard().withRejectedTo(link),
                ValidationOptions.standard())).isInstanceOf(FileAlreadyExistsException.class).hasMessageContaining("name another folder");
        assertThat(folder.resolve("in/case.csv")).hasContent(CASES);
        assertThat(folder.resolve("in").toFile().list()).containsExactlyInAnyOrder("case.csv", "planChange.csv");
    }

    @Test
    void whatRefersToALineOfAFileWhoseHeaderIsRefusedNamesThatCause() throws IOException {
        write("case.csv", "id,organisation,startedOn\nC1,Org,2025-01-01\n");
        write("planChange.csv", "caseId,organisation,on\nC1,Org,2025-01-11\n");
        RegistrationData data = RegistrationData.read(
                RegistrationSource.at(folder.resolve("in")), ReadingOptions.standard(), ValidationOptions.standard());
        assertThat(told(data)).containsExactly("REG-004 case.csv:1", "REG-203 planChange.csv:2");
        assertThat(data.report().findings().get(1).arguments()).containsEntry("cause", "REG-004");
    }

    @Test
    void aFileThatChangedBetweenTheReadingsIsTold() throws IOException {
        RegistrationData data = readFaulty(ReadingOptions.standard());
        write("case.csv", CASES + "C5,Org,,2025-01-10,,LOW\n");
        assertThatThrownBy(() -> data.forEach(record -> {})).isInstanceOf(RegistrationFileException.class)
                .hasMessageContaining("case.csv has changed");
        assertThatThrownBy(data::records).isInstanceOf(RegistrationFileException.class);
    }

    @Test
    void whatTheTakerThrowsComesOutAsItWas() throws IOException {
        RegistrationData data = readFaulty(ReadingOptions.standard());
        UncheckedIOException own = new UncheckedIOException(new IOException("mine"));
        assertThatThrownBy(() -> data.forEach(record -> {
            throw own;
        })).isSameAs(own);
    }

    @Test
    void valuesAreShownInFindingsOfReadingAndOfRulesAlikeOrInNeither() throws IOException {
        write("case.csv", CASES.replace("2025-01-32", "gisteren"));
        RegistrationSource source = RegistrationSource.at(folder.resolve("in"));
        assertThat(RegistrationData.read(source, ReadingOptions.standard(), ValidationOptions.standard()).report().findings().toString())
                .doesNotContain("gisteren");
        assertThat(RegistrationData.read(source, ReadingOptions.standard(), ValidationOptions.standard().withValues(ValuesInFindings.SHOWN))
                .report().findings().toString()).contains("gisteren");
    }

    /** Collects to a list, and counts how often it was started. */
    private static final class Counted {
        private int begun;

        Collected<List<RegistrationRecord>> collect(Path folder, int threads) throws IOException {
            return RegistrationData.collect(RegistrationSource.at(folder), ReadingOptions.standard(), ValidationOptions.standard(),
                    Collector.of(this::begin, List::add, (one, other) -> one, Collector.Characteristics.IDENTITY_FINISH), threads);
        }

        private List<RegistrationRecord> begin() {
            begun++;
            return new ArrayList<>();
        }
    }

    private void assertCollected(int timesRead) throws IOException {
        for (int threads = 1; threads <= 3; threads++) {
            Counted counted = new Counted();
            Collected<List<RegistrationRecord>> collected = counted.collect(folder.resolve("in"), threads);
            assertThat(collected.result()).containsExactlyInAnyOrderElementsOf(records(folder.resolve("in")));
            assertThat(counted.begun).isEqualTo(timesRead);
        }
    }

    @Test
    void whatIsRejectedWhenItComesOrWaitsForTheEndIsCollectedInOneReading() throws IOException {
        write("case.csv", CASES);
        write("planChange.csv", CHANGES);
        assertCollected(1);
    }

    @Test
    void recordsBeforeTheirCaseWaitForItAndAreCollectedInOneReading() throws IOException {
        write("all.jsonl", "{\"type\":\"planChange\",\"caseId\":\"C1\",\"organisation\":\"Org\",\"on\":\"2025-01-11\"}\n"
                + "{\"type\":\"planChange\",\"caseId\":\"C9\",\"organisation\":\"Org\",\"on\":\"2025-01-11\"}\n"
                + "{\"type\":\"case\",\"id\":\"C1\",\"organisation\":\"Org\",\"startedOn\":\"2025-01-10\",\"complexityAtStart\":\"LOW\"}\n");
        assertCollected(1);
    }

    @Test
    void aRecordThatWasHandedOnAndIsRejectedInTheEndCausesASecondReading() throws IOException {
        write("case.csv", "id,organisation,startedOn,complexityAtStart\nC1,Org,2025-01-10,LOW\nC1,Org,2025-01-09,HIGH\n");
        assertCollected(2);
        assertThat(records(folder.resolve("in"))).singleElement().extracting(record -> ((Case) record).startedOn()).isEqualTo(LocalDate.of(2025, 1, 9));
    }

    @Test
    void moreRecordsThanMayWaitCauseASecondReading() throws IOException {
        String change = "{\"type\":\"planChange\",\"caseId\":\"C1\",\"organisation\":\"Org\",\"on\":\"2025-01-11\"}\n";
        write("all.jsonl", change.repeat(50_001)
                + "{\"type\":\"case\",\"id\":\"C1\",\"organisation\":\"Org\",\"startedOn\":\"2025-01-10\",\"complexityAtStart\":\"LOW\"}\n");
        assertCollected(2);
    }

    @Test
    void aCollectorThatFailsOverARecordThatIsRejectedInTheEndStartsAgain() throws IOException {
        write("case.csv", "id,organisation,startedOn,complexityAtStart\nC1,Org,2025-01-10,LOW\nC1,Org,2025-01-09,HIGH\n");
        Collector<RegistrationRecord, List<RegistrationRecord>, List<RegistrationRecord>> failing = Collector.of(ArrayList::new, (list, record) -> {
            if (((Case) record).startedOn().equals(LocalDate.of(2025, 1, 10))) {
                throw new IllegalStateException("C1 of the tenth");
            }
            list.add(record);
        }, (one, other) -> one);
        RegistrationSource source = RegistrationSource.at(folder.resolve("in"));
        assertThat(RegistrationData.collect(source, ReadingOptions.standard(), ValidationOptions.standard(), failing).result()).hasSize(1);
        write("case.csv", "id,organisation,startedOn,complexityAtStart\nC1,Org,2025-01-10,LOW\n");
        assertThatThrownBy(() -> RegistrationData.collect(source, ReadingOptions.standard(), ValidationOptions.standard(), failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("C1 of the tenth");
    }

    /** Writes sound cases of one organisation. */
    private void writeCases(int count) throws IOException {
        StringBuilder lines = new StringBuilder("id,organisation,startedOn,complexityAtStart\n");
        for (int number = 0; number < count; number++) {
            lines.append('C').append(number).append(",Org,2025-01-10,LOW\n");
        }
        write("case.csv", lines.toString());
    }

    private Collected<Long> collectInTwoThreads(Collector<RegistrationRecord, ?, Long> collector) throws IOException {
        return RegistrationData.collect(
                RegistrationSource.at(folder.resolve("in")), ReadingOptions.standard(), ValidationOptions.standard(), collector, 2);
    }

    private static void assertNoThreadIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("kpi-model-calculation")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void aSecondThreadCollectsEveryRecordInOrder() throws IOException, InterruptedException {
        writeCases(20_000);
        List<String> ids = new ArrayList<>();
        assertThat(collectInTwoThreads(Collectors.mapping(record -> ids.add(((Case) record).id()), Collectors.counting())).result()).isEqualTo(20_000);
        assertThat(ids).hasSize(20_000).startsWith("C0", "C1").endsWith("C19998", "C19999");
        assertNoThreadIsLeft();
    }

    @Test
    void whatTheCollectorThrowsInASecondThreadComesOutAsItWas() throws IOException, InterruptedException {
        writeCases(20_000);
        for (String failing : List.of("C3", "C19999")) {
            assertThatThrownBy(() -> collectInTwoThreads(Collectors.filtering(record -> {
                if (((Case) record).id().equals(failing)) {
                    throw new IllegalStateException(failing);
                }
                return true;
            }, Collectors.counting()))).isInstanceOf(IllegalStateException.class).hasMessage(failing);
        }
        assertThatThrownBy(() -> collectInTwoThreads(Collectors.filtering(record -> {
            throw new StackOverflowError("deep");
        }, Collectors.counting()))).isInstanceOf(StackOverflowError.class);
        assertNoThreadIsLeft();
    }

    @Test
    void anInterruptStopsBothThreads() throws IOException, InterruptedException {
        writeCases(20_000);
        Thread reader = Thread.currentThread();
        assertThatThrownBy(() -> collectInTwoThreads(Collectors.filtering(record -> {
            reader.interrupt();
            return true;
        }, Collectors.counting()))).isInstanceOfAny(InterruptedIOException.class, CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertNoThreadIsLeft();
    }

    @Test
    void noThreadAtAllIsRefused() {
        assertThatThrownBy(() -> RegistrationData.collect(
                        RegistrationSource.at(folder), ReadingOptions.standard(), ValidationOptions.standard(), Collectors.counting(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of threads is 0; give 1 or more.");
    }

    @Test
    void anInterruptOfTheSecondThreadEndsTheReadingAndLosesNoRecord() throws IOException, InterruptedException {
        writeCases(20_000);
        for (int at : List.of(3, 600, 15_000)) {
            int[] taken = new int[1];
            assertThatThrownBy(() -> collectInTwoThreads(Collectors.filtering(record -> {
                if (++taken[0] == at) {
                    Thread.currentThread().interrupt();
                }
                return true;
            }, Collectors.counting()))).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        assertNoThreadIsLeft();
    }

    @Test
    void aCollectorThatFailsOverARecordThatWaitsFailsAsItDoes() throws IOException {
        String change = "{\"type\":\"planChange\",\"caseId\":\"C1\",\"organisation\":\"Org\",\"on\":\"2025-01-11\"}\n";
        write("all.jsonl", change.repeat(100)
                + "{\"type\":\"case\",\"id\":\"C1\",\"organisation\":\"Org\",\"startedOn\":\"2025-01-10\",\"complexityAtStart\":\"LOW\"}\n");
        for (int threads = 1; threads <= 2; threads++) {
            int number = threads;
            assertThatThrownBy(() -> RegistrationData.collect(
                            RegistrationSource.at(folder.resolve("in")), ReadingOptions.standard(), ValidationOptions.standard(),
                            Collectors.filtering((RegistrationRecord record) -> {
                                if (record.type() == RecordType.PLAN_CHANGE) {
                                    throw new IllegalStateException("a change");
                                }
                                return true;
                            }, Collectors.counting()), number))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a change");
        }
    }
}
