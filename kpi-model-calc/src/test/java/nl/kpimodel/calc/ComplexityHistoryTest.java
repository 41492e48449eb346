package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.junit.jupiter.api.Test;

/** The complexity of a case on a day, with changes and in an application that does not record them. */
class ComplexityHistoryTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2025, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    private record Own(LocalDate start, LocalDate end, Complexity complexity) {}

    private static final List<Own> CASES = List.of(new Own(DAY, DAY.plusDays(20), Complexity.HIGH), new Own(DAY, DAY.plusDays(40), Complexity.LOW),
            new Own(DAY, null, Complexity.HIGH), new Own(DAY, DAY.plusDays(10), null));

    private static final ComplexityHistory<Own> CONSTANT = ComplexityHistory.constant(Own::complexity);

    private static CaseDates<Own> dates() {
        return CaseDates.of(Own::start, Own::end);
    }

    @Test
    void isThatAtTheStartOnEveryDayAndUnknownWhereTheStartDoesNotSayIt() {
        for (LocalDate day : List.of(DAY.minusYears(1), DAY, DAY.plusYears(50))) {
            assertThat(CASES).extracting(own -> CONSTANT.on(own, day)).containsExactly(Complexity.HIGH, Complexity.LOW, Complexity.HIGH, null);
        }
    }

    @Test
    void givesTheOutcomesOfAHistoryWithoutChanges() {
        ComplexityHistory<Own> without = ComplexityHistory.of(Own::complexity, own -> List.<LocalDate>of(), day -> day, day -> Complexity.LOW);
        Outcomes turnaround = CASES.stream().collect(ActivityMeasures.turnaroundTime(dates(), CONSTANT, QUARTER));
        assertThat(turnaround).isEqualTo(CASES.stream().collect(ActivityMeasures.turnaroundTime(dates(), without, QUARTER)));
        assertThat(turnaround.all()).anySatisfy(outcome -> assertThat(outcome.value()).isPresent());
    }

    @Test
    void hasNoShiftsAndSaysThatNoneAreRegistered() {
        Outcomes shifts = Stream.concat(CASES.stream(), CASES.stream()).collect(ActivityMeasures.complexityShift(dates(), CONSTANT, QUARTER));
        assertThat(shifts.all()).isNotEmpty().extracting(Outcome::status).containsOnly(Outcome.Status.NOT_REGISTERED);
    }

    private record Change(LocalDate on, Complexity to) {}

    /** A history of a case that is low at its start, with the given changes. */
    private static ComplexityHistory<List<Change>> fromLow() {
        return ComplexityHistory.of(changes -> Complexity.LOW, changes -> changes, Change::on, Change::to);
    }

    @Test
    void aChangeCountsFromItsDayAndTheLatestLeadsWhateverTheOrderOfTheLines() {
        Change up = new Change(DAY, Complexity.HIGH);
        Change down = new Change(DAY.plusDays(5), Complexity.LOW);
        for (List<Change> changes : List.of(List.of(up, down), List.of(down, up))) {
            assertThat(fromLow().on(changes, DAY.minusDays(1))).isEqualTo(Complexity.LOW);
            assertThat(fromLow().on(changes, DAY)).isEqualTo(Complexity.HIGH);
            assertThat(fromLow().on(changes, DAY.plusDays(4))).isEqualTo(Complexity.HIGH);
            assertThat(fromLow().on(changes, DAY.plusDays(5))).isEqualTo(Complexity.LOW);
        }
    }

    @Test
    void aCaseThatStartsOnTheFirstDayOfThePeriodHasTheComplexityOfItsStartWhateverChangedBefore() {
        List<Change> changes = List.of(new Change(QUARTER.first().minusDays(1), Complexity.HIGH), new Change(QUARTER.first().plusDays(1), Complexity.HIGH));
        Outcome up = Stream.of(changes)
                .collect(ActivityMeasures.complexityShift(CaseDates.<List<Change>>of(each -> QUARTER.first(), each -> null), fromLow(), QUARTER))
                .outcome("lowToHigh");

        assertThat(up.numerator()).contains(ExactNumber.of(1));
        assertThat(up.denominator()).contains(ExactNumber.of(1));
    }

    @Test
    void ofTwoChangesOnOneDayTheOneToHighCounts() {
        Change up = new Change(DAY, Complexity.HIGH);
        Change down = new Change(DAY, Complexity.LOW);

        assertThat(fromLow().on(List.of(up, down), DAY)).isEqualTo(Complexity.HIGH);
        assertThat(fromLow().on(List.of(down, up), DAY)).isEqualTo(Complexity.HIGH);
        assertThat(fromLow().on(List.of(down), DAY)).isEqualTo(Complexity.LOW);
    }

    @Test
    void aCaseChangedBetweenTwoDaysIfAChangeToThatComplexityIsOnOneOfThem() {
        List<Change> changes = List.of(new Change(DAY, Complexity.HIGH));
        long day = DAY.toEpochDay();

        assertThat(fromLow().changed(changes, Complexity.HIGH, day, day)).isTrue();
        assertThat(fromLow().changed(changes, Complexity.LOW, day, day)).isFalse();
        assertThat(fromLow().changed(changes, Complexity.HIGH, day + 1, day + 9)).isFalse();
        assertThat(fromLow().changed(changes, Complexity.HIGH, day - 9, day - 1)).isFalse();
        assertThat(fromLow().hasChanges(changes)).isTrue();
        assertThat(fromLow().hasChanges(List.of())).isFalse();
    }

    @Test
    void aCaseIsLeftOutOfTheTrackOfHighComplexityWhileItIsLowAndNotIfNobodyKnows() {
        List<Change> changes = List.of(new Change(DAY, Complexity.HIGH));

        assertThat(fromLow().low(changes, DAY.toEpochDay() - 1)).isEqualTo(ExclusionReason.LOW_COMPLEX);
        assertThat(fromLow().low(changes, DAY.toEpochDay())).isNull();
        assertThat(CONSTANT.low(CASES.get(3), DAY.toEpochDay())).isNull();
        assertThat(CONSTANT.atStart(CASES.get(0))).isEqualTo(Complexity.HIGH);
    }
}
