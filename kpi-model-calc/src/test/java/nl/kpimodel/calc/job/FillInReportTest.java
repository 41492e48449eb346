package nl.kpimodel.calc.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.FillInWorkbook;
import nl.kpimodel.program.InstalledProgram;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook for twelve KPIs of activity, effect and impact is filled in by a script and becomes a report. */
class FillInReportTest {
    private static final List<KpiId> TWELVE = Stream.of(
                    "A 3", "A 4", "A 8", "A 12", "A 13", "A 19", "A 23", "A 33", "E 4.1.1", "E 6.1.1", "I 1.1.1", "I 4.1.3")
            .map(KpiId::parse).toList();
    private static final FillInWorkbook WORKBOOK = FillInWorkbook.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), TWELVE);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    @TempDir
    private Path folder;

    private Path filled;

    @BeforeEach
    void fillIn() throws IOException {
        Path empty = folder.resolve("leeg.xlsx");
        WORKBOOK.write(empty);
        filled = folder.resolve("registratie.xlsx");
        try (InputStream bytes = Files.newInputStream(empty); XSSFWorkbook workbook = new XSSFWorkbook(bytes); OutputStream target =
                Files.newOutputStream(filled)) {
            fillIn(workbook);
            workbook.write(target);
        }
    }

    private static void fillIn(XSSFWorkbook workbook) {
        for (String employee : List.of("001", "002")) {
            add(workbook, "medewerker", Map.of("Pseudoniem", employee, "Rol", "beroepskracht", "Fte", new BigDecimal("0.75"), "In dienst vanaf",
                    LocalDate.of(2024, 1, 1)));
        }
        for (int i = 0; i < 10; i++) {
            String id = "C" + i;
            LocalDate start = FIRST.plusDays(i);
            add(workbook, "casus", Map.of("Pseudoniem", id, "Signaaldatum", start.minusDays(20 + i), "Startdatum", start, "Complexiteit bij start",
                    i % 2 == 0 ? "laag" : "hoog",
                    "Team", i < 6 ? "Noord" : "Zuid"));
            add(workbook, "urenregistratie",
                    Map.of("Casus", id, "Medewerker", "001", "Datum", start.plusDays(1), "Uren", new BigDecimal("1.5"), "Declarabel", "ja"));
            add(workbook, "ZRM-score", zrm(id, start.plusDays(1), 2));
            add(workbook, "ZRM-score", zrm(id, start.plusDays(30), i < 4 ? 3 : 2));
            add(workbook, "uitnodiging", Map.of("Respondent", "R" + i, "Casus", id, "Vragenlijst", "deelnemers", "Verzenddatum", start.plusDays(40)));
            add(workbook, "antwoord", Map.of("Respondent", "R" + i, "Casus", id, "Vragenlijst", "deelnemers", "Vraag", "4a2", "Antwoord", i < 7 ? "eens" : "oneens",
                    "Antwoorddatum", start.plusDays(42), "Leeftijd", 40 + i));
            add(workbook, "antwoord", Map.of("Respondent", "R" + i, "Casus", id, "Vragenlijst", "deelnemers", "Vraag", "6a1", "Antwoord", "eens",
                    "Antwoorddatum", start.plusDays(42), "Leeftijd", 40 + i));
        }
        for (int i = 0; i < 3; i++) {
            add(workbook, "casus", Map.of("Pseudoniem", "D" + i, "Startdatum", LocalDate.of(2024, 6, 3), "Afrondingsdatum", LocalDate.of(2025, 2, 3),
                    "Reden van voortijdig stoppen", "verhuisd", "Complexiteit bij start", "laag"));
            add(workbook, "wachtlijstvermelding",
                    Map.of("Pseudoniem", "W" + i, "Onderwerp", "persoon", "Wacht sinds", LocalDate.of(2025, 2, 10), "Gevraagde uren", 4));
            add(workbook, "tevredenheid", Map.of("Respondent", "ketenpartner", "Datum", LocalDate.of(2025, 3, 3), "Score", 7 + i, "Laagste score", 1,
                    "Hoogste score", 10));
        }
        add(workbook, "capaciteit", Map.of("Vanaf", LocalDate.of(2025, 1, 1), "Tot en met", LocalDate.of(2025, 3, 31), "Beschikbare uren", 5));
        for (String kpi : List.of("I 1.1.1", "I 4.1.3")) {
            add(workbook, "cijfer", Map.of("KPI", kpi, "Gebied", "GM0363", "Periode", "2025", "Teller", 412, "Noemer", 530, "Status", "voorlopig", "Bron", "GGD"));
        }
    }

    private static Map<String, Object> zrm(String id, LocalDate on, int score) {
        return Map.of("Casus", id, "Datum", on, "ZRM-editie", "2017", "ZRM-domein", "Huisvesting", "Score", score);
    }

    /** Fills in a row as a user who types below the headings would: each cell has the format of its column. */
    private static void add(XSSFWorkbook workbook, String name, Map<String, Object> values) {
        XSSFSheet sheet = workbook.getSheet(name);
        List<String> headings = StreamSupport.stream(sheet.getRow(0).spliterator(), false).map(cell -> cell.getStringCellValue().replace(" *", "")).toList();
        assertThat(headings).containsAll(values.keySet()).contains("Organisatie");
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        set(row, headings.indexOf("Organisatie"), "Welzijn Waterstad", sheet);
        values.forEach((heading, value) -> set(row, headings.indexOf(heading), value, sheet));
    }

    private static void set(Row row, int column, Object value, XSSFSheet sheet) {
        CellStyle style = sheet.getColumnStyle(column);
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue((String) value);
        }
    }

    @Test
    void givesTheReportOfItsTwelveKPIs() throws IOException {
        assertReport(filled);
    }

    @Test
    void opensInLibreOfficeAndWhatThatSavesGivesTheSameReport() throws Exception {
        // All sheets, with semicolons, in UTF-8, cells as they are shown.
        InstalledProgram.convert(filled, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1", folder);
        Path input = Files.createDirectory(folder.resolve("libreoffice"));
        for (RecordType type : WORKBOOK.types()) {
            Files.move(folder.resolve("registratie-" + type.dutchTerm() + ".csv"), input.resolve(type.key() + ".csv"));
        }
        assertReport(input);
        InstalledProgram.convert(filled, "xlsx:Calc MS Excel 2007 XML", Files.createDirectory(folder.resolve("opgeslagen")));
        assertReport(folder.resolve("opgeslagen/registratie.xlsx"));
        InstalledProgram.convert(filled, "pdf", folder);
        assertThat(folder.resolve("registratie.pdf")).isNotEmptyFile();
    }

    private void assertReport(Path input) throws IOException {
        Path options = Files.writeString(folder.resolve("options.json"), """
                {"hoursPerFte": {"hours": 36, "span": "WEEK"}, "answerScale": {"options": ["oneens", "eens"], "yes": ["eens"]},
                 "combination": {"all": "ANY"}, "satisfactionScale": {"min": 1, "max": 10, "interval": true}, "zrmPolicy": "ANY"}""");
        JobResult result = KpiJob.over(input).edition(Edition.E2025).periods(ReportingPeriod.year(2025), ReportingPeriod.quarter(2025, 1)).select(TWELVE)
                .options(options).asOf(LocalDate.of(2025, 12, 31)).run();

        assertThat(result.validation().findings()).isEmpty();
        assertThat(result.status()).isEqualTo(JobResult.Status.DONE);
        KpiReport quarter = result.reports().get(1);
        assertThat(numbers(quarter.outcome("A 4"))).as("245 days of waiting over ten cases").containsExactly("245", "10");
        assertThat(quarter.outcome("A 12").value().map(Object::toString)).hasValueSatisfying(value -> assertThat(value).contains("10"));
        assertThat(numbers(quarter.outcome("A 13"))).containsExactly("10", "2");
        assertThat(numbers(quarter.outcome("A 19"))).as("four of ten made progress").startsWith("4");
        assertThat(numbers(quarter.outcome("E 4.1.1"))).containsExactly("7", "10");
        assertThat(numbers(quarter.outcome("E 6.1.1"))).containsExactly("10", "10");
        KpiReport year = result.reports().get(0);
        assertThat(year.outcomes(KpiId.of("I 4.1.3"))).extracting(FillInReportTest::numbers).contains(List.of("412", "530"));
        for (KpiId kpi : TWELVE) {
            assertThat(Stream.of(year, quarter).flatMap(report -> report.outcomes(kpi).stream())).as("%s", kpi).anyMatch(outcome -> outcome.value().isPresent());
        }
    }

    private static List<String> numbers(Outcome outcome) {
        return Stream.of(outcome.numerator(), outcome.denominator()).flatMap(number -> number.stream()).map(Object::toString).toList();
    }
}
