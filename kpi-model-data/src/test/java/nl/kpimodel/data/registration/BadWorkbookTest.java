package nl.kpimodel.data.registration;

import static nl.kpimodel.data.registration.TestWorkbook.number;
import static nl.kpimodel.data.registration.TestWorkbook.row;
import static nl.kpimodel.data.registration.TestWorkbook.text;
import static nl.kpimodel.data.registration.TestWorkbook.texts;
import static nl.kpimodel.data.registration.TestWorkbook.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.data.registration.TestWorkbook.Cell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Any error in a workbook gives one clear finding, in bounded time and memory. */
@Timeout(120)
class BadWorkbookTest {
    private static final Cell[] HEADER = texts("id", "organisation", "startedOn", "complexityAtStart");
    private static final Cell[] RECORD = texts("C1", "Org", "2025-03-31", "LOW");

    @TempDir
    private Path folder;

    private static TestWorkbook good() {
        return new TestWorkbook().sheet("case", HEADER, RECORD);
    }

    private static Read read(byte[] bytes) throws IOException {
        return TestWorkbook.read("data.xlsx", bytes, ReadingOptions.standard());
    }

    private static Finding refused(byte[] bytes, String rule) throws IOException {
        Read read = read(bytes);
        assertThat(read.records()).isEmpty();
        assertThat(read.findings()).hasSize(1);
        assertThat(read.findings().get(0).ruleId()).isEqualTo(rule);
        return read.findings().get(0);
    }

    /** Returns a workbook with a sheet whose rows are given as XML. */
    private static TestWorkbook rows(String xml) {
        return new TestWorkbook().sheetOf("case", "visible", xml, "");
    }

    private static String headerRow() {
        return "<row r=\"1\">" + Arrays.stream(HEADER).map(cell -> "<c" + cell.attributes() + ">" + cell.content() + "</c>").collect(Collectors.joining()) + "</row>";
    }

    private static String recordRow(int line) {
        return "<row r=\"" + line + "\">" + Arrays.stream(RECORD).map(cell -> "<c" + cell.attributes() + ">" + cell.content() + "</c>").collect(Collectors.joining())
                + "</row>";
    }

