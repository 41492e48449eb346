package nl.kpimodel.data.registration.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;
import nl.kpimodel.data.registration.CsvDialect.LineBreak;
import nl.kpimodel.data.registration.CsvDialect.Separator;
import nl.kpimodel.data.registration.value.DayOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The boundaries between dialects, with columns whose properties are known: texts, amounts, and hours with three decimals. */
class DialectDetectionTest {
    private static final ExpectedColumns COLUMNS = new ExpectedColumns() {
        @Override
        public boolean has(String name) {
            return Set.of("naam", "wijk", "team", "plaats", "bedrag", "uren").contains(name);
        }

        @Override
        public boolean hasNumbersIn(String name) {
            return name.equals("bedrag") || name.equals("uren");
        }

        @Override
        public boolean mayHaveThousandthsIn(String name) {
            return name.equals("uren");
        }
    };

    private static DialectDetection detected(String file) {
        return detected(file, null);
    }

    private static DialectDetection detected(String file, @Nullable Separator hinted) {
        return DialectDetection.of(file.getBytes(StandardCharsets.UTF_8), true, COLUMNS, hinted, false);
    }

    /** Returns the sign that a column of numbers reveals, or nothing if the separator decides. */
    private static String shownBy(String column, String... cells) {
        DialectDetection detection = detected("naam;" + column + "\nx;" + String.join("\nx;", cells) + "\n");
        assertThat(detection.separator()).isEqualTo(Separator.SEMICOLON);
        return detection.signShown() ? detection.sign().name() : "nothing";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,5 | COMMA", "1.5 | POINT", "-1,5 | COMMA", "+1.5 | POINT", "-1.5 | POINT", "109,95 | COMMA", "109.95 | POINT",
        "15 | nothing", ".5 | nothing", ",5 | nothing", "-.5 | nothing", "5. | nothing", "5, | nothing", "1.5a5 | nothing", "a.b | nothing",
        "1.234.567 | COMMA", "1,234,567 | POINT", ".234.567 | COMMA", ",234,567 | POINT", "1.234,5 | COMMA", "1,234.5 | POINT", "1.234.567,5 | COMMA", "1,234,567.5 | POINT"
    })
    void aNumberShowsTheSignOfItsDecimals(String cell, String shown) {
        assertThat(shownBy("bedrag", cell)).isEqualTo(shown);
        assertThat(shownBy("uren", cell)).isEqualTo(shown);
    }

    @Test
    void theRowsAreReadAlsoIfTheFileBeginsWithTheCharacterThatTellsThatTheyMatter() {
        DialectDetection point = detected(".;naam;bedrag\n1;x;2\n1;x;1.5\n");
        assertThat(point.signShown()).isTrue();
        assertThat(point.sign()).isEqualTo(DecimalSign.POINT);
        DialectDetection quoted = detected("\"naam\",\"bedrag\"\n\"x\",\"2\"\n\"x\",\"1,5\"\n");
        assertThat(quoted.signShown()).isTrue();
        assertThat(quoted.sign()).isEqualTo(DecimalSign.COMMA);
        assertThat(detected("/;naam;wijk\n1;x;2\n1;x;31/12/2025\n").days()).isEqualTo(DayOrder.DAY_FIRST);
    }

    /** Three digits after one sign are thousands, except after more than three digits or a zero. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.234 | COMMA | nothing", "12.345 | COMMA | nothing", "123.456 | COMMA | nothing", "-123.456 | COMMA | nothing", "+1.234 | COMMA | nothing",
        "1,234 | POINT | nothing", "123,456 | POINT | nothing",
        "1234.567 | POINT | POINT", "-1234,567 | COMMA | COMMA", "0.234 | POINT | POINT", "-0,234 | COMMA | COMMA", "+0.234 | POINT | POINT",
        "1.23 | POINT | POINT", "1.2345 | POINT | POINT", "12,34 | COMMA | COMMA"
    })
    void threeDigitsBehindASignAreThousandsWhereThereAreNoSuchDecimals(String cell, String ofAmounts, String ofHours) {
        assertThat(shownBy("bedrag", cell)).isEqualTo(ofAmounts);
        assertThat(shownBy("uren", cell)).isEqualTo(ofHours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "\u20ac 1,50|COMMA", "\u20ac1.50|POINT", "EUR -1,50|COMMA", "1,50 EUR|COMMA", "1.50%|POINT", "1 234,50|COMMA", "1'234.50|POINT",
        "1\u00a0234,50|COMMA", "12 345 678.50|POINT", "1\u2009234,50|nothing", "\u20ac|nothing", "\u20ac ,|nothing"
    })
    void aUnitAroundANumberAndSpacesInItDoNotHideTheSign(String cell, String shown) {
        assertThat(shownBy("bedrag", cell)).isEqualTo(shown);
    }

    @Test
    void decimalsComeBeforeThousandsWhicheverIsFirst() {
        assertThat(shownBy("bedrag", "1.234", "1.50")).isEqualTo("POINT");
        assertThat(shownBy("bedrag", "1.50", "1.234", "1.234", "1.234")).isEqualTo("POINT");
        assertThat(shownBy("bedrag", "1.234", "1.234", "1,234")).as("not unanimous").isEqualTo("nothing");
    }

    @Test
    void theSignOfMostNumbersIsTakenAndOfAsManyThatOfTheSeparator() {
        assertThat(detected("naam;bedrag\nx;1.5\nx;2.5\nx;1,5\n").sign()).isEqualTo(DecimalSign.POINT);
        assertThat(detected("naam;bedrag\nx;1.5\nx;1,5\n").sign()).isEqualTo(DecimalSign.COMMA);
        assertThat(detected("naam,bedrag\nx,1.5\nx,\"1,5\"\nx,\"1,5\"\n").sign()).isEqualTo(DecimalSign.COMMA);
        assertThat(detected("naam,bedrag\nx,1.5\nx,\"1,5\"\n").sign()).isEqualTo(DecimalSign.POINT);
        assertThat(detected("naam\tbedrag\nx\t15\n").sign()).isEqualTo(DecimalSign.COMMA);
        assertThat(shownBy("bedrag", "1.5", "2.5", "1,5")).isEqualTo("nothing");
    }

    @Test
    void aRowThatIsTooShortShowsNothing() {
        assertThat(shownBy("bedrag", "1,5\nx")).isEqualTo("COMMA");
        assertThat(detected("naam;bedrag\nx\n").signShown()).isFalse();
        assertThat(detected("naam;bedrag\n").signShown()).isFalse();
    }

    /** A column that is not expected is evidence only if expected columns give none, and only if it contains nothing but numbers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,5 | COMMA", "1.5 | POINT", "-1,5 | COMMA", "+1.5 | POINT", "1234.56 | POINT", "1.234.567 | COMMA",
        "1.234 | nothing", "2025.001 | nothing", "12345,678 | nothing", "012.345 | POINT", "123.45 | POINT", "5. | nothing", "5, | nothing", "1.2.3 | nothing", "1,5a | nothing", "Jan | nothing", "'' | nothing"
    })
    void aColumnOfNumbersThatIsNotExpectedShowsTheSignToo(String cell, String shown) {
        assertThat(shownBy("score", cell)).isEqualTo(shown);
    }

    @Test
    void aColumnThatIsNotExpectedIsOfNumbersIfAllItsCellsAre() {
        assertThat(shownBy("score", "1,5", "", "-", "n.v.t.", "15", "+15", "1.234.567")).isEqualTo("COMMA");
        assertThat(shownBy("score", "1,5", "Jan")).isEqualTo("nothing");
        assertThat(shownBy("score", "1,5", "1,2,3")).isEqualTo("nothing");
        assertThat(shownBy("score", "1,5", "15a")).isEqualTo("nothing");
        assertThat(shownBy("score", "1,5", "-1.2.3")).isEqualTo("nothing");
    }

    @Test
    void columnsThatAreNotExpectedShowNothingIfTheyDoNotAgreeOrAnExpectedOneSpeaks() {
        assertThat(detected("naam;score;punten\nx;1,5;2,5\n").signShown()).isTrue();
        assertThat(detected("naam;score;punten\nx;1,5;2.5\n").signShown()).isFalse();
        DialectDetection spoken = detected("naam;bedrag;score\nx;1.5;2,5\n");
        assertThat(spoken.signShown()).isTrue();
        assertThat(spoken.sign()).isEqualTo(DecimalSign.POINT);
    }

    @Test
    void theSeparatorIsThatOfMostExpectedColumnsAndOfAsManyThatOfMostColumns() {
        assertThat(detected("naam,wijk\tteam\tplaats\n").separator()).isEqualTo(Separator.TAB);
        assertThat(detected("naam;a,b,c\n").separator()).isEqualTo(Separator.SEMICOLON);
        assertThat(detected("a;b,c,d\n").separator()).isEqualTo(Separator.COMMA);
        assertThat(detected("a;b;c,d\n").separator()).isEqualTo(Separator.SEMICOLON);
        assertThat(detected("a;;").separator()).as("as many columns as characters").isEqualTo(Separator.SEMICOLON);
        assertThat(detected("a;b,c\n").separator()).as("the first of equals").isEqualTo(Separator.COMMA);
        assertThat(detected("naam,wijk,team\n", Separator.TAB).separator()).as("hinted").isEqualTo(Separator.TAB);
        assertThat(detected("").separator()).isEqualTo(Separator.COMMA);
    }

    @Test
    void theHeaderIsTheFirstRowWithHalfOfTheExpectedColumnsThatAnyRowHas() {
        assertThat(detected("Uitdraai\nnaam;wijk\n").headerLine()).isEqualTo(2);
        assertThat(detected("naam;2025\nnaam;wijk;team;plaats\n").headerLine()).as("one of four").isEqualTo(2);
        assertThat(detected("naam;wijk\nnaam;wijk;team;plaats\n").headerLine()).as("two of four").isEqualTo(1);
        assertThat(detected("naam;wijk\nnaam;wijk;team;plaats;bedrag\n").headerLine()).as("two of five").isEqualTo(2);
        assertThat(detected("naam;wijk;team\nnaam;wijk;team;plaats;bedrag\n").headerLine()).as("three of five").isEqualTo(1);
        assertThat(detected("naam;naam\nnaam;wijk\n").headerLine()).as("one name twice").isEqualTo(2);
        assertThat(detected("Uitdraai\nnaam;x\n").headerLine()).as("without a header the first row that is filled").isEqualTo(1);
        assertThat(detected(";;\nUitdraai\nnaam;x\n").headerLine()).isEqualTo(2);
    }

    @Test
    void filledRowsAboveTheHeaderAreCountedAndBlankOnesAreNot() {
        DialectDetection detection = detected("Uitdraai;\n; \n2025;\nnaam;wijk\nx;y\n");
        assertThat(detection.headerLine()).isEqualTo(4);
        assertThat(detection.filledLinesAbove()).isEqualTo(2);
        assertThat(detected("naam;wijk\n").filledLinesAbove()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"29, 30", "30, 1"})
    void theHeaderIsAmongTheFirstThirtyRows(int above, int line) {
        assertThat(detected("Uitdraai;\n".repeat(above) + "naam;wijk\n").headerLine()).isEqualTo(line);
    }

    @Test
    void aHeaderThatIsGivenIsTheFirstRow() {
        byte[] file = "Uitdraai;x\nnaam;wijk\n".getBytes(StandardCharsets.UTF_8);
        assertThat(DialectDetection.of(file, true, COLUMNS, null, true).headerLine()).isEqualTo(1);
        assertThat(DialectDetection.of(file, true, COLUMNS, null, false).headerLine()).isEqualTo(2);
    }

    @Test
    void theLastRowOfAPartOfAFileMayBeCutOffAndIsLeftOut() {
        byte[] file = "naam;bedrag\nx;1,5\nx;1.5".getBytes(StandardCharsets.UTF_8);
        assertThat(DialectDetection.of(file, false, COLUMNS, null, false).signShown()).isTrue();
        assertThat(DialectDetection.of(file, true, COLUMNS, null, false).signShown()).isFalse();
        byte[] headerAlone = "\nnaam;bedrag".getBytes(StandardCharsets.UTF_8);
        assertThat(DialectDetection.of(headerAlone, false, COLUMNS, null, false).headerLine()).as("the only row stays").isEqualTo(2);
    }

    @Test
    void theHeaderOfAPartWithoutAnySignIsFoundBelowTitles() {
        byte[] file = ("Uitdraai;\n".repeat(29) + "naam;bedrag\nx;15\nx;1").getBytes(StandardCharsets.UTF_8);
        DialectDetection detection = DialectDetection.of(file, false, COLUMNS, null, false);
        assertThat(detection.headerLine()).isEqualTo(30);
        assertThat(detection.filledLinesAbove()).isEqualTo(29);
        assertThat(detection.signShown()).isFalse();
    }

    @Test
    void aCommaWithinQuotesShowsTheSignWhereCommasSeparate() {
        DialectDetection detection = detected("naam,bedrag\nx,15\nx,\"1,5\"\n");
        assertThat(detection.separator()).isEqualTo(Separator.COMMA);
        assertThat(detection.sign()).isEqualTo(DecimalSign.COMMA);
        assertThat(detection.signShown()).isTrue();
    }

    @Test
    void theFirstTwoThousandRowsShowTheSign() {
        String rows = "naam;bedrag\n" + "x;15\n".repeat(1_998);
        assertThat(detected(rows + "x;1,5\n").signShown()).isTrue();
        assertThat(detected(rows + "x;15\nx;1,5\n").signShown()).isFalse();
    }

    @Test
    void rowsBeforeAQuoteThatIsNotClosedAreSampleEnough() {
        DialectDetection detection = detected("naam;bedrag\nx;1,5\nx;\"1.5\n" + "y".repeat(100));
        assertThat(detection.separator()).isEqualTo(Separator.SEMICOLON);
        assertThat(detection.headerLine()).isEqualTo(1);
        assertThat(detection.sign()).isEqualTo(DecimalSign.COMMA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "31/3/2025 | 4/3/2025 | DAY_FIRST", "3/31/2025 | 3/4/2025 | MONTH_FIRST", "31/3/2025 | 3/31/2025 | CONTRADICTORY",
        "3/4/2025 | 12/12/2025 | UNKNOWN", "13/1/2025 | 1/2/2025 | DAY_FIRST", "' 1/13/2025' | 1/2/2025 | MONTH_FIRST"
    })
    void datesWithSlashesShowWhetherTheDayComesFirst(String one, String other, DayOrder order) {
        assertThat(detected("naam;wijk\n" + one + ";\n;" + other + "\n").days()).isEqualTo(order);
    }

    @Test
    void aSlashBeforeAllElseHidesNoDate() {
        assertThat(detected("/;naam;wijk\n;31/3/2025;\n").days()).isEqualTo(DayOrder.DAY_FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-3-2025", "n/b"})
    void otherDatesAndSlashesShowNoOrder(String cell) {
        assertThat(detected("naam;wijk\n" + cell + ";\n").days()).isEqualTo(DayOrder.UNKNOWN);
    }

    @Test
    void theFirstLineBreakIsThatOfTheFile() {
        assertThat(detected("naam;wijk\nx;y\r\n").lineBreak()).isEqualTo(LineBreak.LF);
        assertThat(detected("naam;wijk\r\nx;y\n").lineBreak()).isEqualTo(LineBreak.CRLF);
        assertThat(detected("naam;wijk\rx;y\n").lineBreak()).isEqualTo(LineBreak.CR);
        assertThat(detected("naam;wijk\r").lineBreak()).isEqualTo(LineBreak.CR);
        assertThat(detected("naam;wijk").lineBreak()).isEqualTo(LineBreak.LF);
    }
}
