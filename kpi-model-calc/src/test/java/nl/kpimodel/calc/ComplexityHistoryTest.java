package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Complexity;
import org.junit.jupiter.api.Test;

/** The complexity of an application that does not record changes. */
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
}
