package nl.kpimodel.data.registration;

import static nl.kpimodel.data.registration.TestWorkbook.empty;
import static nl.kpimodel.data.registration.TestWorkbook.error;
import static nl.kpimodel.data.registration.TestWorkbook.formula;
import static nl.kpimodel.data.registration.TestWorkbook.formulaText;
import static nl.kpimodel.data.registration.TestWorkbook.number;
import static nl.kpimodel.data.registration.TestWorkbook.row;
import static nl.kpimodel.data.registration.TestWorkbook.text;
import static nl.kpimodel.data.registration.TestWorkbook.texts;
import static nl.kpimodel.data.registration.TestWorkbook.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.FollowUp;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import nl.kpimodel.data.registration.TestWorkbook.Cell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is read sheet by sheet and by the types of its cells, with the same findings as CSV. */
@Tag("locale")
class WorkbookTest {
    private static final Cell[] CASE = texts("id", "organisation", "startedOn", "complexityAtStart", "budget");
    private static final Cell[] HOURS = texts("organisatie", "medewerker", "datum", "uren", "declarabel");
    /** 31 March 2025 in workbooks that count days from 1900. */
    private static final String MARCH = "45747";

    @TempDir
    private Path folder;

    private static TestWorkbook cases(Cell[]... rows) {
        Cell[][] all = new Cell[rows.length + 1][];
        all[0] = CASE;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return new TestWorkbook().sheet("case", all);
    }

    private static Read hours(Cell... cells) throws IOException {
        return new TestWorkbook().sheet("timeEntry", HOURS, cells).read();
    }

