package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.core.validation.ValidationReport.Conclusion;
import nl.kpimodel.data.figure.FigureMapping;
import nl.kpimodel.data.figure.FigureReader;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.file.FileOpening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not regular files, copies, files that change, and interrupted readers. */
@Timeout(60)
class FolderFilesTest {
    private static final String CASES = Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,1.5\nC2,Org,2025-01-01,LOW,1.5\n";
    private static final String CHANGES = "caseId,organisation,on\nC1,Org,2025-01-03\nC2,Org,2025-01-04\n";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Read read() throws IOException {
        return read(RegistrationSource.at(folder));
    }

    private static Read read(RegistrationSource source) throws IOException {
        CollectingSink sink = new CollectingSink();
        return new Read(RegistrationReader.standard().read(source, sink), sink);
    }

    private RegistrationData validated() throws IOException {
        return RegistrationData.read(RegistrationSource.at(folder), ReadingOptions.standard(), ValidationOptions.standard());
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException notHere) {
            assumeThat(false).as("links can be made here").isTrue();
        }
    }

    private static Path pipe(Path pipe) throws IOException {
        try {
            Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
            assumeThat(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0).as("pipes can be made here").isTrue();
        } catch (IOException notHere) {
            assumeThat(false).as("pipes can be made here").isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return pipe;
    }

    private void assertTheRestIsRead(String rule, String file) throws IOException {
        write("case.csv", CASES);
        Read read = read();
        assertThat(read.told()).containsExactly(rule + " 0:0");
        assertThat(read.findings().get(0).place().file()).isEqualTo(file);
        assertThat(read.findings().get(0).message(Language.DUTCH)).endsWith(".");
        assertThat(read.records()).hasSize(2);
        assertThat(read.result().files()).extracting(FileReading::outcome)
                .containsExactlyInAnyOrder(FileReading.Outcome.READ, FileReading.Outcome.FILE_REFUSED);
        RegistrationData data = validated();
        assertThat(data.report().conclusion()).isEqualTo(Conclusion.INVALID);
        long[] count = new long[1];
        data.forEach(record -> count[0]++);
        assertThat(count[0]).isEqualTo(2);
    }

    @Test
    void aPipeInAFolderIsAFindingAndIsNeverWaitedFor() throws IOException {
        pipe(folder.resolve("planChange.csv"));
        assertTheRestIsRead("REG-068", "planChange.csv");
    }

    @Test
    void aDeviceInAFolderIsAFinding() throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeThat(Files.exists(zero)).isTrue();
        link(folder.resolve("all.ndjson"), zero);
        assertTheRestIsRead("REG-068", "all.ndjson");
    }

    @Test
    void aFolderNamedAsAFileIsAFinding() throws IOException {
        Files.createDirectory(folder.resolve("planChange-2025.csv"));
        assertTheRestIsRead("REG-069", "planChange-2025.csv");
    }

    @Test
    void aLinkThatLeadsNowhereIsAFinding() throws IOException {
        link(folder.resolve("planChange.csv"), folder.resolve("gone.csv"));
        assertTheRestIsRead("REG-070", "planChange.csv");
    }

    @Test
    void aLinkToItselfIsAFinding() throws IOException {
        link(folder.resolve("planChange.csv"), folder.resolve("planChange.csv"));
        assertTheRestIsRead("REG-070", "planChange.csv");
    }

    @Test
    void aFileThatMayNotBeReadIsAFinding() throws IOException {
        Path closed = write("planChange.csv", CHANGES);
        assumeThat(Files.getFileStore(closed).supportsFileAttributeView("posix")).isTrue();
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed)).as("the tests run as one who may read everything").isFalse();
        assertTheRestIsRead("REG-071", "planChange.csv");
    }

    @Test
    void anythingElseThatTheFileSystemRefusesIsAFindingToo() throws IOException {
        Path file = write("planChange.csv", CHANGES);
        assertThat(FileOpening.refusal(file, new AccessDeniedException("x"))).isEqualTo(FileOpening.Refusal.NO_ACCESS);
        assertThat(FileOpening.refusal(file, new FileSystemException("x", null, "Input/output error"))).isEqualTo(FileOpening.Refusal.NO_ACCESS);
        assertThat(FileOpening.refusal(file, new NoSuchFileException("x"))).isEqualTo(FileOpening.Refusal.MISSING);
        assertThat(FileOpening.Refusal.NO_ACCESS.exception(Path.of("a\nb"))).isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("the right to do so").hasMessageNotContaining("\n");
    }

    @Test
    void aFileThatVanishesBetweenListingAndReadingIsAFinding() throws IOException {
        write("case.csv", CASES);
        Path gone = write("planChange.csv", CHANGES);
        CollectingSink sink = new CollectingSink() {
            @Override
            public void onRecord(RegistrationRecord record, Finding.Place place) {
                try {
                    Files.deleteIfExists(gone);
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
                super.onRecord(record, place);
            }
        };
        RegistrationReader.standard().read(folder, sink);
        assertThat(sink.told()).containsExactly("REG-070 0:0");
        assertThat(sink.records).hasSize(2);
    }

    @Test
    void whatIsNamedByItselfAndIsNoFileIsAnExceptionWithNameReasonAndWayOut() throws IOException {
        Path pipe = pipe(folder.resolve("case.csv"));
        for (RegistrationSource source : new RegistrationSource[] {RegistrationSource.at(pipe), RegistrationSource.csv(RecordType.CASE, pipe),
                RegistrationSource.ndjson(pipe)}) {
            assertThatThrownBy(() -> read(source)).isInstanceOf(RegistrationFileException.class).hasMessageContaining("case.csv")
                    .hasMessageContaining("pipe").hasMessageContaining("as a stream");
        }
        assertThatThrownBy(() -> read(RegistrationSource.csv(RecordType.CASE, folder))).isInstanceOf(RegistrationFileException.class)
                .hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> read(RegistrationSource.at(folder.resolve("no\u001b[31m.csv")))).isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("there is no such file or folder").hasMessageNotContaining("\u001b");
        assertThatThrownBy(() -> FigureReader.standard().read(pipe, FigureMapping.leefbaarometer().organisation("Org").build(), new CollectingSink()))
                .isInstanceOf(RegistrationFileException.class).hasMessageContaining("pipe");
    }

    @Test
    void linksToFilesAreRead() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path target = Files.writeString(elsewhere.resolve("export"), CASES);
        Path in = Files.createDirectory(folder.resolve("in"));
        link(in.resolve("case.csv"), target);
        assertThat(read(RegistrationSource.at(in)).records()).hasSize(2);
        assertThat(read(RegistrationSource.at(in)).findings()).isEmpty();
    }

    @Test
    void aCopyOfAFileIsReadOnceAndBothAreNamed() throws IOException {
        write("planChange.csv", CHANGES);
        write("planChange-kopie.csv", CHANGES);
        write("case.csv", CASES);
        Read read = read();
        assertThat(read.told()).containsExactly("REG-067 0:0");
        assertThat(read.findings().get(0).place().file()).isEqualTo("planChange.csv");
        assertThat(read.findings().get(0).message(Language.ENGLISH))
                .isEqualTo("The file is exactly the same as planChange-kopie.csv and was not read again.");
        assertThat(read.records()).hasSize(4);
        assertThat(read.result().files()).extracting(FileReading::outcome).containsExactly(
                FileReading.Outcome.READ, FileReading.Outcome.READ, FileReading.Outcome.COPY);
        RegistrationData data = validated();
        assertThat(data.report().conclusion()).isEqualTo(Conclusion.VALID);
        try (Stream<RegistrationRecord> records = data.records()) {
            assertThat(records).hasSize(4);
        }
    }

    @Test
    void aCopyAsABrowserNamesItIsRecognised() throws IOException {
        write("planChange.csv", CHANGES);
        write("planChange (1).csv", CHANGES);
        write("planChange - kopie.csv", CHANGES);
        Read read = read();
        assertThat(read.told()).containsExactly("REG-067 0:0", "REG-067 0:0");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void oneFileByTwoNamesIsACopy() throws IOException {
        link(folder.resolve("case-2.csv"), write("case-1.csv", CASES));
        try {
            Files.createLink(folder.resolve("case-3.csv"), folder.resolve("case-1.csv"));
        } catch (IOException | UnsupportedOperationException notHere) {
            assumeThat(false).as("links can be made here").isTrue();
        }
        Read read = read();
        assertThat(read.told()).containsExactly("REG-067 0:0", "REG-067 0:0");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void filesOfTheSameBytesAndOtherTypesAreNoCopiesAndNeitherAreFilesWithoutRecords() throws IOException {
        write("planChange.csv", CHANGES);
        write("teamChange.csv", CHANGES);
        write("case-2025-01.csv", Read.CASE_HEADER + "\n");
        write("case-2025-02.csv", Read.CASE_HEADER + "\n");
        Read read = read();
        assertThat(read.findings()).isEmpty();
        assertThat(read.records()).hasSize(4);
    }

    @Test
    void filesOfOneSizeThatDifferInAByteAreNoCopies() throws IOException {
        write("case-1.csv", CASES);
        write("case-2.csv", CASES.replace("C1", "C3").replace("C2", "C4"));
        assertThat(read().records()).hasSize(4);
    }

    @Test
    void streamsThatAreHeldAreComparedWithFiles() throws IOException {
        byte[] bytes = CHANGES.getBytes(StandardCharsets.UTF_8);
        RegistrationSource source = RegistrationSource.all(
                RegistrationSource.csv(RecordType.CASE, write("case.csv", CASES)),
                RegistrationSource.csv(RecordType.PLAN_CHANGE, write("planChange.csv", CHANGES)),
                RegistrationSource.csv(RecordType.PLAN_CHANGE, "a.zip/planChange.csv", new ByteArrayInputStream(bytes)));
        RegistrationData data = RegistrationData.read(source, ReadingOptions.standard(), ValidationOptions.standard());
        assertThat(data.report().findings()).extracting(Finding::ruleId).containsExactly("REG-067");
        assertThat(data.report().total().read()).isEqualTo(4);
    }

    @Test
    void rowsThatCameTwiceInAnotherFileAreAWarningWithTheirNumber() throws IOException {
        write("case.csv", CASES);
        write("planChange-1.csv", CHANGES);
        write("planChange-2.csv", CHANGES + "C2,Org,2025-01-05\n");
        Finding finding = validated().report().findings().get(0);
        assertThat(finding.ruleId()).isEqualTo("REG-225");
        assertThat(finding.place()).isEqualTo(Finding.Place.of("planChange-2.csv", 2));
        assertThat(finding.arguments()).containsEntry("count", "2");
    }

    private void assertChangeIsSeen(String file, UnaryOperator<String> change) throws IOException {
        RegistrationData data = validated();
        Path path = folder.resolve(file);
        FileTime modified = Files.getLastModifiedTime(path);
        String before = Files.readString(path);
        Files.writeString(path, change.apply(before));
        Files.setLastModifiedTime(path, modified);
        assertThatThrownBy(() -> data.forEach(record -> {})).isInstanceOf(RegistrationFileException.class)
                .hasMessageContaining(file + " has changed since it was validated");
        Files.writeString(path, before);
        Files.setLastModifiedTime(path, FileTime.fromMillis(0));
        data.forEach(record -> {});
    }

    @Test
    void aFileThatChangedIsKnownByItsContentAndNotByItsSizeOrTime() throws IOException {
        write("case.csv", CASES);
        write("planChange.csv", CHANGES);
        assertChangeIsSeen("case.csv", text -> text.replace("2025-01-01", "2025-01-02"));
        assertChangeIsSeen("planChange.csv", text -> text.replace("2025-01-03", "2025-01-09"));
        assertChangeIsSeen("planChange.csv", text -> text.replace("C1,Org,2025-01-03\n", "C1,Org,x\n1,2,3,4,5\n").replace("4,5\n", "4\n"));
        write("action.ndjson", "{\"type\":\"planChange\",\"caseId\":\"C1\",\"organisation\":\"Org\",\"on\":\"2025-01-03\",\"domain\":9}\n");
        assertChangeIsSeen("action.ndjson", text -> text.replace("planChange", "teamChange"));
    }

    @Test
    void aFileThatGrowsDuringReadingIsAFinding() throws IOException {
        Path file = write("case.csv", CASES);
        CollectingSink sink = new CollectingSink() {
            @Override
            public void onRecord(RegistrationRecord record, Finding.Place place) {
                try {
                    Files.writeString(file, "C9,Org,2025-", StandardOpenOption.APPEND);
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
            }
        };
        RegistrationReader.standard().read(folder, sink);
        assertThat(sink.told()).contains("REG-072 0:0");
    }

    @Test
    void nothingReadIsNotValidAndTheCauseIsAFinding() throws IOException {
        assertThat(validated().report().conclusion()).isEqualTo(Conclusion.NOTHING_READ);
        write("notes.txt", "x");
        assertThat(validated().report()).hasToString("NOTHING_READ: 0 records read, 0 accepted, 0 rejected; findings {REG-039=1}");
        write("gevallen.csv", CASES);
        assertThat(validated().report().conclusion()).isEqualTo(Conclusion.INVALID);
        Files.delete(folder.resolve("gevallen.csv"));
        write("case.csv", "id;naam\nC1;x\n");
        assertThat(validated().report().findings()).extracting(Finding::ruleId).contains("REG-004");
    }

    @Test
    void anInterruptedThreadStopsReadingWithItsStatusSet() throws IOException, InterruptedException {
        String rows = IntStream.range(0, 20_000).mapToObj(i -> "C" + i + ",Org,2025-01-01,LOW,1\n").collect(Collectors.joining());
        byte[] csv = (Read.CASE_HEADER + "\n" + rows).getBytes(StandardCharsets.UTF_8);
        byte[] json = "{\"type\":\"planChange\",\"caseId\":\"C1\",\"organisation\":\"Org\",\"on\":\"2025-01-03\"}\n".repeat(20_000)
                .getBytes(StandardCharsets.UTF_8);
        assertStops(() -> read(RegistrationSource.csv(RecordType.CASE, "cases", endless(csv))));
        assertStops(() -> read(RegistrationSource.ndjson("lines", endless(json))));
        assertStops(() -> RegistrationData.read(RegistrationSource.ndjson("held", endless(json)), ReadingOptions.standard(),
                ValidationOptions.standard()));
    }

    private interface Reading {
        void run() throws IOException;
    }

    /** Returns the bytes, repeated without end. */
    private static InputStream endless(byte[] bytes) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                int next = bytes[at] & 0xff;
                at = at + 1 == bytes.length ? 0 : at + 1;
                return next;
            }
        };
    }

    private static void assertStops(Reading reading) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        boolean[] status = new boolean[1];
        Thread reader = new Thread(() -> {
            try {
                reading.run();
            } catch (IOException | RuntimeException | Error failed) {
                thrown.set(failed);
            }
            status[0] = Thread.currentThread().isInterrupted();
        });
        reader.start();
        Thread.sleep(100);
        reader.interrupt();
        reader.join(20_000);
        assertThat(reader.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class).hasMessageContaining("was interrupted while it read");
        assertThat(status[0]).isTrue();
    }
}
