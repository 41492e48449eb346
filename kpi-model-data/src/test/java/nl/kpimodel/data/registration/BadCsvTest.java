package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.data.registration.RegistrationReader.FileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadCsvTest {
    @Test
    void aRowThatCannotBeReadIsAFindingAndTheRestIsRead() throws IOException {
        Read read = Read.cases("C1,Org,2025-01-01,LOW,10", "C2,Org,2025-13-01,LOW,10", "C3,Org,2025-01-01,HIGH,10");
        assertThat(read.records()).hasSize(2);
        assertThat(read.told()).containsExactly("REG-024 3:3 startedOn");
        assertThat(read.findings().get(0).recordId()).contains("C2");
        assertThat(read.findings().get(0).place().file()).isEqualTo("case.csv");
        assertThat(read.file()).extracting(FileReading::read, FileReading::accepted, FileReading::rejected).containsExactly(3L, 2L, 1L);
    }

    @Test
    void allThatIsWrongWithARowIsToldAtOnce() throws IOException {
        Read read = Read.cases(",Org,31-02-2025,MIDDLE,lots");
        assertThat(read.told()).containsExactlyInAnyOrder(
                "REG-024 2:3 startedOn", "REG-034 2:4 complexityAtStart", "REG-028 2:5 budget", "REG-101 2:1 id");
        assertThat(read.file().rejected()).isOne();
    }

    @Test
    void aValueThatCannotBeReadLeavesAFieldUnknownWhereEmptySaysNothing() throws IOException {
        Read read = Read.cases("C1,Org,2025-01-01,LOW,10 euro");
        assertThat(read.onlyCase().budget()).isNull();
        assertThat(read.findings()).singleElement().satisfies(finding -> assertThat(finding.severity()).isEqualTo(Rule.Severity.FIELD));
    }

    @Test
    void aValueThatCannotBeReadRejectsTheRecordWhereEmptyWouldSaySomething() throws IOException {
        Read read = Read.csv(RecordType.CASE, "id,organisation,startedOn,complexityAtStart,completedOn\nC1,Org,2025-01-01,LOW,soon\n");
        assertThat(read.records()).isEmpty();
        assertThat(read.told()).containsExactly("REG-023 2:5 completedOn");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // the text, the rule or -, and the value
        "2025-03-31, -, 2025-03-31",
        "31-3-2025, -, 2025-03-31",
        "01-03-2025, -, 2025-03-01",
        "31-02-2025, REG-024, -",
        "2025-02-30, REG-024, -",
        "29-2-2024, -, 2024-02-29",
        "29-2-2025, REG-024, -",
        "2025-3-1, -, 2025-03-01",
        "2025/03/31, -, 2025-03-31",
        "31.3.2025, -, 2025-03-31",
        "20250331, -, 2025-03-31",
        "20251331, REG-024, -",
        "2025-W14-1, -, 2025-03-31",
        "2025w141, -, 2025-03-31",
        "2025-W14-1T00:00:00, -, 2025-03-31",
        "2025-W01-1, -, 2024-12-30",
        "2026-W53-7, -, 2027-01-03",
        "2025-W53-1, REG-024, -",
        "2025-W00-1, REG-024, -",
        "2025-W14-8, REG-024, -",
        "2025-W14, REG-023, -",
        "2025-W141, REG-023, -",
        "2025W14-1, REG-023, -",
        "2025-Wxx-1, REG-023, -",
        "2025-090, -, 2025-03-31",
        "2024-366, -, 2024-12-31",
        "2025-366, REG-024, -",
        "2025-000, REG-024, -",
        "2025-90, REG-023, -",
        "2025090, REG-023, -",
        "31032025, REG-023, -",
        "2025-3/1, REG-023, -",
        "31-3-20255, REG-023, -",
        "1-3-25, REG-048, -",
        "1/3/25, REG-048, -",
        "31-mrt-25, REG-048, -",
        "31 maart 2025, -, 2025-03-31",
        "31-mrt-2025, -, 2025-03-31",
        "31 mrt. 2025, -, 2025-03-31",
        "1 Mei 2025, -, 2025-05-01",
        "1-Oct-2025, -, 2025-10-01",
        "31 febr 2025, REG-023, -",
        "30 februari 2025, REG-024, -",
        "31/03/2025, -, 2025-03-31",
        "03/03/2025, -, 2025-03-03",
        "03/04/2025, REG-047, -",
        "3/31/2025, REG-058, -",
        "31/02/2025, REG-024, -",
        "2025-03-31T00:00:00, -, 2025-03-31",
        "2025-03-31 00:00, -, 2025-03-31",
        "31-3-2025 0:00:00, REG-023, -",
        "31-3-2025 00:00:00, -, 2025-03-31",
        "2025-03-31T24:00, REG-023, -",
        "2025-03-31T25:00, REG-023, -",
        "2025-03-31T, REG-023, -",
        "45747, REG-050, -",
        "'45747,25', REG-050, -",
        "0612345678, REG-051, -",
        "+31 6 12345678, REG-051, -",
        "020-1234567, REG-051, -",
        "#VERW!, REG-054, -",
        "-1-1-2025, REG-023, -",
        "٢٠٢٥-٠٣-٣١, REG-023, -",
        "1-13-2025, REG-024, -",
        "9999-12-31, -, 9999-12-31",
    })
    void days(String written, String rule, LocalDate day) throws IOException {
        Read read = Read.cases("C1,Org,\"" + written + "\",LOW,");
        if (rule == null) {
            assertThat(read.onlyCase().startedOn()).isEqualTo(day);
        } else {
            assertThat(read.told()).containsExactly(rule + " 2:3 startedOn");
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = ' ', value = {
        "10 - 10",
        "10.5 - 10.5",
        "-0.5 REG-105 -",
        "1.234,56 REG-029 -",
        "1,5 REG-029 -",
        "1,23 REG-029 -",
        "0,123 REG-029 -",
        "1,2345 REG-029 -",
        "1,234,56 REG-029 -",
        "1.234.567 REG-029 -",
        "12.345 REG-059 -",
        "12.340 REG-059 -",
        "0.123 REG-108 -",
        "1:30 REG-052 -",
        "25% REG-053 -",
        "#DEEL/0! REG-054 -",
        "1.5.6 REG-029 -",
        "1e309 REG-028 -",
        "1E+05 REG-028 -",
        "\u0663 REG-028 -",
        "\uff15 REG-028 -",
        "NaN REG-045 -",
        "Infinity REG-028 -",
        "0x1F REG-028 -",
        "\u221250 REG-028 -",
        "\u20ac50 - 50",
        "-\u20ac50.25 REG-105 -",
        "50EUR - 50",
        "50,- - 50",
        "\u20ac REG-028 -",
        "$50 REG-028 -",
        "50- REG-028 -",
        ".5 REG-028 -",
        "5. REG-028 -",
        "+5 - 5",
        "007 - 7",
        "10.1234 REG-108 -",
        "1000000000000 REG-107 -",
        "99999999999999999999999999999999999999999999999999999999999999999 REG-028 -",
        "999999999999.99 - 999999999999.99",
    })
    void amountsInAFileWithDecimalPoints(String written, String rule, String value) throws IOException {
        Read read = Read.cases("C0,Org,2025-01-01,LOW,0.25", "C1,Org,2025-01-01,LOW,\"" + written + "\"");
        if (rule == null) {
            assertThat(read.records().get(1)).extracting("budget").hasToString(value);
        } else {
            assertThat(read.told()).containsExactly(rule + " 3:5 budget");
        }
    }

    @Test
    void aNumberThatMayMeanTwoThingsIsRefusedUnlessTheFileOrTheCallerSaysWhich() throws IOException {
        String header = "id;organisation;visitedOn;location;hours\n";
        String ambiguous = "V1;Org;2025-01-01;Plein;1,125\n";
        assertThat(Read.csv(RecordType.OUTREACH_VISIT, header + ambiguous).told()).containsExactly("REG-030 2:5 hours");
        assertThat(Read.csv(RecordType.OUTREACH_VISIT, header + ambiguous + "V2;Org;2025-01-01;Plein;1,5\n").records()).hasSize(2);
        assertThat(Read.csv(RecordType.OUTREACH_VISIT, (header + ambiguous).getBytes(StandardCharsets.UTF_8),
                        ReadingOptions.standard().withDialect(CsvDialect.DUTCH_SPREADSHEET)).records()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "waar,true", "Ja,true", "Yes,true", "y,true", "no,false", "j,true", "1,true", "false,false", "ONWAAR,false",
            "nee,false", "N,false",
            "0,false"})
    void yesAndNoAreReadAsPeopleAndSpreadsheetsWriteThem(String written, boolean value) throws IOException {
        Read read = Read.csv(RecordType.TIME_ENTRY,
                "organisation,employeeId,on,hours,billable\nOrg,E1,2025-01-01,1.5," + written + "\n");
        assertThat(read.onlyTimeEntry().billable()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2", "waarschijnlijk", "\u0131"})
    void otherWordsAreNeitherYesNorNo(String written) throws IOException {
        Read read = Read.csv(RecordType.TIME_ENTRY,
                "organisation,employeeId,on,hours,billable\nOrg,E1,2025-01-01,1.5," + written + "\n");
        assertThat(read.told()).containsExactly("REG-033 2:5 billable");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '/', value = {
        "SKJ|BIG/-/[SKJ, BIG]", "skj/-/[SKJ]", "SKJ, BIG/-/[SKJ, BIG]", "SKJ ; SKJ/-/[SKJ]", "NONE/-/[]", "geen/-/[]", "''/-/-",
        "SKJ|/REG-034/-", "|/REG-034/-", "AGB/REG-034/-", "NONE|SKJ/REG-034/-"
    })
    void noListIsSomethingElseThanAListOfNone(String written, String rule, String registers) throws IOException {
        Read read = Read.csv(RecordType.EMPLOYEE,
                "id,organisation,role,employedFrom,registers\nE1,Org,EMPLOYEE,2025-01-01,\"" + written + "\"\n");
        if (rule == null) {
            assertThat(read.only()).extracting("registers").isEqualTo(registers == null ? null : registers(read));
            assertThat(String.valueOf(registers(read))).isEqualTo(registers == null ? "null" : registers);
        } else {
            assertThat(read.told()).containsExactly(rule + " 2:5 registers");
            assertThat(read.findings().get(0).instruction(Language.ENGLISH))
                    .contains("SKJ (Stichting Kwaliteitsregister Jeugd), REGISTERPLEIN, BIG (BIG-register)");
        }
    }

    private static Object registers(Read read) {
        return ((nl.kpimodel.core.registration.Employee) read.only()).registers();
    }

    @Test
    void aMomentWithoutItsOffsetIsRefused() throws IOException {
        String header = "id,organisation,caseId,partnerId,requestedAt\n";
        assertThat(Read.csv(RecordType.PARTNER_REQUEST, header + "R1,Org,C1,P1,2025-03-31T09:30:00\n").told())
                .containsExactly("REG-027 2:5 requestedAt");
        for (String written : new String[] {"2025-03-31T09:30", "2025-03-31T25:00Z", "2025-03-31T09:30:61Z", "2025-03-31T09:30:00+19:00",
            "2025-03-31T09:30:00.Z", "2025-03-31T09:30:00+020", "2025-03-31T24:00:01Z", "2025-03-31T0930:00Z", "31-3-2025T09:30:00Z",
                    "2025-03-31",
            "2025-03-31T09:30:00Zx", "2025-03-31T09:3\u0660:00Z"}) {
            assertThat(Read.csv(RecordType.PARTNER_REQUEST, header + "R1,Org,C1,P1,\"" + written + "\"\n").told()).as(written)
                    .singleElement().asString().matches("REG-02[67] 2:5 requestedAt");
        }
        for (String written : new String[] {"2025-03-31T09:30:00+02:00", "2025-03-31T07:30Z", "2025-03-31T07:30:00.000000001Z",
                "2025-03-31T09:30:00-18:00", "2025-03-31T09:30:00+0200", "2025-03-31T09:30:00+02", "2025-03-31T09:30:00,5Z",
                "2025-03-31 09:30:00Z", "2025-03-31 09:30 +02:00", "20250331T093000Z", "20250331T0930+0200", "2025-03-31T24:00Z",
                "2025-03-31t09:30z"}) {
            assertThat(Read.csv(RecordType.PARTNER_REQUEST, header + "R1,Org,C1,P1,\"" + written + "\"\n").records()).as(written).hasSize(1);
        }
    }

    @Test
    void aStrayQuoteCostsOneLine() throws IOException {
        Read read = Read.cases("C1,\"Org,2025-01-01,LOW,1.5", "C2,Org,2025-01-01,LOW,1.5", "C3,Org,2025-01-01,\"LOW\"x,1.5",
                "C4,Org,2025-01-01,LOW,1.5");
        assertThat(read.told()).containsExactly("REG-010 2:2", "REG-010 4:4");
        assertThat(read.records()).extracting("id").containsExactly("C2", "C4");
    }

    @Test
    void aQuoteBehindASpaceIsNotTakenForPartOfAnId() throws IOException {
        Read read = Read.cases("C1, \"Org\",2025-01-01,LOW,1.5", "C2,Org,2025-01-01, \"LOW\",1.5");
        assertThat(read.told()).containsExactly("REG-010 2:0", "REG-010 3:0");
    }

    @Test
    void tooFewCellsAndTooManyAreFindings() throws IOException {
        Read read = Read.cases("C1,Org,2025-01-01,LOW", "C2,Org,2025-01-01,LOW,1.5,x", "C3,Org,2025-01-01,LOW,1.5,,", "C4,Org,2025-01-01,LOW,");
        assertThat(read.told()).containsExactly("REG-014 2:0", "REG-014 3:0");
        assertThat(read.records()).extracting("id").containsExactly("C3", "C4");
        assertThat(read.findings().get(0).message(Language.ENGLISH)).isEqualTo("The line has 4 cells where the header has 5.");
    }

    @Test
    void aLastLineThatBreaksOffIsNotTakenForWhole() throws IOException {
        assertThat(Read.csv(RecordType.CASE, Read.CASE_HEADER + "\nC1,Org,2025-01-01,LO").told()).containsExactly("REG-012 2:0");
        assertThat(Read.csv(RecordType.CASE, Read.CASE_HEADER + "\nC1,\"Or").told()).containsExactly("REG-012 2:2");
        Read open = Read.csv(RecordType.CASE, Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,12.5");
        assertThat(open.told()).as("12.5 may have been 12.55").containsExactly("REG-008 2:0");
        assertThat(open.records()).hasSize(1);
        assertThat(Read.csv(RecordType.CASE, Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,\"12.5\"").told()).isEmpty();
    }

    @Test
    void mixedLineEndsAreReadAndTold() throws IOException {
        Read read = Read.csv(RecordType.CASE, Read.CASE_HEADER
                + "\r\nC1,Org,2025-01-01,LOW,1.5\nC2,Org,2025-01-01,LOW,1.5\rC3,Org,2025-01-01,LOW,1.5\r\n");
        assertThat(read.records()).hasSize(3);
        assertThat(read.told()).containsExactly("REG-009 0:0");
        assertThat(read.sink().places).extracting(nl.kpimodel.core.validation.Finding.Place::line).containsExactly(2L, 3L, 4L);
    }

    @Test
    void lineFeedsWithinCellsAreNoMixedLineEnds() throws IOException {
        Read read = Read.csv(RecordType.SPIN_OFF,
                "organisation,on,description\r\nOrg,2025-01-01,\"two\nlines\"\r\nOrg,2025-01-01,\"three\nmore\nlines\"\r\nOrg,2025-01-01,one\r\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.sink().places).extracting(nl.kpimodel.core.validation.Finding.Place::line).containsExactly(2L, 4L, 7L);
        assertThat(read.records().get(1)).extracting("description").isEqualTo("three\nmore\nlines");
    }

    @Test
    void nulBytesAndOtherControlCharactersAreFindings() throws IOException {
        assertThat(Read.cases("C\0001,Org,2025-01-01,LOW,1.5").told()).containsExactly("REG-102 2:1 id");
        assertThat(Read.cases("C1,Org,2025-01-\00001,LOW,1.5").told()).containsExactly("REG-023 2:3 startedOn");
        assertThat(Read.cases("C1,\"Or\ng\",2025-01-01,LOW,1.5").told()).containsExactly("REG-102 2:2 organisation");
    }

    @Test
    void aByteOrderMarkInTheMiddleIsAFinding() throws IOException {
        Read read = Read.csv(RecordType.CASE, "\ufeff" + Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,1.5\n\ufeff" + Read.CASE_HEADER
                + "\nC2,Org,2025-01-01,LOW,1.5\n");
        assertThat(read.told()).containsExactly("REG-038 3:1");
        assertThat(read.records()).extracting("id").containsExactly("C1", "C2");
    }

    @Test
    void aHugeFieldIsOneFinding() throws IOException {
        Read read = Read.cases("C1," + "x".repeat(10_000_000) + ",2025-01-01,LOW,1.5", "C2,Org,2025-01-01,LOW,1.5",
                "C3,\"" + "x\n".repeat(100) + "y".repeat(300_000) + "\",2025-01-01,LOW,1.5", "C4,Org,2025-01-01,LOW,1.5");
        assertThat(read.told()).containsExactly("REG-013 2:0", "REG-013 4:0");
        assertThat(read.records()).extracting("id").containsExactly("C2", "C4");
    }

    @Test
    void aHugeQuotedFieldIsGivenUpAtItsFirstLine() throws IOException {
        Read read = Read.cases("C1,\"" + "x".repeat(10_000_000) + "\",2025-01-01,LOW,1.5", "C2,Org,2025-01-01,LOW,1.5");
        assertThat(read.told()).containsExactly("REG-013 2:0");
        assertThat(read.records()).hasSize(1);
    }

    @Test
    void aMillionColumnsAreOneFinding() throws IOException {
        Read header = Read.csv(RecordType.CASE, Read.CASE_HEADER + ",x".repeat(1_000_000) + "\nC1,Org,2025-01-01,LOW,1.5\n");
        assertThat(header.told()).isIn(java.util.List.of("REG-007 1:0"), java.util.List.of("REG-013 1:0"));
        assertThat(header.file().outcome()).isEqualTo(FileReading.Outcome.HEADER_REFUSED);
        Read wide = Read.csv(RecordType.CASE, Read.CASE_HEADER + ",x".repeat(2_000) + "\nC1,Org,2025-01-01,LOW,1.5\n");
        assertThat(wide.told()).containsExactly("REG-007 1:0");
        Read row = Read.cases("C1,Org,2025-01-01,LOW,1.5" + ",x".repeat(1_000_000), "C2,Org,2025-01-01,LOW,1.5");
        assertThat(row.told()).containsExactly("REG-013 2:0");
        assertThat(row.records()).hasSize(1);
        Read shorter = Read.cases("C1,Org,2025-01-01,LOW,1.5" + ",x".repeat(10_000), "C2,Org,2025-01-01,LOW,1.5");
        assertThat(shorter.told()).containsExactly("REG-014 2:0");
    }

    @Test
    void aColumnThatIsNotReadIsNamedWhereAnotherIsMissingInTheWordsOfTheReader() throws IOException {
        Finding finding = Read.csv(RecordType.CASE, "id;Organisatie;begonnen op\nC1;Org;1-1-2025\n").findings().get(0);
        assertThat(finding.message(Language.DUTCH)).isEqualTo("Verplichte kolommen ontbreken: startdatum, complexiteit bij start.");
        assertThat(finding.instruction(Language.DUTCH)).startsWith("Voeg de kolommen toe, of verbeter hun naam. Verwacht: pseudoniem, startdatum, "
                + "complexiteit bij start, organisatie. Herkend: id, Organisatie. Niet herkend: begonnen op. Staat de kopregel");
        assertThat(finding.message(Language.ENGLISH)).isEqualTo("Required columns are missing: startedOn, complexityAtStart.");
        assertThat(finding.instruction(Language.ENGLISH)).contains("Recognised: id, Organisatie. Not recognised: begonnen op.");
    }

    @Test
    void aFirstRowWithoutAnyKnownNameMayBeDataAndIsNotShown() throws IOException {
        Finding finding = Read.csv(RecordType.CASE, "C1;Jan Jansen;laag\nC2;Piet Pietersen;laag\n").findings().get(0);
        assertThat(finding.instruction(Language.DUTCH)).contains("Herkend: -. Niet herkend: ?, ?, ?.").doesNotContain("Jan");
        assertThat(finding.arguments().values()).noneMatch(value -> value.contains("Jan"));
    }

    @Test
    void missingColumnsFailAtTheHeaderWithTheColumnsExpected() throws IOException {
        Read read = Read.csv(RecordType.CASE, "id,startedOn,budget\nC1,2025-01-01,1.5\nC2,2025-01-01,1.5\n");
        assertThat(read.told()).containsExactly("REG-004 1:0");
        assertThat(read.findings().get(0).message(Language.ENGLISH)).isEqualTo("Required columns are missing: complexityAtStart, organisation.");
        assertThat(read.findings().get(0).instruction(Language.ENGLISH))
                .isEqualTo("Add the columns, or correct their names. Expected: id, startedOn, complexityAtStart, organisation."
                        + " Recognised: id, startedOn, budget. Not recognised: -. If the header is further down in the file, remove the lines above it.");
        assertThat(read.file()).extracting(FileReading::outcome, FileReading::read, FileReading::rejected)
                .containsExactly(FileReading.Outcome.HEADER_REFUSED, 2L, 2L);
    }

    @Test
    void nothingOfAFileWithoutAHeaderIsShown() throws IOException {
        Read read = Read.csv(RecordType.CASE, "Jan Jansen,123456782,2025-01-01\n");
        assertThat(read.findings()).singleElement().satisfies(
                finding -> assertThat(finding + finding.instruction(Language.DUTCH)).doesNotContain("Jansen").doesNotContain("123456782"));
    }

    @Test
    void twoColumnsForOneFieldAreRefused() throws IOException {
        Read read = Read.csv(RecordType.CASE, Read.CASE_HEADER + ",Budget\nC1,Org,2025-01-01,LOW,1.5,2.5\n");
        assertThat(read.told()).containsExactly("REG-005 1:0");
        assertThat(read.findings().get(0).message(Language.ENGLISH)).isEqualTo("More than one column holds budget: column 5 (budget), 6 (Budget).");
        assertThat(read.file().rejected()).isOne();
        assertThat(Read.csv(RecordType.CASE, "id,ID,organisation,Organisatie,startedOn,complexityAtStart,Id\n").findings())
                .extracting(finding -> finding.message(Language.DUTCH)).containsExactly(
                        "Meer dan één kolom hoort bij id: kolom 1 (id), 2 (ID), 7 (Id).",
                        "Meer dan één kolom hoort bij organisation: kolom 3 (organisation), 4 (Organisatie).");
    }

    @Test
    void unknownColumnsAreToldOnceAndNotRead() throws IOException {
        Read read = Read.csv(RecordType.CASE, "naam,id,organisation,startedOn,complexityAtStart,\nJan,C1,Org,2025-01-01,LOW,\nPiet,C2,Org,2025-01-01,LOW,\n");
        assertThat(read.told()).containsExactly("REG-006 1:1");
        assertThat(read.findings().get(0).message(Language.DUTCH)).contains("naam");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void theNameOfAColumnThatLooksLikeDataIsNotShown() throws IOException {
        Read read = Read.csv(RecordType.CASE, Read.CASE_HEADER + ",jan@example.org,0612345678\nC1,Org,2025-01-01,LOW,1.5,,\n");
        assertThat(read.findings()).extracting(finding -> finding.arguments().get("name")).containsExactly("?", "?");
    }

    @Test
    void aRowOfAnotherTypeIsRefused() throws IOException {
        Read read = Read.csv(RecordType.CASE, Read.CASE_HEADER
                + ",type\nC1,Org,2025-01-01,LOW,1.5,case\nC2,Org,2025-01-01,LOW,1.5,action\nC3,Org,2025-01-01,LOW,1.5,\n");
        assertThat(read.told()).containsExactly("REG-018 3:0");
        assertThat(read.records()).extracting("id").containsExactly("C1", "C3");
    }

    @Test
    void emptyLinesAndRowsOfEmptyCellsAreNoRecords() throws IOException {
        Read read = Read.cases("", "C1,Org,2025-01-01,LOW,1.5", ",,,,", " , ,\u00a0,,", "", "C2,Org,2025-01-01,LOW,1.5", ",,,,,,,,");
        assertThat(read.findings()).isEmpty();
        assertThat(read.file().read()).isEqualTo(2);
        assertThat(read.sink().places).extracting(nl.kpimodel.core.validation.Finding.Place::line).containsExactly(3L, 7L);
    }

    @Test
    void anEmptyFileIsAWarningAndAHeaderAloneIsNot() throws IOException {
        assertThat(Read.csv(RecordType.CASE, "").told()).containsExactly("REG-003 0:0");
        assertThat(Read.csv(RecordType.CASE, "\n\n").told()).containsExactly("REG-003 0:0");
        assertThat(Read.csv(RecordType.CASE, Read.CASE_HEADER + "\n").told()).isEmpty();
        assertThat(Read.csv(RecordType.CASE, Read.CASE_HEADER).told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004xl/workbook", "\u00d0\u00cf\u0011\u00e0 workbook", "\u001f\u008b compressed", "%PDF-1.7 page",
            "\u00ff\u00fei\0d\0", "i\0d\0,\0o\0r\0", "<html><body><table><tr><td>id</td></tr>", "\u00ef\u00bb\u00bf\r\n <!DOCTYPE html>\n",
            "<?xml version=\"1.0\"?>\n<Workbook>", "<TABLE>\n"})
    void aFileOfAnotherFormatIsOneFinding(String bytes) throws IOException {
        for (Read read : new Read[] {Read.csv(RecordType.CASE, bytes, StandardCharsets.ISO_8859_1),
            Read.ndjson(bytes.getBytes(StandardCharsets.ISO_8859_1), ReadingOptions.standard())}) {
            assertThat(read.told()).containsExactly("REG-001 0:0");
            assertThat(read.file()).extracting(FileReading::outcome, FileReading::read).containsExactly(FileReading.Outcome.FILE_REFUSED, 0L);
        }
    }

    @Test
    void aCitizenNumberAsIdIsRefusedAndShownNowhere() throws IOException {
        Read read = Read.csv(RecordType.CASE, "id,personId,organisation,startedOn,complexityAtStart\n123456782,111222333,Org,2025-01-01,LOW\n");
        assertThat(read.told()).containsExactlyInAnyOrder("REG-104 2:1 id", "REG-104 2:2 personId");
        assertThat(read.findings().toString()).doesNotContain("123456782").doesNotContain("111222333");
    }

    @Test
    void valuesStandInFindingsOnlyWhereTheCallerAsksForThem() throws IOException {
        byte[] bytes = (Read.CASE_HEADER + "\nC1,Org,gisteren,LOW,-5.5\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Read.csv(RecordType.CASE, bytes, ReadingOptions.standard()).findings().toString()).doesNotContain("gisteren")
                .doesNotContain("5.5");
        ReadingOptions shown = ReadingOptions.standard().withValues(nl.kpimodel.core.validation.ValidationOptions.ValuesInFindings.SHOWN);
        assertThat(Read.csv(RecordType.CASE, bytes, shown).findings().toString()).contains("(value: gisteren)").contains("(value: -5.5)");
    }

    @Test
    void scriptsAndFormulasAsTextAreJustText() throws IOException {
        Read read = Read.csv(RecordType.SPIN_OFF,
                "organisation,on,description\nOrg,2025-01-01,\"<script>alert(1)</script>\"\nOrg,2025-01-01,\"=HYPERLINK(\"\"x\"\")\"\n");
        assertThat(read.records()).extracting("description").containsExactly("<script>alert(1)</script>", "=HYPERLINK(\"x\")");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void bytesThatAreNoCharactersAreFindingsWhereTheyStand() throws IOException {
        byte[] bytes = (Read.CASE_HEADER + "\nC1,Caf\u00e9 en th\u00e9,2025-01-01,LOW,1.5\nC2,B?r,2025-01-01,LOW,1.5\nC3,Caf\u00e9,2025-01-01,LOW,1.5\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
        }
        Read read = Read.csv(RecordType.CASE, bytes, ReadingOptions.standard());
        assertThat(read.told()).containsExactly("REG-021 3:2 organisation");
        assertThat(read.records()).extracting("id").containsExactly("C1", "C3");
    }
}
