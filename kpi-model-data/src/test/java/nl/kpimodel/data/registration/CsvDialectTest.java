package nl.kpimodel.data.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.data.registration.CsvDialect.DateForm;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;
import nl.kpimodel.data.registration.CsvDialect.Encoding;
import nl.kpimodel.data.registration.CsvDialect.LineBreak;
import nl.kpimodel.data.registration.CsvDialect.Separator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("locale")
class CsvDialectTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String DUTCH = "id;organisation;startedOn;complexityAtStart;budget;team\r\nC1;Org;31-3-2025;LOW;1000,50;Caf\u00e9 \u20ac\r\n";

    @Test
    void aProgramsFileIsRecognised() throws IOException {
        Read read = Read.cases("C1,Org,2025-03-31,LOW,1000.50");
        assertThat(read.dialect()).isEqualTo(CsvDialect.STANDARD);
        assertThat(read.onlyCase().budget()).isEqualByComparingTo("1000.5");
    }

    @Test
    void aDutchSpreadsheetsUtf8FileIsRecognised() throws IOException {
        Read read = Read.csv(RecordType.CASE, "\ufeff" + DUTCH);
        assertThat(read.dialect()).isEqualTo(CsvDialect.DUTCH_SPREADSHEET);
        assertDutchCase(read);
    }

    @Test
    void aDutchSpreadsheetsWindowsFileIsRecognised() throws IOException {
        Read read = Read.csv(RecordType.CASE, DUTCH, WINDOWS);
        assertThat(read.dialect()).isEqualTo(CsvDialect.DUTCH_WINDOWS);
        assertDutchCase(read);
    }

    private static void assertDutchCase(Read read) {
        assertThat(read.findings()).isEmpty();
        assertThat(read.onlyCase().startedOn()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(read.onlyCase().budget()).isEqualByComparingTo(new BigDecimal("1000.5"));
        assertThat(read.onlyCase().strata().team()).isEqualTo("Caf\u00e9 \u20ac");
    }

    @Test
    void tabsAreRecognised() throws IOException {
        Read read = Read.csv(RecordType.CASE, DUTCH.replace(';', '\t').replace("\r\n", "\r"));
        assertThat(read.dialect()).isEqualTo(
                new CsvDialect(Separator.TAB, DecimalSign.COMMA, DateForm.DUTCH, Encoding.UTF_8, LineBreak.CR));
        assertDutchCase(read);
    }

    @Test
    void theSeparatorIsTheOneThatMakesColumnsOfTheTypeEvenWithOthersInTheNames() throws IOException {
        Read read = Read.csv(RecordType.CASE, "\"naam, voornaam, en meer, veel meer\";id;organisation;startedOn;complexityAtStart\nx;C1;Org;2025-01-01;LOW\n");
        assertThat(read.dialect().separator()).isEqualTo(Separator.SEMICOLON);
        assertThat(read.records()).hasSize(1);
    }

    @Test
    void aLineThatNamesTheSeparatorIsObeyedAndNoRecord() throws IOException {
        for (String lineBreak : new String[] {"\n", "\r\n", "\r"}) {
            Read read = Read.csv(RecordType.CASE, "SEP=;" + lineBreak + DUTCH.replace("\r\n", lineBreak));
            assertDutchCase(read);
            assertThat(read.sink().places.get(0).line()).isEqualTo(3);
        }
    }

    @Test
    void bothFormsOfDaysAreReadInOneFileAndTheDutchOneIsReported() throws IOException {
        Read read = Read.cases("C1,Org,2025-03-31,LOW,1.5", "C2,Org,31-3-2025,LOW,1.5");
        assertThat(read.records()).extracting("startedOn").containsOnly(LocalDate.of(2025, 3, 31)).hasSize(2);
        assertThat(read.dialect().dateForm()).isEqualTo(DateForm.DUTCH);
    }

    @Test
    void aDialectThatIsGivenIsNotArguedWith() throws IOException {
        Read read = Read.csv(RecordType.CASE, DUTCH.getBytes(WINDOWS), ReadingOptions.standard()
                .withDialect(CsvDialect.DUTCH_WINDOWS.withDateForm(DateForm.ISO).withDecimalSign(DecimalSign.POINT)));
        assertThat(read.told()).containsExactly("REG-025 2:3 startedOn", "REG-029 2:5 budget");
        assertThat(Read.csv(RecordType.CASE, DUTCH.getBytes(WINDOWS),
                        ReadingOptions.standard().withDialect(CsvDialect.DUTCH_SPREADSHEET)).told())
                .containsExactly("REG-021 2:6 team");
        assertThat(Read.csv(RecordType.CASE, DUTCH.getBytes(WINDOWS), ReadingOptions.standard().withDialect(CsvDialect.STANDARD)).told())
                .containsExactly("REG-004 1:0");
        assertThat(Read.csv(RecordType.CASE, ("\ufeff" + DUTCH).getBytes(StandardCharsets.UTF_8),
                        ReadingOptions.standard().withDialect(CsvDialect.DUTCH_SPREADSHEET.withEncoding(Encoding.UTF_8))).findings())
                .as("a mark is passed over whether it was expected or not").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "WINDOWS_1252"})
    void theEncodingIsRecognisedHoweverLateItShows(Encoding encoding) throws IOException {
        StringBuilder rows = new StringBuilder(Read.CASE_HEADER).append(",team\n");
        for (int i = 0; i < 40_000; i++) {
            rows.append('C').append(i).append(",Org,2025-01-01,LOW,1.5,Noord\n");
        }
        rows.append("X,Org,2025-01-01,LOW,1.5,Caf\u00e9 \u2013 \u20ac\n");
        Read read = Read.csv(RecordType.CASE, rows.toString(), encoding.charset());
        assertThat(read.dialect().encoding()).isEqualTo(encoding);
        assertThat(read.records().get(40_000).strata().team()).isEqualTo("Caf\u00e9 \u2013 \u20ac");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void theSignIsThatOfMostNumbersAndTheOthersAreFindings() throws IOException {
        Read read = Read.csv(RecordType.CASE, "id;organisation;startedOn;complexityAtStart;budget\n1;O;2025-01-01;LOW;1,5\n2;O;2025-01-01;LOW;2,5\n3;O;2025-01-01;LOW;3.5\n"
                + "4;O;2025-01-01;LOW;1.234,5\n5;O;2025-01-01;LOW;1.234\n");
        assertThat(read.dialect().decimalSign()).isEqualTo(DecimalSign.COMMA);
        assertThat(read.told()).containsExactly("REG-029 4:5 budget", "REG-030 6:5 budget", "REG-046 5:5 budget");
        assertThat(read.records().get(3)).extracting("budget").hasToString("1234.5");
    }

    @Test
    void numbersWithThousandsShowTheSignToo() throws IOException {
        assertThat(Read.csv(RecordType.CASE, Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,\"1.234.567\"\n").dialect().decimalSign())
                .isEqualTo(DecimalSign.COMMA);
        assertThat(Read.csv(RecordType.CASE, Read.CASE_HEADER + "\nC1,Org,2025-01-01,LOW,\"1.234,56\"\n").dialect().decimalSign())
                .isEqualTo(DecimalSign.COMMA);
        assertThat(Read.csv(RecordType.CASE, Read.CASE_HEADER.replace(',', ';') + "\nC1;Org;2025-01-01;LOW;1,234.56\n").dialect()
                .decimalSign()).isEqualTo(DecimalSign.POINT);
    }

    /** One sign before three digits separates thousands or decimals. After a 0 or more than three digits, it can only separate decimals. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "; | 1.234    | COMMA", "; | 12.345   | COMMA", "; | 123.456 | COMMA", "; | +1.234 | COMMA",
        "; | 1234.567 | POINT", "; | 0.234    | POINT", "; | 1.23    | POINT", "; | 1.2345 | POINT", "; | +0.234 | POINT",
        ", | 1,234   | POINT", ", | 123,456 | POINT", ", | 1234,567 | COMMA", ", | 0,234  | COMMA", ", | 1,2345 | COMMA"
    })
    void aGroupOfThreeDigitsShowsNoSignWhereItMayBeThousands(String separator, String hours, DecimalSign sign) throws IOException {
        String line = "E1|Org|2025-01-01|\"" + hours + "\"|true\n";
        String file = ("employeeId|organisation|on|hours|billable\n" + line).replace("|", separator);

        assertThat(Read.csv(RecordType.TIME_ENTRY, file).dialect().decimalSign()).isEqualTo(sign);
    }

    @Test
    void whereNoNumberShowsTheSignItGoesByTheSeparator() throws IOException {
        assertThat(Read.cases("C1,Org,2025-01-01,LOW,15").dialect().decimalSign()).isEqualTo(DecimalSign.POINT);
        assertThat(Read.csv(RecordType.CASE, "id;organisation;startedOn;complexityAtStart\nC1;Org;2025-01-01;LOW\n").dialect().decimalSign())
                .isEqualTo(DecimalSign.COMMA);
    }

    @Test
    void columnsStandInAnyOrderAndTheCaseOfTheirNamesDoesNotMatter() throws IOException {
        Read read = Read.csv(RecordType.CASE, "COMPLEXITYATSTART, StartedOn ,organisation,ID\nlow , 2025-01-01\u00a0,Org, C1 \n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.onlyCase().id()).isEqualTo("C1");
    }
}
