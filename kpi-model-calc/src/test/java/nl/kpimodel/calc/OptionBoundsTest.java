package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.kpimodel.calc.outcome.OutcomeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first and last number that each option takes, and what they mean on a calendar and a scale. */
class OptionBoundsTest {
    @ParameterizedTest
    @CsvSource({"WEEK, 0.01", "WEEK, 168", "MONTH, 744", "YEAR, 8784"})
    void hoursPerFteAreAboveNoneAndAtMostAllHoursOfTheirSpan(Employment.HoursPerFte.Span span, BigDecimal hours) {
        assertThat(new Employment.HoursPerFte(hours, span).hours()).isEqualByComparingTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"WEEK, 0", "WEEK, -36", "WEEK, 168.01", "MONTH, 744.01", "YEAR, 8784.01"})
    void otherHoursPerFteAreRefused(Employment.HoursPerFte.Span span, BigDecimal hours) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Employment.HoursPerFte(hours, span)).withMessageContaining("above 0, and at most");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void aFollowUpTermIsOneToTenThousand(int length) {
        assertThat(FollowUps.Term.days(length).length()).isEqualTo(length);
        assertThat(FollowUps.Term.months(length).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void anotherFollowUpTermIsRefused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> FollowUps.Term.weeks(length)).withMessageContaining("1 to 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowUps.Term(FollowUps.Term.Span.WHOLE_FILE, length == 0 ? 1 : length));
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS, 1, 2025-01-31, 2025-02-01", "WEEKS, 2, 2025-01-31, 2025-02-14", "MONTHS, 1, 2025-01-31, 2025-02-28", "MONTHS, 12, 2024-02-29, 2025-02-28"
    })
    void theLastDayOfATermIsCountedFromTheCompletionOnTheCalendar(FollowUps.Term.Span span, int length, LocalDate completedOn, LocalDate last) {
        assertThat(LocalDate.ofEpochDay(new FollowUps.Term(span, length).lastDay(completedOn.toEpochDay()))).isEqualTo(last);
    }

    @Test
    void aTermOfTheWholeFileHasNoLastDay() {
        assertThat(FollowUps.Term.WHOLE_FILE.lastDay(LocalDate.of(2025, 1, 31).toEpochDay())).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "-1000000000000, 0", "0, 1000000000000"})
    void aScaleWithoutTwoPointsOrWithPointsOutOfReachIsRefused(BigDecimal min, BigDecimal max) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SatisfactionAnswers.ReportedScale(min, max, OutcomeValue.Score.Scale.ORDINAL))
                .withMessageContaining("invalid");
    }

    @Test
    void aScaleMayBeAsWideAsItsBounds() {
        BigDecimal most = new BigDecimal("999999999999");
        assertThat(new SatisfactionAnswers.ReportedScale(most.negate(), most, OutcomeValue.Score.Scale.ORDINAL).max()).isEqualByComparingTo(most);
    }

    @Test
    void aScoreIsOnItsScaleWithBothEndsIncluded() {
        SatisfactionAnswers.ReportedScale scale = SatisfactionAnswers.ReportedScale.of(1, 10, OutcomeValue.Score.Scale.ORDINAL);
        for (String score : new String[] {"1", "1.0", "5.5", "10"}) {
            assertThat(scale.require(new BigDecimal(score))).isEqualTo(new BigDecimal(score));
        }
        for (String score : new String[] {"0.9", "10.1"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> scale.require(new BigDecimal(score))).withMessageContaining("1 to 10")
                    .withMessageNotContaining(score);
        }
    }

    @Test
    void twoScalesAreOneIfBothEndsAreEqualAsNumbers() {
        SatisfactionAnswers.ReportedScale scale = SatisfactionAnswers.ReportedScale.of(1, 10, OutcomeValue.Score.Scale.ORDINAL);
        assertThat(scale.is(new BigDecimal("1.0"), new BigDecimal("10.00"))).isTrue();
        assertThat(scale.is(BigDecimal.ZERO, BigDecimal.TEN)).isFalse();
        assertThat(scale.is(BigDecimal.ONE, BigDecimal.valueOf(5))).isFalse();
    }

    @Test
    void anAgeBandMayBeOfOneAgeAndBandsOverlapInAnyOrder() {
        assertThat(EffectOptions.AgeBands.of("17-17", "18+").labels(17)).containsExactly("17-17");
        assertThat(EffectOptions.AgeBands.of("18+", "0-17").overlap()).isFalse();
        assertThat(EffectOptions.AgeBands.of("18+", "0-18").overlap()).isTrue();
        assertThat(EffectOptions.AgeBands.of("40+", "18+").overlap()).isTrue();
        assertThat(EffectOptions.AgeBands.of("0-17", "18-64", "65+").overlap()).isFalse();
        assertThat(EffectOptions.AgeBands.of("0-17", "18-64", "64+").overlap()).as("the last two").isTrue();
    }
}