    @Test
    void eachSheetIsReadAsTheTypeThatItsNameSays() throws IOException {
        TestWorkbook workbook = new TestWorkbook();
        Read read = workbook
                .sheet("Urenregistratie 2025", HOURS, row(workbook.sharedText("Org"), text("M1"), number(MARCH, TestWorkbook.DATE), number("7.5"), yes(true)))
                .sheet("CASUS", CASE, row(text("C1"), workbook.sharedText("Org"), number(MARCH, TestWorkbook.DUTCH_DATE), workbook.sharedText("laag"),
                        number("1250.5")))
                .sheet("beoordeling van een ketenpartner", texts("ketenpartner"))
                .read();
        assertThat(read.records()).hasSize(2);
        // Cases come first, because other records refer to them.
        Case first = (Case) read.records().get(0);
        assertThat(first.startedOn()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(first.complexityAtStart()).isEqualTo(Complexity.LOW);
        assertThat(first.budget()).isEqualTo(new BigDecimal("1250.5"));
        TimeEntry second = (TimeEntry) read.records().get(1);
        assertThat(second.hours()).isEqualByComparingTo("7.5");
        assertThat(second.billable()).isTrue();
        assertThat(read.sink().places.get(1)).hasToString("data.xlsx!Urenregistratie 2025!2");
        assertThat(read.result().files()).extracting(FileReading::sheet, FileReading::type, FileReading::accepted).containsExactly(
                tuple(Optional.of("CASUS"), Optional.of(RecordType.CASE), 1L),
                tuple(Optional.of("Urenregistratie 2025"), Optional.of(RecordType.TIME_ENTRY), 1L),
                tuple(Optional.of("beoordeling van een ketenpartner"), Optional.of(RecordType.PARTNER_REVIEW), 0L));
        assertThat(read.told()).containsExactly("REG-004 1:0");
    }

    @Test
    void aSheetOfAnotherNameIsAFindingButHiddenAndExplainingOnesAreNot() throws IOException {
        Read read = new TestWorkbook().sheet("Uitleg", texts("lees dit")).sheet("Explanation", texts("read this")).hiddenSheet("_lists", texts("LOW", "HIGH"))
                .sheet("Notities", texts("bel Jan")).hiddenSheet("casus", CASE).sheet("case", CASE).read();
        assertThat(read.findings()).extracting(finding -> finding.place().toString(), Finding::ruleId)
                .containsExactly(tuple("data.xlsx!Notities", "REG-086"),
                        tuple("data.xlsx!casus", "REG-086"));
        assertThat(read.findings().get(0).instruction(Language.ENGLISH)).contains("record type", "case", "zrmScore");
    }

    @Test
    void theOnlySheetOfAWorkbookThatIsNamedAfterATypeMayHaveAnyName() throws IOException {
        byte[] bytes = new TestWorkbook().sheet("Blad1", CASE, row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"))).bytes();
        assertThat(TestWorkbook.read("case-2025.xlsx", bytes, ReadingOptions.standard()).onlyCase().id()).isEqualTo("C1");
        assertThat(TestWorkbook.read("trajecten.xlsx", bytes, ReadingOptions.standard()).told()).containsExactly("REG-086 0:0");
    }

    @Test
    void datesAreReadByTheFormatOfTheirCell() throws IOException {
        List<Cell[]> rows = new ArrayList<>();
        for (int style : new int[] {TestWorkbook.DATE, TestWorkbook.DATE_TIME, TestWorkbook.DUTCH_DATE, TestWorkbook.DUTCH_LONG_DATE, TestWorkbook.MONTH}) {
            rows.add(row(text("C" + style), text("Org"), number(MARCH, style), text("LOW")));
        }
        rows.add(row(text("text"), text("Org"), text(" 31-3-2025 "), text("LOW")));
        rows.add(row(text("iso"), text("Org"), new Cell(" t=\"d\"", "<v>2025-03-31T00:00:00</v>"), text("LOW")));
        rows.add(row(text("formula"), text("Org"), formula("TODAY()", MARCH, TestWorkbook.DATE), text("LOW")));
        rows.add(row(text("formula text"), text("Org"), formulaText("TEXT(A1)", "2025-03-31"), text("LOW")));
        Read read = cases(rows.toArray(Cell[][]::new)).read();
        assertThat(read.told()).isEmpty();
        assertThat(read.records()).hasSize(9).allSatisfy(record -> assertThat(((Case) record).startedOn()).isEqualTo(LocalDate.of(2025, 3, 31)));
    }

    @Test
    void aTimeBehindADayIsLeftOutAndReported() throws IOException {
        Read read = cases(row(text("C1"), text("Org"), number("45747.604166666664", TestWorkbook.DATE_TIME), text("LOW")),
                row(text("C2"), text("Org"), number("45746.99999999999", TestWorkbook.DATE_TIME), text("LOW"))).read();
        assertThat(read.records()).extracting(record -> ((Case) record).startedOn()).containsOnly(LocalDate.of(2025, 3, 31));
        assertThat(read.told()).containsExactly("REG-049 2:3 startedOn");
    }

    @Test
    void daysOfAWorkbookThatCountsFrom1904AreRight() throws IOException {
        Read read = cases(row(text("C1"), text("Org"), number("44285", TestWorkbook.DATE), text("LOW"))).with1904Dates().read();
        assertThat(read.onlyCase().startedOn()).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void the29thOfFebruary1900AndNumbersThatAreNoDayAreFindings() throws IOException {
        Read read = cases(row(text("C1"), text("Org"), number("60", TestWorkbook.DATE), text("LOW")),
                row(text("C2"), text("Org"), number("-1", TestWorkbook.DATE), text("LOW")),
                row(text("C3"), text("Org"), number(MARCH), text("LOW")),
                row(text("C4"), text("Org"), number("0.5", TestWorkbook.TIME), text("LOW")),
                row(text("C5"), text("Org"), number("0.5", TestWorkbook.DATE), text("LOW")),
                row(text("C6"), text("Org"), number("9999999", TestWorkbook.DATE), text("LOW")),
                row(text("C7"), text("Org"), yes(true), text("LOW"))).read();
        assertThat(read.told()).containsExactly("REG-024 2:3 startedOn", "REG-023 3:3 startedOn", "REG-050 4:3 startedOn", "REG-023 5:3 startedOn",
                "REG-023 6:3 startedOn", "REG-023 7:3 startedOn", "REG-023 8:3 startedOn");
        assertThat(read.result().rejected()).isEqualTo(7);
    }

    @Test
    void aBinaryFractionIsTheDecimalThatTheSpreadsheetShows() throws IOException {
        TimeEntry entry = hours(text("Org"), text("M1"), number(MARCH, TestWorkbook.DATE), number("0.30000000000000004"), yes(false)).onlyTimeEntry();
        assertThat(entry.hours()).isEqualTo(new BigDecimal("0.3"));
        assertThat(hours(text("Org"), text("M1"), number(MARCH, TestWorkbook.DATE), number("1.2E1"), yes(false)).onlyTimeEntry().hours())
                .isEqualTo(new BigDecimal("12"));
    }

    @Test
    void numbersInTextsAreReadWithEitherSignAndRefusedWhereTheyMeanTwoThings() throws IOException {
        for (String written : List.of("7,5", "7.5", "7.50", "07,50")) {
            assertThat(hours(text("Org"), text("M1"), text("2025-03-31"), text(written), text("ja")).onlyTimeEntry().hours()).isEqualByComparingTo("7.5");
        }
        assertThat(hours(text("Org"), text("M1"), text("2025-03-31"), text("1.234"), text("ja")).told()).contains("REG-030 2:4 hours");
        assertThat(hours(text("Org"), text("M1"), text("2025-03-31"), text("x"), text("ja")).told()).contains("REG-028 2:4 hours");
        Read amount = cases(row(text("C1"), text("Org"), text("2025-03-31"), text("LOW"), text("€ 1.250,50")),
                row(text("C2"), text("Org"), text("2025-03-31"), text("LOW"), number("1250.5", TestWorkbook.EURO)),
                row(text("C3"), text("Org"), text("2025-03-31"), text("LOW"), text("1,250.50"))).read();
        assertThat(amount.records()).hasSize(3).allSatisfy(record -> assertThat(((Case) record).budget()).isEqualByComparingTo("1250.5"));
    }

    @Test
    void timesAndPercentagesWhereANumberBelongsAreFindingsAndAShareMayBeAPercentage() throws IOException {
        assertThat(hours(text("Org"), text("M1"), number(MARCH, TestWorkbook.DATE), number("0.3125", TestWorkbook.TIME), yes(true)).told())
                .containsExactly("REG-052 2:4 hours");
        assertThat(hours(text("Org"), text("M1"), number(MARCH, TestWorkbook.DATE), number("1.5", TestWorkbook.DURATION), yes(true)).told())
                .containsExactly("REG-052 2:4 hours");
        assertThat(hours(text("Org"), text("M1"), number(MARCH, TestWorkbook.DATE), number("0.25", TestWorkbook.PERCENT), yes(true)).told())
                .containsExactly("REG-053 2:4 hours");
        Read share = new TestWorkbook().sheet("followUp", texts("organisation", "caseId", "personId", "on", "volunteerShare"),
                row(text("Org"), text("C1"), text("P1"), number(MARCH, TestWorkbook.DATE), number("0.25", TestWorkbook.PERCENT))).read();
        assertThat(share.told()).isEmpty();
        assertThat(((FollowUp) share.only()).volunteerShare()).isEqualTo(new BigDecimal("0.25"));
    }

    @Test
    void codesBooleansAndWholeNumbersAreReadFromAnyCellThatShowsThem() throws IOException {
        Read read = new TestWorkbook().sheet("case", texts("id", "organisation", "startedOn", "complexityAtStart", "onPlan", "earlySignal", "evidenceBased",
                        "plannedParticipants", "ageAtStart"),
                row(number("1001"), text("Org"), number(MARCH, TestWorkbook.DATE), text("Hoog"), number("1"), text("nee"), yes(true), number("12"), number("7.5")),
                row(number("42", TestWorkbook.EIGHT_DIGITS), text("Org"), number(MARCH, TestWorkbook.DATE), text("Hoog"), empty(), empty(), empty(),
                        text("12"), number("3000000000"))).read();
        Case first = (Case) read.records().get(0);
        assertThat(first.id()).isEqualTo("1001");
        assertThat(first.onPlan()).isEqualTo(true);
        assertThat(first.earlySignal()).isEqualTo(false);
        assertThat(first.evidenceBased()).isEqualTo(true);
        assertThat(first.plannedParticipants()).isEqualTo(12);
        Case second = (Case) read.records().get(1);
        assertThat(second.id()).isEqualTo("00000042");
        assertThat(second.plannedParticipants()).isEqualTo(12);
        assertThat(read.told()).containsExactly("REG-031 2:9 ageAtStart", "REG-032 3:9 ageAtStart");
    }

    @Test
    void anIdOfWhichASpreadsheetLostDigitsIsAFinding() throws IOException {
        Read read = cases(row(number("1.2345678901234567E+18"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"))).read();
        assertThat(read.told()).containsExactly("REG-141 2:1 id");
    }

    @Test
    void formulasAreReadByTheirSavedValueAndAreAFindingWithoutOne() throws IOException {
        Read read = cases(row(formulaText("A1&\"x\"", "C1"), text("Org"), formula("DATE(2025,3,31)", MARCH, TestWorkbook.DATE), text("LOW"),
                formula("1+1", null, 0)),
                row(formula("A1", null, 0), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"), formula("1+1", "2", 0)),
                row(text("C3"), text("Org"), formula("TODAY()", "", TestWorkbook.DATE), text("LOW"))).read();
        assertThat(read.told()).containsExactly("REG-090 2:5 budget", "REG-090 3:1 id", "REG-090 4:3 startedOn");
        assertThat(read.onlyCase().budget()).isNull();
        assertThat(read.findings().get(0).place()).hasToString("data.xlsx!case!E2");
        assertThat(read.findings().get(0).message(Language.DUTCH)).isEqualTo("budget is een formule waarvan de uitkomst niet in de werkmap staat (kolom: budget).");
    }

    @Test
    void errorsInCellsAreFindingsAndMissingValuesAreEmpty() throws IOException {
        Read read = cases(row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"), error("#DIV/0!")),
                row(text("C2"), text("Org"), error("#REF!"), text("LOW")),
                row(error("#NAME?"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW")),
                row(text("C4"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"), error("#N/A")),
                row(text("C5"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"), error("#SPILL!"))).read();
        assertThat(read.told()).containsExactly("REG-054 2:5 budget", "REG-054 3:3 startedOn", "REG-142 4:1 id", "REG-054 6:5 budget", "REG-045 5:5 budget");
    }

    @Test
    void mergedCellsBelowTheHeaderAreReportedAndThoseOfTitlesAreNot() throws IOException {
        Read read = new TestWorkbook().mergedSheet("case", "A1:E1 C3:C5 A9:B9 Z3:Z9", texts("Trajecten 2025"), CASE,
                row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW")),
                row(text("C2"), text("Org"), empty(), text("LOW")), row(text("C3"), text("Org"), empty(), text("LOW"))).read();
        assertThat(read.told()).containsExactly("REG-055 2:0", "REG-101 4:3 startedOn", "REG-101 5:3 startedOn", "REG-089 0:0");
        assertThat(read.findings().get(3).message(Language.ENGLISH)).contains("C3:C5, A9:B9, 2 in all");
    }

    @Test
    void emptyRowsNotesAndTotalsAreNoRecords() throws IOException {
        TestWorkbook workbook = new TestWorkbook();
        Read read = workbook.sheet("case", row(), CASE, row(empty(), empty()), row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW")),
                row(text(" "), workbook.sharedText("  ")), row(text("Totaal"), empty(), empty(), empty(), number("12")), row(text("Bron: systeem"))).read();
        assertThat(read.result().read()).isEqualTo(1);
        assertThat(read.told()).containsExactly("REG-056 6:0", "REG-056 7:0");
        assertThat(read.sink().places.get(0).line()).isEqualTo(4);
    }

    @Test
    void theHeaderMayBeGivenAndColumnsAreNamedInDutchAndCheckedAsInCsv() throws IOException {
        Cell[][] rows = {texts("Pseudoniem", "organisatie", "START-DATUM", "Complexiteit bij start", "kleur"), texts("C1", "Org", "2025-03-31", "Laag", "rood")};
        Read read = new TestWorkbook().sheet("casus", rows).read();
        assertThat(read.onlyCase().id()).isEqualTo("C1");
        assertThat(read.told()).containsExactly("REG-006 1:5");
        assertThat(new TestWorkbook().sheet("casus", texts("id", "id", "organisation"), texts("a", "b", "c")).read().told())
                .containsExactly("REG-004 1:0", "REG-005 1:0");
        Read second = TestWorkbook.read("x.xlsx", new TestWorkbook().sheet("case", CASE, CASE, texts("C1", "Org", "2025-03-31", "LOW")).bytes(),
                ReadingOptions.standard().withHeaderLine(2));
        assertThat(second.told()).containsExactly("REG-055 2:0");
        assertThat(second.onlyCase().id()).isEqualTo("C1");
    }

    @Test
    void aCellBeyondTheHeaderRejectsItsRow() throws IOException {
        Read read = cases(texts("C1", "Org", "2025-03-31", "LOW", "", "verdwaald"), texts("C2", "Org", "2025-03-31", "LOW")).read();
        assertThat(read.told()).containsExactly("REG-014 2:0");
        assertThat(read.onlyCase().id()).isEqualTo("C2");
    }

    @Test
    void textsKeepTheirRunsAndLoseTheirGuidesAndEscapes() throws IOException {
        TestWorkbook workbook = new TestWorkbook();
        workbook.part("xl/sharedStrings.xml", TestWorkbook.utf8("<sst><si><r><rPr><b/></rPr><t>Te</t></r><r><t xml:space=\"preserve\">am 1</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>gids</t></rPh></si><si><t>a_x005F_x0041__x0042_</t></si></sst>"));
        Cell team = workbook.sharedText("0");
        Cell escaped = workbook.sharedText("1");
        Read read = workbook.sheet("case", texts("id", "organisation", "startedOn", "complexityAtStart", "team"),
                row(escaped, text("Org"), text("2025-03-31"), text("LOW"), team)).read();
        assertThat(read.onlyCase().strata().team()).isEqualTo("Team 1");
        assertThat(read.onlyCase().id()).isEqualTo("a_x0041_B");
    }

    @Test
    void aMappedSheetIsReadByItsNameOrAsTheOnlyOne() throws IOException {
        RecordFileMapping.Builder builder = RecordFileMapping.builder().constant("organisation", "Org").record(RecordType.CASE, record -> record
                .field("id", MappedField.joined("-", "Team", "Cliëntnr")).field("startedOn", "Start").field("budget", "Bedrag")
                .field("complexityAtStart", MappedField.column("Zwaarte").code("1", "LOW").code("2", "HIGH")));
        Cell[][] rows = {texts("Cliëntnr", "Team", "Start", "Zwaarte", "Bedrag"),
                row(number("17"), text("Noord"), number(MARCH, TestWorkbook.DATE), number("2"), number("12.5")),
                row(formula("A2+1", null, 0), text("Noord"), number(MARCH, TestWorkbook.DATE), number("1"), formula("1", null, 0))};
        Read only = new TestWorkbook().sheet("Uitleg", texts("x")).sheet("Trajecten", rows).read(builder.build());
        assertThat(only.onlyCase().id()).isEqualTo("Noord-17");
        assertThat(only.onlyCase().complexityAtStart()).isEqualTo(Complexity.HIGH);
        assertThat(only.told()).containsExactly("REG-090 3:2 id", "REG-090 3:5 budget");
        TestWorkbook two = new TestWorkbook().sheet("Oud", texts("x")).sheet("Trajecten", rows);
        assertThat(two.read(builder.build()).told()).containsExactly("REG-088 0:0");
        assertThat(two.read(builder.build()).result().files()).extracting(FileReading::outcome).containsExactly(FileReading.Outcome.FILE_REFUSED);
        assertThat(two.read(builder.sheet("trajecten").build()).records()).hasSize(1);
        Read missing = two.read(builder.sheet("Trajectn").build());
        assertThat(missing.findings().get(0).message(Language.DUTCH)).contains("Trajectn");
        assertThat(missing.findings().get(0).instruction(Language.DUTCH)).contains("Oud, Trajecten");
    }

    @Test
    void aMappingKeepsItsSheetInJson() {
        RecordFileMapping mapping = RecordFileMapping.builder().sheet("Blad 2").record(RecordType.TEAM_CHANGE,
                record -> record.field("organisation", "o").field("caseId", "c").field("on", "d")).build();
        assertThat(RecordFileMapping.fromTree(mapping.toTree()).sheet()).contains("Blad 2");
        assertThat(mapping.toTree()).containsEntry("sheet", "Blad 2");
    }

    @Test
    void aDraftIsMadeOfTheSheetWhoseColumnsAreKnownBest() throws IOException {
        Path file = folder.resolve("eigen.xlsx");
        Files.write(file, new TestWorkbook().sheet("Codes", texts("a", "b")).sheet("Trajecten", texts("Cliëntnr", "Startdatum", "Complexiteit bij start"),
                row(text("1"), number(MARCH, TestWorkbook.DATE), text("Zwaar"))).bytes());
        RecordFileMapping.Draft draft = RecordFileMapping.draftOf(file);
        assertThat(draft.toTree()).containsEntry("sheet", "Trajecten");
        assertThat(draft.unknownCodes()).containsEntry("Complexiteit bij start", List.of("Zwaar"));
    }

    @Test
    void filesFoldersAndStreamsGiveTheSame() throws IOException {
        byte[] bytes = cases(row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"))).bytes();
        Path file = folder.resolve("data.xlsx");
        Files.write(file, bytes);
        Files.write(folder.resolve("~$data.xlsx"), new byte[165]);
        Files.write(folder.resolve("case.csv"), TestWorkbook.utf8("id,organisation,startedOn,complexityAtStart\nC9,Org,2025-01-01,LOW\n"));
        Files.write(folder.resolve("kopie.xlsx"), bytes);
        RegistrationData data = RegistrationData.read(RegistrationSource.at(folder), ReadingOptions.standard(), ValidationOptions.standard());
        assertThat(data.reading().files()).extracting(FileReading::file, FileReading::outcome).containsExactly(
                tuple("case.csv", FileReading.Outcome.READ), tuple("data.xlsx", FileReading.Outcome.READ),
                tuple("kopie.xlsx", FileReading.Outcome.COPY));
        assertThat(RegistrationSource.at(folder).reads(file)).isTrue();
        try (Stream<RegistrationRecord> records = data.records()) {
            assertThat(records.map(record -> ((Case) record).id())).containsExactly("C9", "C1");
        }
        RegistrationData streamed = RegistrationData.read(RegistrationSource.workbook("upload", new ByteArrayInputStream(bytes)), ReadingOptions.standard(),
                ValidationOptions.standard());
        try (Stream<RegistrationRecord> records = streamed.records()) {
            assertThat(records.map(record -> ((Case) record).id())).containsExactly("C1");
        }
    }

    @Test
    void aWorkbookInAnArchiveIsReadFromIt() throws IOException {
        byte[] bytes = cases(row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"))).bytes();
        Path archive = folder.resolve("export.zip");
        Files.write(archive, TestWorkbook.zip(Map.of("2025/data.xlsx", bytes)));
        Path gzip = folder.resolve("data.xlsx.gz");
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            packed.write(bytes);
        }
        for (Path file : List.of(archive, gzip)) {
            RegistrationData data = RegistrationData.read(RegistrationSource.at(file), ReadingOptions.standard(), ValidationOptions.standard());
            assertThat(data.report().findings()).isEmpty();
            try (Stream<RegistrationRecord> records = data.records()) {
                assertThat(records.map(record -> ((Case) record).id())).containsExactly("C1");
            }
        }
        CollectingSink sink = new CollectingSink();
        RegistrationReader.standard().read(RegistrationSource.at(archive), sink);
        assertThat(sink.places.get(0)).hasToString("export.zip!2025/data.xlsx!case!2");
        Path upload = folder.resolve("upload");
        Files.write(upload, bytes);
        CollectingSink unnamed = new CollectingSink();
        RegistrationReader.standard().read(RegistrationSource.named("-", upload), unnamed);
        assertThat(unnamed.records).hasSize(1);
        RecordFileMapping mapping = RecordFileMapping.builder().record(RecordType.CASE, record -> record.field("id", "id").field("organisation", "organisation")
                .field("startedOn", "startedOn").field("complexityAtStart", "complexityAtStart")).build();
        for (Path file : List.of(archive, gzip)) {
            CollectingSink mapped = new CollectingSink();
            RegistrationReader.standard().read(RegistrationSource.mapped(mapping, file), mapped);
            assertThat(mapped.records).hasSize(1);
        }
    }

    @Test
    void aRuleAcrossRecordsNamesTheSheetOfBoth() throws IOException {
        byte[] bytes = cases(row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW")),
                row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"))).bytes();
        RegistrationData data = RegistrationData.read(RegistrationSource.workbook("a.xlsx", new ByteArrayInputStream(bytes)), ReadingOptions.standard(),
                ValidationOptions.standard());
        Finding twice = data.report().findings().stream().filter(finding -> finding.ruleId().equals("REG-201")).findFirst().orElseThrow();
        assertThat(twice.place()).hasToString("a.xlsx!case!3");
        assertThat(twice.toTree()).containsEntry("sheet", "case").containsEntry("line", 3L);
        assertThat(twice.arguments()).containsEntry("other", "a.xlsx!case!2");
    }

    @Test
    void aChangedWorkbookIsNotReadAgain() throws IOException {
        Path file = folder.resolve("data.xlsx");
        Files.write(file, cases(row(text("C1"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"))).bytes());
        RegistrationData data = RegistrationData.read(RegistrationSource.at(file), ReadingOptions.standard(), ValidationOptions.standard());
        Files.write(file, cases(row(text("C2"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"))).bytes());
        assertThatThrownBy(() -> data.forEach(record -> {})).isInstanceOf(RegistrationFileException.class)
                .hasMessageContaining("has changed");
    }

    @Test
    void rejectedRowsAreKeptAsCsvThatIsReadAgain() throws IOException {
        byte[] bytes = cases(row(text("00123"), text("=Org"), number(MARCH, TestWorkbook.DATE), text("MIDDLE"), number("1.5")),
                row(text("C2"), text("Org"), number(MARCH, TestWorkbook.DATE), text("LOW"))).bytes();
        Path rejected = folder.resolve("rejected");
        RegistrationData.read(RegistrationSource.workbook("../werk map.xlsx", new ByteArrayInputStream(bytes)), ReadingOptions.standard().withRejectedTo(rejected),
                ValidationOptions.standard());
        Path file = rejected.resolve("case-werk map-xlsx-case.csv");
        assertThat(file).hasContent("id;organisation;startedOn;complexityAtStart;budget\n'00123;'=Org;2025-03-31;MIDDLE;1.5\n");
        Files.writeString(file, Files.readString(file).replace("MIDDLE", "LOW"));
        CollectingSink sink = new CollectingSink();
        RegistrationReader.with(ReadingOptions.standard().withCells(RegistrationWriter.SpreadsheetCells.GUARDED)).read(file, sink);
        assertThat(sink.findings).isEmpty();
        Case mended = (Case) sink.records.get(0);
        assertThat(mended.id()).isEqualTo("00123");
        assertThat(mended.strata().organisation()).isEqualTo("=Org");
    }

    @Test
    void severalCodesAreReadFromOneCell() throws IOException {
        Read read = new TestWorkbook().sheet("employee", texts("id", "organisation", "role", "employedFrom", "registers", "fte"),
                row(text("M1"), text("Org"), text("EMPLOYEE"), number(MARCH, TestWorkbook.DATE), text("SKJ|BIG"), number("0.8"))).read();
        assertThat(((Employee) read.only()).registers()).hasSize(2);
        assertThat(((Employee) read.only()).fte()).isEqualTo(new BigDecimal("0.8"));
    }
}
