package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class ReportingPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-03, 2025-03-01, 2025-03-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2025-Q1, 2025-01-01, 2025-03-31",
        "2025-Q4, 2025-10-01, 2025-12-31",
        "2025-H1, 2025-01-01, 2025-06-30",
        "2025-H2, 2025-07-01, 2025-12-31",
        "2025, 2025-01-01, 2025-12-31",
        "2024/2025, 2024-08-01, 2025-07-31",
        "2025-01-15/2025-02-14, 2025-01-15, 2025-02-14",
        "2025-03-31/2025-03-31, 2025-03-31, 2025-03-31",
        "2025-02-01/2025-04-30, 2025-02-01, 2025-04-30",
        "2025-04-01/2025-09-30, 2025-04-01, 2025-09-30",
        "2025-04-01/2026-03-31, 2025-04-01, 2026-03-31",
        "2025-01-01/2025-02-28, 2025-01-01, 2025-02-28",
        "2025-01-02/2025-03-31, 2025-01-02, 2025-03-31",
        "2025-01-01/2025-03-30, 2025-01-01, 2025-03-30",
        "2025-01-01/2026-12-31, 2025-01-01, 2026-12-31",
        "0001, 0001-01-01, 0001-12-31",
        "9999-12, 9999-12-01, 9999-12-31",
    })
    void isReadFromItsNameWithBothItsFirstAndItsLastDayInItAndPrintsThatName(String name, LocalDate first, LocalDate last) {
        ReportingPeriod period = ReportingPeriod.parse(name);

        assertThat(period).isEqualTo(ReportingPeriod.between(first, last)).hasToString(name);
        assertThat(period.referenceDate()).isEqualTo(last);
        assertThat(period.end()).isEqualTo(last.plusDays(1));
        assertThat(period.contains(first)).isTrue();
        assertThat(period.contains(last)).isTrue();
        assertThat(period.contains(first.minusDays(1))).isFalse();
        assertThat(period.contains(period.end())).isFalse();
        assertThat(period.days()).isEqualTo(first.datesUntil(period.end()).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "2025-Q5", "2025-Q0", "2025-H3", "2025-13", "2025-00", "25", "2025-1", "2025--Q1", "2025_Q1", "2025-  Q1", "Q1 2025", "2025 03", "2024/2026", "2025/2024", "0000", "2025-02-30/2025-03-01",
        "2025-03-31/2025-01-01", "2025-01-01", "2025-01-01/", " ", "2025-Q", "\u0662\u0660\u0662\u0665", "9999/10000", "2025\nQ1", "2025-\u212a1"
    })
    void isRefusedWithWhatWasWrongAndWhatAPeriodReadsLike(String text) {
        assertThatThrownBy(() -> ReportingPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a period reads like 2025-03, 2025-Q1");
    }

    @Test
    void thatIsRefusedSaysInWholeSentencesWhatWasWrong() {
        assertThatThrownBy(() -> ReportingPeriod.parse("2025-02-01/2025-02-30")).hasMessageContaining(": one of the two is a day that does not exist. In general");
        assertThatThrownBy(() -> ReportingPeriod.parse("2024/2026")).hasMessageContaining(": A school year has two years in a row. In general");
    }

    @Test
    void thatEndsBeforeItStartsIsRefusedWithBothDays() {
        assertThatThrownBy(() -> ReportingPeriod.between(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 3, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-03-31")
                .hasMessageContaining("2025-03-30");
    }

    @Test
    void everyMonthQuarterHalfAndYearReadsAsItPrints() {
        for (int year : new int[] {1, 2023, 2024, 9998}) {
            List<ReportingPeriod> named = new ArrayList<>(List.of(ReportingPeriod.year(year), ReportingPeriod.schoolYear(year)));
            IntStream.rangeClosed(1, 12).forEach(month -> named.add(ReportingPeriod.month(year, month)));
            IntStream.rangeClosed(1, 4).forEach(quarter -> named.add(ReportingPeriod.quarter(year, quarter)));
            IntStream.rangeClosed(1, 2).forEach(half -> named.add(ReportingPeriod.halfYear(year, half)));

            assertThat(named).allSatisfy(period -> assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period));
            assertThat(named.stream().map(ReportingPeriod::toString).distinct()).hasSameSizeAs(named).noneMatch(name -> name.length() > 9);
        }
    }

    @Test
    void aYearOf1To9999IsOneOfAPeriodAndNoOther() {
        for (int year : new int[] {0, 10_000, -1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> ReportingPeriod.year(year)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("the years are 1 to 9999");
        }
        assertThatThrownBy(() -> ReportingPeriod.schoolYear(9999)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("10000");
    }

    @ParameterizedTest
    @CsvSource({"2025-13, month 13; it is 1 to 12", "2025-00, month 0; it is 1 to 12", "2025-Q5, quarter 5; it is 1 to 4", "2025-H3, half-year 3; it is 1 to 2"})
    void aPartThatNoYearHasIsNamedWithThoseThatThereAre(String text, String reason) {
        assertThatThrownBy(() -> ReportingPeriod.of(text)).hasMessageContaining("There is no " + reason);
    }

    @Test
    void theTextFormIsReadByOf() {
        assertThat(ReportingPeriod.of("2025q1")).isEqualTo(ReportingPeriod.quarter(2025, 1));
    }

    @Test
    void aTextOf200CharactersIsReadAndALongerOneIsNot() {
        assertThat(ReportingPeriod.parse(" ".repeat(196) + "2025")).isEqualTo(ReportingPeriod.year(2025));
        assertThatThrownBy(() -> ReportingPeriod.parse(" ".repeat(197) + "2025")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2024-12-01, 2024-12-31, false", "2024-12-01, 2025-01-01, true", "2025-02-01, 2025-02-01, true", "2025-03-31, 2025-06-30, true",
        "2025-04-01, 2025-06-30, false", "2024-01-01, 2026-12-31, true", "2025-03-01, 2025-02-01, false"
    })
    void overlapsWhatSharesADayWithIt(LocalDate from, LocalDate until, boolean overlaps) {
        assertThat(ReportingPeriod.quarter(2025, 1).overlaps(from, until)).isEqualTo(overlaps);
    }
}
