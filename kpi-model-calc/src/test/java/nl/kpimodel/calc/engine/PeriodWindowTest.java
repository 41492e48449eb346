package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of flow, stock and overlap, and what is known at the end of the period (conventions 2 to 4 and 6 of the measures). */
class PeriodWindowTest {
    private static final PeriodWindow QUARTER = new PeriodWindow(ReportingPeriod.quarter(2025, 1));

    private static long day(@Nullable String date) {
        return date == null ? DayFunction.NONE : LocalDate.parse(date).toEpochDay();
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-03-31, true", "2025-04-01, false", ", false"})
    void aDayOfThePeriodIsOneFromItsFirstToItsLast(@Nullable String day, boolean inPeriod) {
        assertThat(QUARTER.contains(day(day))).isEqualTo(inPeriod);
        assertThat(QUARTER.flow(day(day))).isEqualTo(inPeriod ? null : ExclusionReason.OUTSIDE_PERIOD);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-31, 2025-03-31", "2025-04-01,", ","})
    void whatHappensAfterThePeriodIsNotKnownYet(@Nullable String day, @Nullable String known) {
        assertThat(QUARTER.known(day(day))).isEqualTo(day(known));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "2024-12-31, 2024-12-31, OUTSIDE_PERIOD", "2024-12-31, 2025-01-01,", "2025-01-01, 2025-03-31,", "2025-03-31, 2025-04-01, OPEN",
        "2025-03-31, , OPEN", "2025-04-01, , OUTSIDE_PERIOD", "2025-04-01, 2025-04-02, OUTSIDE_PERIOD", ", 2025-03-31,", ", , OUTSIDE_PERIOD"
    })
    void whatEndsIsPlacedByItsEndAndIsOpenIfItBeganByTheLastDay(@Nullable String begun, @Nullable String ended, @Nullable ExclusionReason reason) {
        assertThat(QUARTER.ended(day(begun), day(ended))).isEqualTo(reason);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "2025-03-31, , true", "2025-04-01, , false", "2020-01-01, 2025-03-31, false", "2020-01-01, 2025-04-01, true",
        "2020-01-01, 2024-12-31, false", ", , false"
    })
    void inTreatmentAtTheEndOfTheLastDayIsNotWhatIsCompletedOnIt(@Nullable String started, @Nullable String completed, boolean counts) {
        assertThat(QUARTER.stock(day(started), day(completed))).isEqualTo(counts ? null : ExclusionReason.OUTSIDE_PERIOD);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "2025-03-31, , true", "2025-04-01, , false", "2020-01-01, 2024-12-31, false", "2020-01-01, 2025-01-01, true",
        "2025-02-01, 2025-02-01, true", ", , false"
    })
    void inTreatmentInThePeriodIsWhatRanOnOneOfItsDays(@Nullable String started, @Nullable String completed, boolean counts) {
        assertThat(QUARTER.overlap(day(started), day(completed))).isEqualTo(counts ? null : ExclusionReason.OUTSIDE_PERIOD);
    }

    @ParameterizedTest(name = "from {0} until {1}")
    @CsvSource({
        "2025-03-31, , true", "2025-04-01, , false", "2020-01-01, 2025-03-30, false", "2020-01-01, 2025-03-31, true", ", , false"
    })
    void untilIsTheLastDayThatCounts(@Nullable String from, @Nullable String until, boolean counts) {
        assertThat(QUARTER.onLastDay(day(from), day(until))).isEqualTo(counts ? null : ExclusionReason.OUTSIDE_PERIOD);
    }
}
