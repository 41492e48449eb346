package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in zip and gzip, complete and damaged. */
@Timeout(60)
class PackedFilesTest {
    private static final String CASES = Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,1.5\nC2,Org,2025-02-30,LOW,1.5\n";
    private static final String CHANGES = "caseId,organisation,on\nC1,Org,2025-01-03\nC9,Org,2025-01-04\n";
    private static final String EMPLOYEE =
            "{\"type\":\"employee\",\"id\":\"E1\",\"organisation\":\"Org\",\"role\":\"EMPLOYEE\",\"employedFrom\":\"2025-01-01\"}\n";
    private static final int CENTRAL = 0x02014b50;
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private static byte[] zip(String... namesAndTexts) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(files, StandardCharsets.UTF_8, ZipEntry.DEFLATED);
    }

    private static byte[] zip(Map<String, byte[]> files, Charset names, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 checksum = new CRC32();
                    checksum.update(file.getValue());
                    entry.setCrc(checksum.getValue());
                    entry.setSize(file.getValue().length);
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String content) throws IOException {
        return gzip(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    /** Returns where the directory of a zip has its file with a number. */
    private static int central(byte[] zip, int number) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int found = -1;
        for (int at = 0; at + 4 <= zip.length; at++) {
            if (bytes.getInt(at) == CENTRAL && ++found == number) {
                return at;
            }
        }
        throw new AssertionError("The directory has no file " + number + ".");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Read read(String name, byte[] bytes) throws IOException {
        return read(RegistrationSource.at(write(name, bytes)));
    }

    private static Read read(RegistrationSource source) throws IOException {
        return read(source, ReadingOptions.standard());
    }

    private static Read read(RegistrationSource source, ReadingOptions options) throws IOException {
        CollectingSink sink = new CollectingSink();
        Read read = new Read(RegistrationReader.with(options).read(source, sink), sink);
        for (Finding finding : sink.findings) {
            for (Language language : Language.values()) {
                assertThat(finding.message(language) + finding.instruction(language)).doesNotContain("{").doesNotContain("?");
            }
        }
        return read;
    }

    private static List<String> places(Read read) {
        return read.findings().stream().map(finding -> finding.ruleId() + " " + finding.place().toString()).toList();
    }

    private static void assertRefused(Read read, String rule) {
        assertThat(read.told()).containsExactly(rule + " 0:0");
        assertThat(read.records()).isEmpty();
        assertThat(read.result().read()).isZero();
    }

    @Test
    void filesOfAZipAreReadAsThoseOfAFolder() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Files.writeString(plain.resolve("case.csv"), CASES);
        Files.writeString(plain.resolve("planChange.csv"), CHANGES);
        Files.writeString(plain.resolve("all.ndjson"), EMPLOYEE);
        Path packed = write("export.zip", zip("planChange.csv", CHANGES, "all.ndjson", EMPLOYEE, "case.csv", CASES));

        RegistrationData ofFolder = RegistrationData.read(RegistrationSource.at(plain), ReadingOptions.standard(), ValidationOptions.standard());
        RegistrationData ofZip = RegistrationData.read(RegistrationSource.at(packed), ReadingOptions.standard(), ValidationOptions.standard());

        assertThat(ofZip.report().findings()).hasSize(2).extracting(Finding::toString)
                .containsExactlyElementsOf(ofFolder.report().findings().stream().map(finding -> "export.zip!" + finding).toList());
        assertThat(ofZip.report().counts()).isEqualTo(ofFolder.report().counts());
        assertThat(records(ofZip)).hasSize(3).isEqualTo(records(ofFolder));
        assertThat(ofZip.reading().files()).extracting(FileReading::file).containsExactly("export.zip!case.csv", "export.zip!planChange.csv",
                "export.zip!all.ndjson");
        assertThat(ofZip.reading().files()).extracting(FileReading::bytes).containsExactlyElementsOf(
                ofFolder.reading().files().stream().map(FileReading::bytes).toList());
    }

    private static List<RegistrationRecord> records(RegistrationData data) throws IOException {
        List<RegistrationRecord> records = new ArrayList<>();
        data.forEach(records::add);
        return records;
    }

    @Test
    @Tag("locale")
    void foldersInAZipAreEnteredAndWhatIsHiddenIsPassedOver() throws IOException {
        Read read = read("export.ZIP", zip("2025/", "", "2025/q1/case.csv", CASES, "2025\\q2\\Case.csv", CASES.replace("C", "D"), "__MACOSX/2025/._case.csv", "x",
                "2025/.DS_Store", "x", ".git/case.csv", "x", "2025/leesmij.txt", "x", "2025/zaken.csv", "x"));
        assertThat(places(read)).containsExactlyInAnyOrder("REG-024 export.ZIP!2025/q1/case.csv:3:3",
                "REG-024 export.ZIP!2025\\q2\\Case.csv:3:3", "REG-039 export.ZIP!2025/leesmij.txt", "REG-002 export.ZIP!2025/zaken.csv");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void twoFilesOfOneTypeAreBothReadAndACopyIsRecognised() throws IOException {
        Read read = read("a.zip", zip("jan/case.csv", CASES, "feb/case.csv", CASES.replace("C", "D"), "mrt/case.csv", CASES));
        assertThat(read.records()).hasSize(2);
        assertThat(places(read)).contains("REG-067 a.zip!mrt/case.csv");
    }

    @Test
    void thousandsOfFilesOfOneSizeAreNotComparedWithEachOther() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 10_000; i < 15_000; i++) {
            files.put("case-" + i + ".csv", CASES.replace("C1", "C" + i).replace("02-30", "02-20").getBytes(StandardCharsets.UTF_8));
        }
        Read read = read("a.zip", zip(files, StandardCharsets.UTF_8, ZipEntry.STORED));
        assertThat(read.records()).hasSize(10_000);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aCopyIsRecognisedWhateverItIsPackedIn() throws IOException {
        Path zip = write("a.zip", zip("jan/case.csv", CASES));
        Path gzip = write("case.csv.gz", gzip(CASES));
        Path plain = write("case.csv", CASES.getBytes(StandardCharsets.UTF_8));
        Read read = read(RegistrationSource.all(RegistrationSource.at(zip), RegistrationSource.at(gzip), RegistrationSource.at(plain)));
        assertThat(places(read)).containsExactly("REG-024 a.zip!jan/case.csv:3:3", "REG-067 case.csv.gz", "REG-067 case.csv");
    }

    @Test
    void rejectedLinesHaveTheNameOfTheFileInTheArchive() throws IOException {
        Path rejected = folder.resolve("rejected");
        Path zip = write("a.zip", zip("jan/case.csv", CASES, "../case.csv", CASES.replace("C", "D")));
        Path gzip = write("case.csv.gz", gzip(CASES.replace("C", "E")));
        read(RegistrationSource.all(RegistrationSource.at(zip), RegistrationSource.at(gzip)), ReadingOptions.standard().withRejectedTo(rejected));
        try (var files = Files.list(rejected)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("case.csv", "case-2.csv", "case-3.csv");
        }
        assertThat(rejected.resolve("case-3.csv")).hasContent(Read.CASE_HEADER + "\nE2,Org,2025-02-30,LOW,1.5\n");
        assertThat(read(RegistrationSource.at(rejected)).result().rejected()).isEqualTo(3);
    }

    @Test
    void aGzipFileIsReadByItsNameWithoutTheEnding() throws IOException {
        Read read = read("case-2025.csv.GZ", gzip(CASES));
        assertThat(places(read)).containsExactly("REG-024 case-2025.csv.GZ:3:3");
        assertThat(read.records()).hasSize(1);
        assertThat(read("employees.ndjson.gz", gzip(EMPLOYEE)).records()).hasSize(1);
        Read inFolder = read(RegistrationSource.at(folder));
        assertThat(inFolder.result().files()).extracting(FileReading::file).containsExactly("case-2025.csv.GZ", "employees.ndjson.gz");
        assertThat(inFolder.result().accepted()).isEqualTo(2);
    }

    @Test
    void aGzipFileMayHaveSeveralMembersAndZerosBehindThem() throws IOException {
        int half = CASES.indexOf("C2");
        byte[] members = joined(gzip(CASES.substring(0, half)), gzip(""), gzip(CASES.substring(half)), new byte[512]);
        Read read = read("case.csv.gz", members);
        assertThat(places(read)).containsExactly("REG-024 case.csv.gz:3:3");
        assertThat(read.file().read()).isEqualTo(2);
    }

    @Test
    void aGzipHeaderMayHoldAnExtraFieldANameACommentAndAChecksum() throws IOException {
        byte[] plain = gzip(CASES);
        byte[] header = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 3, 0, 'a', 'b', 'c', 'c', 'a', 's', 'e', 0, 'x', 0, 7, 7};
        assertThat(read("case.csv.gz", joined(header, Arrays.copyOfRange(plain, 10, plain.length))).records()).hasSize(1);
    }

    @Test
    void aGzipFileThatBreaksOffAnywhereIsNotReadAtAll() throws IOException {
        byte[] whole = gzip(CASES);
        for (int length = 2; length < whole.length; length++) {
            assertRefused(read("case.csv.gz", Arrays.copyOf(whole, length)), "REG-091");
        }
        assertRefused(read("case.csv.gz", joined(whole, "rest".getBytes(StandardCharsets.UTF_8))), "REG-091");
    }

    @Test
    void aGzipFileWithAWrongChecksumOrLengthIsRefused() throws IOException {
        byte[] whole = gzip(CASES);
        for (int fromEnd : new int[] {1, 5, 8, 20}) {
            byte[] damaged = whole.clone();
            damaged[damaged.length - fromEnd] ^= 1;
            assertRefused(read("case.csv.gz", damaged), "REG-091");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.csv.gz", "export.zip"})
    void aFileThatIsNotPackedIsToldBothIfNamedAndInItsSize(String name) throws IOException {
        assertRefused(read(name, CASES.getBytes(StandardCharsets.UTF_8)), "REG-079");
        assertRefused(read(name, new byte[0]), "REG-079");
        assertRefused(read(name, new byte[MEBIBYTE]), "REG-079");
    }

    @Test
    void aNameThatSaysNothingAndOneThatIsNotThereAreErrors() throws IOException {
        assertThatThrownBy(() -> read("export.csv.gz", gzip(CASES))).isInstanceOf(RegistrationFileException.class).hasMessageContaining("export.csv.gz");
        assertThatThrownBy(() -> read(RegistrationSource.at(folder.resolve("none.zip")))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anEmptyZipIsAFinding() throws IOException {
        assertRefused(read("export.zip", zip()), "REG-003");
        assertRefused(read("export.zip", zip("a/", "", "__MACOSX/x", "x")), "REG-003");
    }

    @Test
    void oneFileInAZipThatCannotBeReadCostsNoOther() throws IOException {
        byte[] zip = zip("case.csv", CASES, "planChange.csv", CHANGES);
        byte[] encrypted = zip.clone();
        encrypted[central(zip, 0) + 8] |= 1;
        assertThat(places(read("a.zip", encrypted))).containsExactly("REG-092 a.zip!case.csv");
        byte[] deflate64 = zip.clone();
        deflate64[central(zip, 0) + 10] = 9;
        Read other = read("a.zip", deflate64);
        assertThat(places(other)).containsExactly("REG-093 a.zip!case.csv");
        assertThat(other.findings().get(0).message(Language.DUTCH)).contains("nummer 9");
        assertThat(other.records()).hasSize(2);
        assertThat(other.result().files()).extracting(FileReading::outcome).containsExactly(FileReading.Outcome.FILE_REFUSED, FileReading.Outcome.READ);
        byte[] wrongSum = zip.clone();
        wrongSum[central(zip, 0) + 16] ^= 1;
        assertThat(places(read("a.zip", wrongSum))).containsExactly("REG-091 a.zip!case.csv");
        byte[] longer = zip.clone();
        longer[central(zip, 0) + 24]++;
        assertThat(places(read("a.zip", longer))).containsExactly("REG-091 a.zip!case.csv");
        byte[] shorter = zip.clone();
        shorter[central(zip, 0) + 24]--;
        assertThat(places(read("a.zip", shorter))).containsExactly("REG-091 a.zip!case.csv");
    }

    @Test
    void aStoredFileIsReadAndItsChecksumVerified() throws IOException {
        byte[] zip = zip(Map.of("case.csv", CASES.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, ZipEntry.STORED);
        assertThat(read("a.zip", zip).records()).hasSize(1);
        zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("LOW")] = 'l';
        assertRefused(read("a.zip", zip), "REG-091");
    }

    @Test
    void aZipThatBreaksOffAnywhereIsNotReadAtAll() throws IOException {
        byte[] whole = zip("case.csv", CASES);
        for (int length = 4; length < whole.length; length++) {
            assertRefused(read("a.zip", Arrays.copyOf(whole, length)), "REG-091");
        }
    }

    @Test
    void whateverByteIsDamagedThereAreFindingsAndNoOtherErrors() throws IOException {
        byte[] whole = zip("case.csv", CASES, "planChange.csv", CHANGES);
        List<String> intact = read("a.zip", whole).told();
        for (int at = 0; at < whole.length; at++) {
            for (int bit : new int[] {1, 0xff}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) bit;
                Read read = read("a.zip", damaged);
                assertThat(read.result().read() == 4 || !read.told().equals(intact)).as("byte " + at).isTrue();
            }
        }
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] zeros = new byte[64 * MEBIBYTE];
        byte[] zip = zip(Map.of("case.csv", zeros, "planChange.csv", CHANGES.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, ZipEntry.DEFLATED);
        Read read = read("a.zip", zip);
        assertThat(places(read)).containsExactly("REG-095 a.zip!case.csv");
        assertThat(read.findings().get(0).message(Language.ENGLISH)).contains("200");
        assertThat(read.records()).hasSize(2);
        assertRefused(read("case.csv.gz", gzip(zeros)), "REG-095");
    }

    @Test
    void aBombOfManyFilesOverTheSameBytesIsRefused() throws IOException {
        byte[] one = zip(Map.of("case-00.csv", new byte[8 * MEBIBYTE]), StandardCharsets.UTF_8, ZipEntry.DEFLATED);
        int central = central(one, 0);
        byte[] entry = Arrays.copyOfRange(one, central, one.length - 22);
        byte[] end = Arrays.copyOfRange(one, one.length - 22, one.length);
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            entry[46 + 5] = (byte) ('0' + i / 10);
            entry[46 + 6] = (byte) ('0' + i % 10);
            directory.writeBytes(entry);
        }
        ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 100).putShort(10, (short) 100).putInt(12, 100 * entry.length);
        Read read = read("a.zip", joined(Arrays.copyOf(one, central), directory.toByteArray(), end));
        assertThat(read.findings()).filteredOn(finding -> finding.ruleId().equals("REG-095")).hasSizeGreaterThan(90);
    }

    @Test
    void anArchiveMayHoldSoManyBytesAndNoMore() throws IOException {
        ReadingOptions bounded = ReadingOptions.standard().withLargestUnpacked(CASES.length() + 10);
        Path zip = write("a.zip", zip("case.csv", CASES, "planChange.csv", CHANGES));
        Read read = read(RegistrationSource.at(zip), bounded);
        assertThat(places(read)).containsExactly("REG-024 a.zip!case.csv:3:3", "REG-094 a.zip!planChange.csv");
        assertThat(read.findings().get(1).message(Language.ENGLISH)).contains(String.valueOf(CASES.length() + 10));
        Path gzip = write("case.csv.gz", gzip(CASES));
        assertThat(read(RegistrationSource.at(gzip), bounded).records()).hasSize(1);
        assertRefused(read(RegistrationSource.at(gzip), ReadingOptions.standard().withLargestUnpacked(CASES.length() - 1)), "REG-094");
        assertThatIllegalArgumentException().isThrownBy(() -> ReadingOptions.standard().withLargestUnpacked(0)).withMessageContaining("0");
        assertThat(ReadingOptions.standard().largestUnpacked()).isEqualTo(16L << 30);
    }

    @Test
    void namesThatLeadOutOfTheArchiveAreToldAndHarmless() throws IOException {
        List<String> names = List.of("../case.csv", "/etc/planChange.csv", "C:\\teamChange.csv", "a/../../case-2.csv");
        Read read = read("a.zip", zip(names.get(0), CASES, names.get(1), CHANGES, names.get(2), CHANGES.replace("01-03", "01-05"), names.get(3), CASES.replace("C", "D")));
        assertThat(places(read)).filteredOn(place -> place.startsWith("REG-097"))
                .containsExactlyInAnyOrderElementsOf(names.stream().map(name -> "REG-097 a.zip!" + name).toList());
        assertThat(read.records()).hasSize(6);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.zip"));
        }
    }

    @Test
    void anArchiveInAnArchiveOrInAFolderIsNotFollowed() throws IOException {
        byte[] inner = zip("case.csv", CASES);
        byte[] outer = zip(Map.of("inner.zip", inner, "case.csv.gz", gzip(CASES), "case.csv", CASES.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8,
                ZipEntry.DEFLATED);
        assertThat(places(read("a.zip", outer))).containsExactlyInAnyOrder("REG-024 a.zip!case.csv:3:3", "REG-096 a.zip!inner.zip",
                "REG-096 a.zip!case.csv.gz");
        assertThat(places(read(RegistrationSource.at(folder)))).containsExactly("REG-096 a.zip");
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        byte[] zip = zip("case-1.csv", CASES, "case-2.csv", CASES, "planChange.csv", CHANGES);
        zip[central(zip, 1) + 46 + 5] = '1';
        Read read = read("a.zip", zip);
        assertThat(places(read)).containsExactly("REG-098 a.zip!case-1.csv", "REG-098 a.zip!case-1.csv");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    @Tag("locale")
    void namesAreReadInUtf8AndInCodePage437() throws IOException {
        assumeThat(Charset.isSupported("IBM437")).isTrue();
        Map<String, byte[]> file = Map.of("caf\u00e9/case.csv", CASES.getBytes(StandardCharsets.UTF_8));
        for (Charset names : List.of(StandardCharsets.UTF_8, Charset.forName("IBM437"))) {
            assertThat(places(read("a.zip", zip(file, names, ZipEntry.DEFLATED)))).containsExactly("REG-024 a.zip!caf\u00e9/case.csv:3:3");
        }
        byte[] unmarked = zip(file, StandardCharsets.UTF_8, ZipEntry.DEFLATED);
        unmarked[central(unmarked, 0) + 9] &= ~8;
        assertThat(places(read("a.zip", unmarked))).containsExactly("REG-024 a.zip!caf\u00e9/case.csv:3:3");
    }

    @Test
    void theNameOfTheUnicodeFieldComesFirst() throws IOException {
        byte[] name = "case-?.csv".getBytes(StandardCharsets.US_ASCII);
        byte[] unicode = "case-\u20ac.csv".getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        ByteBuffer field = ByteBuffer.allocate(9 + unicode.length).order(ByteOrder.LITTLE_ENDIAN);
        field.putShort((short) 0x7075).putShort((short) (5 + unicode.length)).put((byte) 1).putInt((int) checksum.getValue()).put(unicode);
        assertThat(read("a.zip", byHand(name, field.array(), CASES.length(), CASES.length(), 0)).findings().get(0).place().file())
                .isEqualTo("a.zip!case-\u20ac.csv");
    }

    @Test
    void sizesAndPlacesBeyondFourGigabytesAreInTheLargeField() throws IOException {
        ByteBuffer field = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
        field.putShort((short) 1).putShort((short) 24).putLong(CASES.length()).putLong(CASES.length()).putLong(0);
        byte[] name = "case.csv".getBytes(StandardCharsets.US_ASCII);
        assertThat(read("a.zip", byHand(name, field.array(), -1, -1, -1)).records()).hasSize(1);
        byte[] hostile = field.putLong(4, Long.MAX_VALUE).array();
        assertThat(read("a.zip", byHand(name, hostile, -1, -1, -1)).told()).containsExactly("REG-094 0:0");
        byte[] negative = field.putLong(4, -5).array();
        assertThat(read("a.zip", byHand(name, negative, -1, -1, -1)).told()).containsExactly("REG-094 0:0");
        byte[] nowhere = field.putLong(4, CASES.length()).putLong(20, Long.MAX_VALUE).array();
        assertThat(read("a.zip", byHand(name, nowhere, -1, -1, -1)).told()).containsExactly("REG-091 0:0");
    }

    /** Returns a zip with one stored file. */
    private static byte[] byHand(byte[] name, byte[] extra, int compressed, int size, int header) {
        byte[] content = CASES.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteBuffer zip = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 45).putLong(0).putInt(0).putInt(0).putInt(0).putShort((short) name.length).putShort((short) 0).put(name).put(content);
        int central = zip.position();
        zip.putInt(CENTRAL).putShort((short) 45).putShort((short) 45).putInt(0).putInt(0).putInt((int) checksum.getValue()).putInt(compressed).putInt(size)
                .putShort((short) name.length).putShort((short) extra.length).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0)
                .putInt(header).put(name).put(extra);
        int length = zip.position() - central;
        zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1).putInt(length).putInt(central).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }

    @Test
    void aDirectoryOfTheLargeFormAndAProgramBeforeTheZipAreRead() throws IOException {
        Path file = folder.resolve("large.zip");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", "true", "forceZIP64End", "true"))) {
            Files.writeString(zip.getPath("case.csv"), CASES);
        }
        byte[] large = Files.readAllBytes(file);
        assertThat(ByteBuffer.wrap(large).order(ByteOrder.LITTLE_ENDIAN).getInt(large.length - 42)).isEqualTo(0x07064b50);
        assertThat(read(RegistrationSource.at(file)).records()).hasSize(1);
        byte[] program = new byte[1000];
        assertThat(read("a.zip", joined(program, zip("case.csv", CASES))).records()).hasSize(1);
    }

    @Test
    void aZipWithTooManyFilesIsRefused() throws IOException {
        Path file = folder.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < 65_537; i++) {
                ZipEntry entry = new ZipEntry(i + ".csv");
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(0);
                zip.putNextEntry(entry);
            }
        }
        Read read = read(RegistrationSource.at(file));
        assertRefused(read, "REG-099");
        assertThat(read.findings().get(0).message(Language.ENGLISH)).contains("65535");
    }

    @Test
    void anArchiveThatChangesBetweenTheReadingsIsAnError() throws IOException {
        for (String name : List.of("a.zip", "case.csv.gz")) {
            Path file = write(name, name.equals("a.zip") ? zip("case.csv", CASES) : gzip(CASES));
            RegistrationData data = RegistrationData.read(RegistrationSource.at(file), ReadingOptions.standard(), ValidationOptions.standard());
            assertThat(records(data)).hasSize(1);
            Files.write(file, name.equals("a.zip") ? zip("case-1.csv", CASES.replace("1.5", "2.5")) : gzip(CASES.replace("1.5", "2.5")));
            assertThatThrownBy(() -> records(data)).isInstanceOf(RegistrationFileException.class).hasMessageContaining("has changed");
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 30));
            assertThatThrownBy(() -> records(data)).isInstanceOf(RegistrationFileException.class).hasMessageContaining("has changed");
            Files.delete(file);
            assertThatThrownBy(() -> records(data)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void readingEndsWhenTheThreadIsInterrupted() throws IOException {
        Path file = write("a.zip", zip("case.csv", CASES));
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> read(RegistrationSource.at(file))).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anArchiveThatIsReadIsRecognised() throws IOException {
        Path zip = write("a.zip", zip("case.csv", CASES));
        assertThat(RegistrationSource.at(zip).reads(zip)).isTrue();
        assertThat(RegistrationSource.at(write("case.csv.gz", gzip(CASES))).reads(folder.resolve("case.csv.gz"))).isTrue();
        assertThat(RegistrationSource.at(zip).reads(folder.resolve("case.csv.gz"))).isFalse();
    }

    @Test
    void whatTheCallerSaysHoldsForTheFilesInAnArchive() throws IOException {
        assertThat(read(RegistrationSource.csv(RecordType.CASE, write("dump.gz", gzip(CASES)))).records()).hasSize(1);
        assertThat(read(RegistrationSource.csv(RecordType.CASE, write("dump.zip", zip("uitvoer", CASES)))).records()).hasSize(1);
        Read several = read(RegistrationSource.csv(RecordType.CASE, write("dump.zip", zip("een.csv", CASES, "twee.txt", CASES.replace("C", "D"), "drie.pdf", "x"))));
        assertThat(several.records()).hasSize(2);
        assertThat(places(several)).contains("REG-039 dump.zip!drie.pdf");
        assertThat(read(RegistrationSource.ndjson(write("dump.zip", zip("employee.txt", EMPLOYEE.replace("\"type\":\"employee\",", ""))))).records()).hasSize(1);

        RecordFileMapping mapping = RecordFileMapping.builder().constant("organisation", "Org").constant("complexityAtStart", "LOW")
                .record(RecordType.CASE, record -> record.field("id", "Nr").field("startedOn", "Begin")).build();
        String own = "Nr;Begin\nC1;6-1-2025\nC2;32-1-2025\n";
        for (Path file : List.of(write("eigen.csv.gz", gzip(own)), write("eigen.zip", zip("eigen.csv", own)))) {
            Read read = read(RegistrationSource.mapped(mapping, file));
            assertThat(read.records()).extracting(record -> ((Case) record).id()).containsExactly("C1");
            assertThat(read.findings().get(0).place().toString()).startsWith(file.getFileName().toString()).endsWith(":3:2");
        }
    }
}
