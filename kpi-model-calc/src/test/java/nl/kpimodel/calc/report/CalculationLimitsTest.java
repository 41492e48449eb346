package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.OutreachVisit;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;

class CalculationLimitsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final CalculationLimits STANDARD = CalculationLimits.standard();

    private static KpiCalculator calculator(CalculationLimits limits, String... kpis) {
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), Stream.of(kpis).map(KpiId::of).toList())
                .period(ReportingPeriod.quarter(2025, 1))
                .by(StratumKind.TEAM)
                .limits(limits);
    }

    private static Strata team(int number) {
        return Strata.builder().organisation("Amstel").team("T" + number).build();
    }

    private static Stream<RegistrationRecord> cases(int count, int teams) {
        return IntStream.range(0, count).mapToObj(number ->
                Case.builder().id("c" + number).startedOn(DAY).complexityAtStart(Complexity.LOW).strata(team(number % teams)).build());
    }

    private static Stream<RegistrationRecord> visits(int count) {
        return IntStream.range(0, count).mapToObj(number -> OutreachVisit.builder()
                .id("v" + number).visitedOn(DAY).hours(BigDecimal.ONE).location("L" + number).strata(team(0)).build());
    }

    @Test
    void asManyStrataAsTheBoundAreCounted() {
        assertThat(calculator(STANDARD.withStrata(5), "A 12").calculate(cases(10, 5)).outcomes()).hasSize(6);
    }

    @Test
    void oneStratumMoreIsRefusedWithBoundKeyAndWayOutInBothLanguages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator(STANDARD.withStrata(5), "A 12").calculate(cases(10, 6)))
                .withMessage("There are more than 5 different values of team. If that column has a different value in each record, such as an id, correct the column"
                        + " or its mapping, or do not split by team. The application can raise the bound.")
                .satisfies(refused -> assertThat(BilingualException.find(refused, Language.DUTCH)).hasValueSatisfying(
                        dutch -> assertThat(dutch).startsWith("Er zijn meer dan 5 verschillende waarden van team.")));
    }

    @Test
    void anIdInTheColumnOfTheTeamIsRefusedByTheStandardBound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator(STANDARD, "A 12").calculate(cases(10_001, 10_001)))
                .withMessageContaining("more than 10,000 different values of team");
    }

    @Test
    void oneStratumMayHaveAnyNumberOfUnits() {
        assertThat(calculator(STANDARD.withStrata(1).withOutcomes(4), "A 11").calculate(IntStream.range(0, 100_000)
                        .mapToObj(number -> new TimeEntry(null, "e1", DAY, BigDecimal.ONE, true, team(1)))).outcomes())
                .hasSize(2);
    }

    @Test
    void outcomesBeyondTheBoundAreRefusedWithTheKpiThatHasMostOfThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator(STANDARD.withOutcomes(1000), "A 1", "A 12").calculate(Stream.concat(cases(3, 3), visits(2000))))
                .withMessageStartingWith("After 1,024 records there are more than 1,000 outcomes, most of them of A 1. Split by less");
    }

    @Test
    void outcomesAreCountedBeforeAnyIsMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator(STANDARD.withOutcomes(20), "A 1").calculate(visits(20)))
                .withMessageContaining("more than 20 outcomes");
    }

    @Test
    void outcomesOfRequestedStrataCountToTheBoundToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator(STANDARD.withOutcomes(6), "A 12").calculate(cases(10, 6)))
                .withMessageContaining("more than 6 outcomes");
        assertThat(calculator(STANDARD.withOutcomes(7), "A 12").calculate(cases(10, 6)).outcomes()).hasSize(7);
    }

    @Test
    void keptRecordsBeyondTheBoundAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator(STANDARD.withKeptRecords(1000), "A 12").calculate(cases(5000, 1)))
                .withMessageStartingWith("After 1,024 records more than 1,000 are kept until the end");
    }

    @Test
    void hoursOfKnownCasesAreNotKept() {
        Stream<RegistrationRecord> hours = IntStream.range(0, 20_000).mapToObj(number -> new TimeEntry("c0", "e1", DAY, BigDecimal.ONE, true, team(0)));
        assertThat(calculator(STANDARD.withKeptRecords(10), "A 8").calculate(Stream.concat(cases(1, 1), hours)).outcomes()).isNotEmpty();
    }

    @Test
    void partsThatAreTogetherBeyondABoundAreRefusedWhenTheyAreJoined() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator(STANDARD.withKeptRecords(900), "A 12").calculate(cases(1800, 1).toList().parallelStream()))
                .withMessageContaining("more than 900");
    }

    @Test
    void afterARefusalTheCalculationAcceptsNoRecordAndHasNoResult() {
        KpiCalculator calculator = calculator(STANDARD.withStrata(5), "A 12");
        PartialCalculation partial = calculator.create();
        List<RegistrationRecord> records = cases(3000, 6).toList();

        for (Runnable call : List.<Runnable>of(
                () -> records.forEach(each -> calculator.accept(partial, each)),
                () -> calculator.accept(partial, records.get(0)),
                () -> calculator.result(partial))) {
            assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining("more than 5 different values of team");
        }
    }

    @Test
    void boundsAreAtLeastOneAndNothingElseThanTheirNumbers() {
        assertThat(STANDARD.withStrata(7).withOutcomes(8).withKeptRecords(9))
                .isEqualTo(CalculationLimits.standard().withKeptRecords(9).withOutcomes(8).withStrata(7))
                .hasSameHashCodeAs(CalculationLimits.standard().withKeptRecords(9).withOutcomes(8).withStrata(7))
                .hasToString("At most 7 strata of a key, 8 outcomes and 9 kept records");
        List.<Runnable>of(() -> STANDARD.withStrata(0), () -> STANDARD.withOutcomes(0), () -> STANDARD.withKeptRecords(-1))
                .forEach(bound -> assertThatIllegalArgumentException().isThrownBy(bound::run).withMessageContaining("give 1 or more"));
    }
}
