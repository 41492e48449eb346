package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rules;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsWorkbookTest {
    private static final String HEADER = "id;organisation;startedOn;completedOn;complexityAtStart;budget;team";
    private static final Map<String, String> COLOURS = Map.of("ERROR", "FFFFC7CE", "FIELD", "FFFFE0B2", "WARNING", "FFFFFF99");

    private static RegistrationData read(RegistrationSource source) throws IOException {
        return RegistrationData.read(source, ReadingOptions.standard(), ValidationOptions.standard().withCatalogue(KpiModel.edition(Edition.E2025)));
    }

    private static RegistrationSource cases(String... lines) {
        return csv(RecordType.CASE, StandardCharsets.UTF_8, HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    private static RegistrationSource csv(RecordType type, Charset charset, String text) {
        return RegistrationSource.csv(type, type.key() + ".csv", new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static XSSFWorkbook opened(RegistrationData data) throws IOException {
        return opened(FindingsWorkbook.of(data));
    }

    private static XSSFWorkbook opened(FindingsWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** Returns the names of the cells with a note. */
    private static Set<String> noted(XSSFSheet sheet) {
        return sheet.getCellComments().keySet().stream().map(CellAddress::formatAsString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names of the cells with the colour of a severity. */
    private static Map<String, String> coloured(XSSFSheet sheet) {
        Map<String, String> coloured = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
                if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && row.getRowNum() > 0) {
                    coloured.put(cell.getAddress().formatAsString(), style.getFillForegroundColorColor().getARGBHex());
                }
            }
        }
        return coloured;
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.getCellType() == CellType.NUMERIC ? "" + (long) cell.getNumericCellValue() : cell.getStringCellValue())));
        return texts;
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(number -> IntStream.range(0, Math.max(sheet.getRow(number).getLastCellNum(), 0))
                        .mapToObj(place -> sheet.getRow(number).getCell(place).getStringCellValue()).toList())
                .toList();
    }

    @Test
    void exactlyTheCellsOfTheFindingsAreMarked() throws IOException {
        RegistrationData data = read(cases(
                "c1;Welzijn;2025-01-01;;LOW;100;Noord",
                "c2;Welzijn;2025-13-01;;LOW;;Noord",
                "c3;Welzijn;2025-01-01;;middel;;Noord",
                "c4;Welzijn;2025-01-01;;LOW;veel;Noord",
                "c5;Welzijn;2025-02-01;2025-01-01;LOW;;Noord",
                "c1;Welzijn;2025-03-01;;LOW;;Noord"));
        try (XSSFWorkbook workbook = opened(data)) {
            XSSFSheet sheet = workbook.getSheet("case");
            assertThat(coloured(sheet)).isEqualTo(Map.of("C3", COLOURS.get("ERROR"), "E4", COLOURS.get("ERROR"), "F5", COLOURS.get("FIELD"),
                    "D6", COLOURS.get("ERROR"), "A7", COLOURS.get("ERROR")));
            assertThat(noted(sheet)).isEqualTo(coloured(sheet).keySet());
            Set<String> places = data.report().findings().stream().map(finding -> finding.place().line() + ":" + finding.place().field().orElse("")).collect(Collectors.toSet());
            assertThat(places).containsExactlyInAnyOrder("3:startedOn", "4:complexityAtStart", "5:budget", "6:completedOn", "7:");
        }
    }

    @Test
    void aNoteSaysWhatIsWrongAndWhatToDo() throws IOException {
        RegistrationData data = read(cases("c1;Welzijn;2025-13-01;;LOW;;"));
        Finding finding = data.report().findings().get(0);
        try (XSSFWorkbook dutch = opened(data); XSSFWorkbook english = opened(FindingsWorkbook.of(data).in(Language.ENGLISH))) {
            assertThat(dutch.getSheet("case").getCellComment(new CellAddress("C2")).getString().getString())
                    .contains(finding.ruleId() + " afgekeurd", finding.message(Language.DUTCH), finding.instruction(Language.DUTCH));
            assertThat(english.getSheet("case").getCellComment(new CellAddress("C2")).getString().getString())
                    .contains(finding.ruleId() + " rejected", finding.message(Language.ENGLISH), finding.instruction(Language.ENGLISH));
            assertThat(english.getSheetName(0)).isEqualTo("Findings");
        }
    }

    @Test
    void aCellWithSeveralFindingsHasTheColourOfTheHeaviest() throws IOException {
        RegistrationData data = read(RegistrationSource.all(
                cases("c1;Welzijn;2025-01-01;2025-02-01;LOW;;"),
                csv(RecordType.TIME_ENTRY, StandardCharsets.UTF_8, "caseId;employeeId;on;hours;billable;organisation\nc9;e9;2025-01-05;2;ja;Welzijn\n")));
        assertThat(data.report().findings()).hasSize(2);
        try (XSSFWorkbook workbook = opened(data)) {
            assertThat(coloured(workbook.getSheet("timeEntry")).keySet()).containsExactly("A2", "B2");
        }
    }

    @Test
    void rowsAreAsTheyAreInTheFile() throws IOException {
        RegistrationData data = read(csv(RecordType.CASE, StandardCharsets.UTF_8, "\n" + HEADER + ";opmerking\n"
                + "007;Welzijn;2025-01-01;;LOW;1,50;=1+1;\"twee\nregels\"\n"
                + ";;;;;;;\n"
                + "_x0041_;Welzijn & Zn;2025-01-01;;LOW;;<b>;\u0001\n"));
        try (XSSFWorkbook workbook = opened(data)) {
            XSSFSheet sheet = workbook.getSheet("case");
            assertThat(rows(sheet)).containsExactly(
                    List.of("id", "organisation", "startedOn", "completedOn", "complexityAtStart", "budget", "team", "opmerking"),
                    List.of("007", "Welzijn", "2025-01-01", "", "LOW", "1,50", "=1+1", "twee\nregels"),
                    List.of("", "", "", "", "", "", "", ""),
                    List.of("_x0041_", "Welzijn & Zn", "2025-01-01", "", "LOW", "", "<b>", "\ufffd"));
            sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void aRowOfWhichTheQuotesAreBrokenIsSplitAndMarked() throws IOException {
        RegistrationData data = read(cases("c1;Welzijn;2025-01-01;;LOW;;Noord", "c2;Welz\"ijn\";\"2025-01-01;;LOW;;Noord", "c3;Welzijn;2025-01-01;;LOW;;Noord"));
        Finding broken = data.report().findings().stream().filter(finding -> finding.ruleId().equals(Rules.BROKEN_QUOTES)).findFirst().orElseThrow();
        try (XSSFWorkbook workbook = opened(data)) {
            XSSFSheet sheet = workbook.getSheet("case");
            assertThat(rows(sheet).get(2)).containsExactly("c2", "Welz\"ijn\"", "\"2025-01-01", "", "LOW", "", "Noord");
            assertThat(rows(sheet).get(3)).startsWith("c3");
            assertThat(noted(sheet)).containsExactly(new CellAddress(2, Math.max(0, broken.place().column() - 1)).formatAsString());
        }
    }

    @Test
    void theFirstSheetCountsAndListsWithLinks() throws IOException {
        RegistrationData data = read(RegistrationSource.all(
                cases("c1;Welzijn;2025-13-01;;LOW;;", "c2;Welzijn;2025-14-01;;LOW;;", "c3;Welzijn;2025-01-01;;LOW;veel;"),
                RegistrationSource.ndjson("more.ndjson", new ByteArrayInputStream("{\"type\":\"case\",\"id\":\"c4\"}\n".getBytes(StandardCharsets.UTF_8)))));
        try (XSSFWorkbook workbook = opened(data)) {
            XSSFSheet listing = workbook.getSheetAt(0);
            assertThat(listing.getSheetName()).isEqualTo("Bevindingen");
            assertThat(workbook.getNumberOfSheets()).as("JSON has no cells").isEqualTo(2);
            List<String> texts = texts(listing);
            int found = data.report().findings().size();
            assertThat(texts).contains(found + " bevindingen bij 4 gelezen gegevens, waarvan 3 afgekeurd.");
            data.report().findingsPerRule().forEach((rule, number) -> assertThat(texts.subList(texts.indexOf(rule), texts.indexOf(rule) + 2))
                    .containsExactly(rule, Long.toString(number)));
            data.report().findings().forEach(finding -> assertThat(texts).contains(finding.message(Language.DUTCH), finding.instruction(Language.DUTCH)));
            assertThat(listing.getHyperlinkList()).extracting(link -> link.getLocation()).containsExactly("'case'!C2", "'case'!C3", "'case'!F4");
            assertThat(texts).contains("more.ndjson:1");
        }
    }

    @Test
    void aMappedSheetIsTheUsersOwn() throws IOException {
        RecordFileMapping mapping = RecordFileMapping.builder().constant("organisation", "Welzijn").constant("complexityAtStart", "LOW")
                .record(RecordType.CASE, record -> record.field("id", "Cli\u00ebntnr").field("startedOn", "Begin").field("completedOn", "Einde")).build();
        RegistrationData data = read(RegistrationSource.mapped(mapping, "trajecten 2025.csv", new ByteArrayInputStream(
                "Naam;Cli\u00ebntnr;Begin;Einde\nJan;c1;1-2-2025;1-1-2025\nPiet;c2;morgen;\nKees;c3;1-3-2025;\n".getBytes(StandardCharsets.UTF_8))));
        try (XSSFWorkbook workbook = opened(data)) {
            XSSFSheet sheet = workbook.getSheet("trajecten 2025");
            assertThat(rows(sheet).get(1)).containsExactly("Jan", "c1", "1-2-2025", "1-1-2025");
            assertThat(noted(sheet)).containsExactly("C3", "D2").isEqualTo(coloured(sheet).keySet());
        }
    }

    @Test
    void aWorkbookThatWasMendedIsReadWithoutFindings(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bevindingen.xlsx");
        FindingsWorkbook.of(read(cases("c1;Welzijn;2025-13-01;;LOW;1,50;", "c2;Welzijn;2025-01-31;;LOW;;"))).write(file);
        Path mended = folder.resolve("verbeterd.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file)); OutputStream target = Files.newOutputStream(mended)) {
            workbook.getSheet("case").getRow(1).createCell(2).setCellValue("2025-12-01");
            workbook.write(target);
        }
        RegistrationData again = read(RegistrationSource.at(mended));
        assertThat(again.report().findings()).isEmpty();
        assertThat(again.report().total().accepted()).isEqualTo(2);
    }

    @Test
    void aSheetOfAWorkbookKeepsItsPlacesNumbersAndDays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("registratie.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream target = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("casus");
            sheet.createRow(0).createCell(0).setCellValue("Trajecten van 2025");
            List<String> headings = List.of("Pseudoniem", "Organisatie", "Startdatum", "Complexiteit bij start", "Budget");
            Row header = sheet.createRow(2);
            headings.forEach(heading -> header.createCell(headings.indexOf(heading)).setCellValue(heading));
            XSSFCellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("d-m-yyyy"));
            for (int i = 0; i < 3; i++) {
                Row row = sheet.createRow(4 + i);
                row.createCell(0).setCellValue("00" + i);
                row.createCell(1).setCellValue("Welzijn");
                row.createCell(2).setCellValue(LocalDate.of(2025, 3, 31));
                row.getCell(2).setCellStyle(day);
                row.createCell(3).setCellValue(i == 1 ? "middel" : "laag");
                if (i == 2) {
                    row.createCell(4).setCellValue("veel");
                } else {
                    row.createCell(4).setCellValue(12.5);
                }
            }
            workbook.write(target);
        }
        RegistrationData data = read(RegistrationSource.at(file));
        try (XSSFWorkbook workbook = opened(data)) {
            XSSFSheet sheet = workbook.getSheet("casus");
            assertThat(coloured(sheet)).containsEntry("D6", COLOURS.get("ERROR")).containsEntry("E7", COLOURS.get("FIELD"));
            assertThat(noted(sheet)).isEqualTo(data.report().findings().stream()
                    .map(finding -> new CellAddress((int) finding.place().line() - 1, Math.max(0, finding.place().column() - 1)).formatAsString())
                    .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Trajecten van 2025");
            assertThat(sheet.getRow(4).getCell(2).getLocalDateTimeCellValue()).isEqualTo(LocalDate.of(2025, 3, 31).atStartOfDay());
            assertThat(sheet.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(12.5);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("000");
        }
        Path again = folder.resolve("bevindingen.xlsx");
        FindingsWorkbook.of(data).write(again);
        assertThat(read(RegistrationSource.at(again)).report().findingsPerRule()).isEqualTo(data.report().findingsPerRule());
    }

    @Test
    void aFindingAboutAWholeRowIsAtItsFirstCell() throws IOException {
        try (XSSFWorkbook workbook = opened(read(cases("c1;Welzijn")))) {
            assertThat(noted(workbook.getSheet("case"))).containsExactly("A2");
        }
    }

    @Test
    void withoutFindingsNothingIsMarked() throws IOException {
        try (XSSFWorkbook workbook = opened(read(cases("c1;Welzijn;2025-01-01;;LOW;;")))) {
            assertThat(noted(workbook.getSheet("case"))).isEmpty();
            assertThat(coloured(workbook.getSheet("case"))).isEmpty();
            assertThat(texts(workbook.getSheetAt(0))).contains("0 bevindingen bij 1 gelezen gegevens, waarvan 0 afgekeurd.");
        }
    }

    @Test
    void findingsThatWereLeftOutAreCounted() throws IOException {
        String[] lines = IntStream.range(0, 50).mapToObj(number -> "c" + number + ";Welzijn;2025-13-01;;LOW;;").toArray(String[]::new);
        RegistrationData data = RegistrationData.read(cases(lines), ReadingOptions.standard(), ValidationOptions.standard().withFindingsKept(10));
        try (XSSFWorkbook workbook = opened(data)) {
            assertThat(noted(workbook.getSheet("case"))).hasSize(10);
            assertThat(texts(workbook.getSheetAt(0))).contains("Er zijn nog 40 bevindingen die hier niet staan.");
        }
    }

    @Test
    void moreNotesThanOneBlockOfShapesAreRead() throws IOException {
        String[] lines = IntStream.range(0, 1100).mapToObj(number -> "c" + number + ";Welzijn;2025-13-01;;LOW;;").toArray(String[]::new);
        RegistrationData data = RegistrationData.read(cases(lines), ReadingOptions.standard(), ValidationOptions.standard().withFindingsKept(10_000));
        try (XSSFWorkbook workbook = opened(data)) {
            assertThat(noted(workbook.getSheet("case"))).hasSize(1100);
        }
    }

    @Test
    void aFileThatChangedIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("case.csv"), HEADER + "\nc1;Welzijn;2025-13-01;;LOW;;\n");
        RegistrationData data = read(RegistrationSource.at(folder));
        Files.writeString(file, HEADER + "\nc2;Welzijn;2025-12-01;;LOW;;\n");
        Path target = folder.resolve("bevindingen.xlsx");
        assertThatThrownBy(() -> FindingsWorkbook.of(data).write(target)).isInstanceOf(RegistrationFileException.class).hasMessageContaining("has changed");
        assertThat(target).doesNotExist();
    }

    @Test
    void theFileIsForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("bevindingen.xlsx");
        FindingsWorkbook.of(read(cases("c1;Welzijn;2025-01-01;;LOW;;"))).write(target);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-------");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FindingsWorkbook.of(read(cases("c1"))).write(folder.resolve("bevindingen.xls")))
                .withMessageContaining(".xlsx");
    }

    @Test
    void theSameFindingsGiveTheSameBytes() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        FindingsWorkbook workbook = FindingsWorkbook.of(read(cases("c1;Welzijn;2025-13-01;;LOW;;")));
        workbook.write(first);
        workbook.write(second);
        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }

    @Test
    void whateverTheBytesEveryFindingOnALineIsMarked() throws IOException {
        Random random = new Random(20251130);
        DamagedBytes damage = new DamagedBytes(new String[] {"\"", "\"\"", ";", "\n", "\r", "\r\n", "\0", "=", "\ufeff", "123456782", "31-02-2025", "\ud83d\ude00"}, 60, 3);
        int marked = 0;
        for (int i = 0; i < 120; i++) {
            StringBuilder file = new StringBuilder(HEADER + "\n");
            for (int line = 0; line < 12; line++) {
                file.append('c').append(line).append(";Welzijn;2025-01-").append(10 + line).append(";;").append(random.nextBoolean() ? "laag" : "HIGH").append(";12,50;Noord\n");
            }
            RegistrationData data = read(RegistrationSource.csv(RecordType.CASE, "case.csv",
                    new ByteArrayInputStream(damage.of(file.toString().getBytes(StandardCharsets.UTF_8), random))));
            try (XSSFWorkbook workbook = opened(data)) {
                long onLines = data.report().findings().stream().filter(finding -> finding.place().line() > 0).count();
                List<String> links = workbook.getSheetAt(0).getHyperlinkList().stream().map(link -> link.getLocation()).toList();
                assertThat(links).as("%s", data.report().findings()).hasSize((int) onLines);
                XSSFSheet sheet = workbook.getSheet("case");
                if (sheet != null) {
                    assertThat(noted(sheet)).isEqualTo(links.stream().map(link -> link.substring("'case'!".length())).collect(Collectors.toCollection(TreeSet::new)));
                    marked += noted(sheet).size();
                }
            }
        }
        assertThat(marked).isGreaterThan(150);
    }
}