    /** Returns a document of Office before 2007 with a stream of this name. */
    private static byte[] ole(String stream) {
        byte[] bytes = new byte[1 << 16];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 40_950, name.length);
        return bytes;
    }

    @Test
    void aWorkbookWithAPasswordIsRefused() throws IOException {
        Finding finding = refused(ole("EncryptedPackage"), "REG-081");
        assertThat(finding.message(Language.DUTCH)).contains("wachtwoord");
        assertThat(finding.instruction(Language.ENGLISH)).contains("remove the password");
    }

    @Test
    void anOldWorkbookIsRefusedWithAWayOut() throws IOException {
        Finding finding = refused(ole("Workbook"), "REG-080");
        assertThat(finding.message(Language.ENGLISH)).isEqualTo("The file is not a workbook (.xlsx) but xls.");
        assertThat(finding.instruction(Language.ENGLISH)).contains("save it as .xlsx or as CSV");
    }

    @Test
    void otherKindsOfWorkbooksAreRefusedByWhatTheyAre() throws IOException {
        assertThat(refused(TestWorkbook.zip(Map.of("xl/workbook.bin", new byte[9])), "REG-080").arguments()).containsEntry("kind", "xlsb");
        assertThat(refused(TestWorkbook.zip(Map.of("content.xml", utf8("<a/>"))), "REG-080").arguments()).containsEntry("kind", "ods/odt");
        assertThat(refused(TestWorkbook.zip(Map.of("word/document.xml", utf8("<a/>"))), "REG-080").arguments()).containsEntry("kind", "docx");
        assertThat(refused(TestWorkbook.zip(Map.of("a.csv", utf8("a;b"))), "REG-080").arguments()).containsEntry("kind", "zip");
        assertThat(refused(utf8("id;organisation\n1;2\n"), "REG-080").arguments()).containsEntry("kind", "csv/txt");
        assertThat(refused(new byte[0], "REG-080").arguments()).containsEntry("kind", "-");
        assertThat(refused(utf8("%PDF-1.7"), "REG-080").arguments()).containsEntry("kind", "pdf");
    }

    @Tag("locale")
    @Test
    void filesOfOtherKindsInAFolderAreFindingsAndNamedOnesTheSame() throws IOException {
        Files.write(folder.resolve("case.xls"), ole("Workbook"));
        Files.write(folder.resolve("planning.xls"), ole("Workbook"));
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(folder, sink);
        assertThat(sink.findings).extracting(finding -> finding.place().file(), Finding::ruleId).containsExactlyInAnyOrder(
                tuple("case.xls", "REG-080"), tuple("planning.xls", "REG-039"));
        CollectingSink named = new CollectingSink();
        RegistrationReader.standard().read(folder.resolve("planning.xls"), named);
        assertThat(named.told()).containsExactly("REG-080 0:0");
        assertThatThrownBy(() -> RegistrationReader.standard().read(folder.resolve("geen.xlsx"), named)).isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no such file or folder to read from");
    }

    @Test
    void aLinkThatLeadsNowhereAndAFolderNamedAsAWorkbookAreFindings() throws IOException {
        Files.createSymbolicLink(folder.resolve("weg.xlsx"), folder.resolve("nergens"));
        Files.createDirectory(folder.resolve("map.xlsx"));
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(folder, sink);
        assertThat(sink.findings).extracting(finding -> finding.place().file(), Finding::ruleId)
                .containsExactlyInAnyOrder(tuple("weg.xlsx", "REG-070"), tuple("map.xlsx", "REG-069"));
    }

    @Test
    void macrosAreNotRunAndTheDataAreRead() throws IOException {
        TestWorkbook workbook = good().part("xl/vbaProject.bin", new byte[2000]).relation("m", "vbaProject", "vbaProject.bin");
        Read read = TestWorkbook.read("data.xlsm", workbook.bytes(), ReadingOptions.standard());
        assertThat(read.onlyCase().id()).isEqualTo("C1");
        assertThat(read.told()).containsExactly("REG-085 0:0");
    }

    @Tag("locale")
    @Test
    void tooManyColumnsAreRefused() throws IOException {
        Cell[] wide = texts(IntStream.range(0, 10_000).mapToObj(i -> "k" + i).toArray(String[]::new));
        assertThat(new TestWorkbook().sheet("case", wide, wide).read().told()).containsExactly("REG-007 1:0");
        Read beyond = new TestWorkbook().sheet("case", HEADER, RECORD, wide).read();
        assertThat(beyond.told()).containsExactly("REG-014 3:0");
        assertThat(beyond.records()).hasSize(1);
    }

    @Test
    void aCellFarOutsideASheetTakesNoMemory() throws IOException {
        assertThat(rows(headerRow() + "<row r=\"2\"><c r=\"AAAAAAA2\"><v>1</v></c></row>").read().told()).containsExactly("REG-082 2:0");
        assertThat(rows(headerRow() + "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>").read().told()).containsExactly("REG-082 2:0");
        assertThat(rows(headerRow() + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>").read().told()).containsExactly("REG-014 2:0");
        assertThat(rows(headerRow() + "<row r=\"1048577\"><c><v>1</v></c></row>").read().told()).containsExactly("REG-082 1:0");
        assertThat(rows(headerRow() + "<row r=\"99999999999\"><c><v>1</v></c></row>").read().told()).containsExactly("REG-082 1:0");
    }

    @Test
    void rowsAndCellsThatComeAgainEndReading() throws IOException {
        Read read = rows(headerRow() + recordRow(2) + recordRow(2)).read();
        assertThat(read.records()).hasSize(1);
        assertThat(read.told()).containsExactly("REG-082 2:0");
        assertThat(rows(headerRow() + "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>").read().told()).containsExactly("REG-082 2:0");
    }

    @Test
    void aMillionEmptyRowsArePassedOverInLittleMemory() throws IOException {
        StringBuilder rows = new StringBuilder(headerRow()).append(recordRow(2));
        for (int line = 3; line < 1_000_000; line++) {
            rows.append("<row r=\"").append(line).append("\" spans=\"1:4\" ht=\"12.8\"><c r=\"A").append(line).append("\" s=\"1\"/></row>");
        }
        rows.append(recordRow(1_000_000).replace("C1", "C2"));
        Read read = rows(rows.toString()).read();
        assertThat(read.told()).isEmpty();
        assertThat(read.sink().places).extracting(place -> place.line()).containsExactly(2L, 1_000_000L);
    }

    /** Returns a part that unpacks to a thousand times its size. */
    private static byte[] bomb(String part, byte[] repeated, long times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, byte[]> parts = good().parts();
        parts.remove(part);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(utf8("<worksheet><sheetData>" + headerRow()));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < block.length; i++) {
                block[i] = repeated[i % repeated.length];
            }
            for (long written = 0; written < times; written++) {
                zip.write(block);
            }
            zip.closeEntry();
            for (Map.Entry<String, byte[]> other : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = bomb("xl/worksheets/sheet1.xml", utf8("<row></row>"), 400);
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(refused(bomb, "REG-084").arguments()).containsEntry("part", "xl/worksheets/sheet1.xml"));
        refused(bomb("xl/media/image1.png", new byte[1], 400), "REG-084");
    }

    @Test
    void aTextThatNeverEndsIsRefused() throws IOException {
        refused(bomb("xl/sharedStrings.xml", utf8("x"), 4), "REG-084");
    }

    @Test
    void declarationsOfTypesAndEntitiesAreRefusedInEveryPart() throws IOException {
        String entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
        for (String part : good().parts().keySet()) {
            if (part.startsWith("[")) {
                continue;
            }
            Map<String, byte[]> parts = good().parts();
            String xml = new String(parts.get(part), StandardCharsets.UTF_8);
            int start = xml.startsWith("<?") ? xml.indexOf("?>") + 2 : 0;
            parts.put(part, utf8(xml.substring(0, start) + entities + xml.substring(start)));
            assertThat(read(TestWorkbook.zip(parts)).told()).as(part).first().asString().startsWith("REG-083");
        }
        Read used = new TestWorkbook().sheetPart("case", "visible", utf8(entities + "<worksheet><sheetData>" + headerRow() + "</sheetData></worksheet>")).read();
        assertThat(used.told()).containsExactly("REG-083 0:0");
        Read undeclared = rows(headerRow() + "<row r=\"2\"><c t=\"inlineStr\"><is><t>&f;</t></is></c></row>").read();
        assertThat(undeclared.told()).containsExactly("REG-082 2:0");
    }

    @Test
    void aBrokenZipFileIsRefusedWhole() throws IOException {
        byte[] bytes = good().bytes();
        refused(Arrays.copyOf(bytes, bytes.length / 2), "REG-082");
        byte[] changed = bytes.clone();
        // The packed bytes of the first part begin after its header and name.
        changed[30 + "[Content_Types].xml".length() + 20] ^= 0x55;
        refused(changed, "REG-082");
        refused(Arrays.copyOf(bytes, 6), "REG-082");
    }

    @Tag("locale")
    @Test
    void brokenXmlInASheetKeepsTheRowsBeforeIt() throws IOException {
        Read read = rows(headerRow() + recordRow(2) + "<row r=\"3\"><c></row>").read();
        assertThat(read.onlyCase().id()).isEqualTo("C1");
        assertThat(read.told()).containsExactly("REG-082 3:0");
        assertThat(read.result().read()).isEqualTo(1);
        assertThat(read.findings().get(0).place()).hasToString("data.xlsx!case!3");
    }

    @Tag("locale")
    @Test
    void whatASheetRefersToMustBeThere() throws IOException {
        assertThat(rows(headerRow() + "<row r=\"2\"><c t=\"s\"><v>7</v></c></row>").read().told()).containsExactly("REG-082 2:0");
        assertThat(rows(headerRow() + "<row r=\"2\"><c t=\"q\"><v>7</v></c></row>").read().told()).containsExactly("REG-082 2:0");
        assertThat(rows(headerRow() + "<row r=\"2\"><c s=\"x\"><v>7</v></c></row>").read().told()).containsExactly("REG-082 2:0");
        Map<String, byte[]> parts = good().parts();
        parts.remove("xl/worksheets/sheet1.xml");
        assertThat(read(TestWorkbook.zip(parts)).told()).containsExactly("REG-082 0:0");
        Map<String, byte[]> bare = good().parts();
        bare.remove("xl/styles.xml");
        bare.remove("xl/sharedStrings.xml");
        bare.remove("_rels/.rels");
        assertThat(read(TestWorkbook.zip(bare)).onlyCase().id()).isEqualTo("C1");
    }

    @Tag("locale")
    @Test
    void emptySheetsAndSheetsWithoutRowsAreSaid() throws IOException {
        assertThat(new TestWorkbook().sheet("case").read().told()).containsExactly("REG-003 0:0");
        assertThat(new TestWorkbook().sheet("case", HEADER).read().told()).isEmpty();
        assertThat(new TestWorkbook().sheetPart("case", "visible", utf8("<worksheet/>")).read().told()).containsExactly("REG-003 0:0");
    }

    @Test
    void aSheetInUtf16OrWithAnotherPrefixIsRead() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
                + (headerRow() + recordRow(2)).replace("<", "<x:").replace("<x:/", "</x:") + "</x:sheetData></x:worksheet>";
        assertThat(new TestWorkbook().sheetPart("case", "visible", xml.getBytes(StandardCharsets.UTF_16)).read().onlyCase().id()).isEqualTo("C1");
    }

    @Test
    void deepXmlIsRefused() throws IOException {
        assertThat(rows("<a>".repeat(100_000) + "</a>".repeat(100_000)).read().told()).containsExactly("REG-082 0:0");
    }

    @Test
    void aRowOfVeryLongTextsIsPassedOver() throws IOException {
        Cell[] longTexts = row(text("x".repeat(200_000)), text("Org"), text("y".repeat(200_000)), text("LOW"));
        Read read = new TestWorkbook().sheet("case", HEADER, longTexts, RECORD).read();
        assertThat(read.records()).hasSize(1);
        assertThat(read.findings().get(0).place().line()).isEqualTo(2);
        assertThat(read.result().rejected()).isEqualTo(1);
    }

    @Test
    void damagedBytesAreFindingsAndNeverAnException() throws IOException {
        byte[] bytes = new TestWorkbook().sheet("case", HEADER, RECORD, row(text("C2"), text("Org"), number("45747", 1), text("LOW"))).bytes();
        Map<String, byte[]> parts = good().parts();
        Random random = new Random(20250331);
        for (int i = 0; i < 600; i++) {
            byte[] damaged = bytes.clone();
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertConsistent(read(damaged));
            // Damage within the XML, too, where no checksum reveals it.
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            String name = parts.keySet().stream().skip(random.nextInt(parts.size())).findFirst().orElseThrow();
            byte[] part = parts.get(name).clone();
            part[random.nextInt(part.length)] = (byte) random.nextInt();
            changed.put(name, part);
            assertConsistent(read(TestWorkbook.zip(changed)));
        }
    }

    private static void assertConsistent(Read read) {
        assertThat(read.result().read()).isEqualTo(read.result().accepted() + read.result().rejected());
        assertThat(read.records().size() + read.findings().size()).isPositive();
    }

    @Test
    void anInterruptEndsReading() {
        byte[] bytes = good().bytes();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> read(bytes)).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatTheSourceThrowsIsThrown() {
        InputStream failing = new InputStream() {
            private final InputStream good = new ByteArrayInputStream(good().bytes());

            @Override
            public int read() throws IOException {
                int next = good.read();
                if (good.available() < 200) {
                    throw new IOException("the disk is gone");
                }
                return next;
            }
        };
        assertThatThrownBy(() -> RegistrationReader.standard().read(RegistrationSource.workbook("a.xlsx", failing), new CollectingSink()))
                .isInstanceOf(IOException.class).hasMessage("the disk is gone");
    }
}
