package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import nl.kpimodel.calc.outcome.Contributors;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.registration.Employee;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContributorsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 3);

    private record Deed(@Nullable String caseId, boolean successful) {}

    private static Measure<Deed, Outcomes> actions() {
        return ActivityMeasures.completedActions(deed -> DAY, deed -> DAY, Deed::successful, ReportingPeriod.quarter(2025, 1));
    }

    private static Contributors ofShare(Measure<Deed, Outcomes> measure, Stream<Deed> deeds) {
        return deeds.collect(measure).outcome("successfulShare").contributors().orElseThrow();
    }

    private static Stream<Deed> deeds(int number, Function<Integer, String> caseId) {
        return IntStream.range(0, number).mapToObj(i -> new Deed(caseId.apply(i), i % 3 == 0));
    }

    @Test
    void twelveActionsOfOneCaseHaveOneContributor() {
        assertThat(ofShare(actions().contributors(Deed::caseId), deeds(12, i -> "c1"))).isEqualTo(new Contributors(1, 1, 1));
    }

    @Test
    void eachUnitIsItsOwnContributorUnlessToldOtherwise() {
        assertThat(ofShare(actions(), deeds(12, i -> "c1"))).isEqualTo(new Contributors(12, 4, 8));
    }

    @Test
    void aUnitThatBelongsToNobodyStandsForItself() {
        assertThat(ofShare(actions().contributors(Deed::caseId), Stream.of(
                        new Deed("c1", true), new Deed("c1", false), new Deed(null, false), new Deed(null, false))))
                .isEqualTo(new Contributors(3, 1, 3));
    }

    @Test
    void strataHaveTheirOwn() {
        Outcomes outcomes = deeds(12, i -> "c" + i / 4)
                .collect(actions().contributors(Deed::caseId).by(Stratum.TEAM, deed -> "c2".equals(deed.caseId()) ? "Zuid" : "Noord"));

        assertThat(outcomes.outcome("count", Stratum.of(Stratum.TEAM, "Noord")).contributors()).contains(new Contributors(2, 2, 0));
        assertThat(outcomes.outcome("count", Stratum.of(Stratum.TEAM, "Zuid")).contributors()).contains(new Contributors(1, 1, 0));
        assertThat(outcomes.outcome("count").contributors()).contains(new Contributors(3, 3, 0));
    }

    @Test
    void countsToAHundred() {
        assertThat(ofShare(actions().contributors(Deed::caseId), deeds(1000, i -> "c" + i))).isEqualTo(new Contributors(100, 100, 100));
        assertThat(ofShare(actions(), deeds(1000, i -> null))).isEqualTo(new Contributors(100, 100, 100));
        assertThatThrownBy(() -> new Contributors(1, -1, 0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }

    @Property(tries = 200)
    @Label("the number does not depend on how the units were split up, also near the highest that is counted")
    void mergingGivesTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        int cases = 80 + random.nextInt(60);
        List<Deed> deeds = random.ints(400, 0, cases).mapToObj(i -> new Deed(i % 17 == 0 ? null : "c" + i, random.nextBoolean())).toList();
        Measure<Deed, Outcomes> measure = actions().contributors(Deed::caseId);
        List<Measure.Tally> parts = Stream.generate(measure::create).limit(1 + random.nextInt(6)).toList();
        deeds.forEach(deed -> measure.accept(parts.get(random.nextInt(parts.size())), deed));
        Measure.Tally merged = parts.stream().reduce(measure.create(), measure::combine);

        long named = deeds.stream().map(Deed::caseId).filter(Objects::nonNull).distinct().count();
        long alone = deeds.stream().filter(deed -> deed.caseId() == null).count();
        assertThat(measure.result(merged).outcome("count").contributors().orElseThrow().whole()).isEqualTo(Math.min(100, named + alone));
        assertThat(measure.result(merged).outcome("successfulShare").contributors()).contains(ofShare(measure, deeds.stream()));
    }

    @Test
    void talliesByContributorAndByUnitAreNotMixed() {
        Measure<Deed, Outcomes> byCase = actions().contributors(Deed::caseId);

        assertThatThrownBy(() -> byCase.combine(byCase.create(), actions().create())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by contributor");
    }

    @Test
    void employeesOfACaseloadAreTheOtherSide() {
        ReportingPeriod period = ReportingPeriod.quarter(2025, 1);
        Employment<String> staff = Employment.<String>of(e -> Employee.Role.EMPLOYEE, e -> DAY, e -> null)
                .employees(List.of("e1", "e2"));
        Outcomes outcomes = Stream.of("a", "b", "c").collect(
                ActivityMeasures.<String, String>caseload(CaseDates.of(c -> DAY, c -> null), staff, period));

        assertThat(outcomes.outcome("perEmployee").contributors()).contains(new Contributors(3, 3, 2));
        assertThat(outcomes.outcome("perFte").contributors()).contains(new Contributors(3, 3, 2));
    }

    @Test
    void meansOfCareProvidersAreOfTheCasesThatHaveOne() {
        CareProviders<Integer> providers = CareProviders.of(c -> c < 2 ? List.of("p", "q") : List.of(), p -> DAY, p -> p, p -> "i");
        Outcomes outcomes = IntStream.range(0, 5).boxed().collect(
                ActivityMeasures.careProvidersPerCase(CaseDates.of(c -> DAY, c -> null), providers, ReportingPeriod.quarter(2025, 1)));

        assertThat(outcomes.outcome("persons").contributors()).contains(new Contributors(5, 2, 0));
        assertThat(outcomes.outcome("institutions").contributors()).contains(new Contributors(5, 2, 0));
    }

    @Test
    void participantsAgainstThePlanBelongToTheCasesThatHaveBoth() {
        Participations<Integer> participations = Participations.of(
                c -> null, c -> "g" + c, c -> c < 2 ? List.of("p", "q", "r") : List.of(), p -> p, p -> DAY, p -> null);
        Outcomes outcomes = IntStream.range(0, 5).boxed().collect(
                ActivityMeasures.reach(CaseDates.of(c -> DAY, c -> null), participations, c -> c == 1 ? null : 4, ReportingPeriod.quarter(2025, 1)));

        assertThat(outcomes.outcome("againstPlan").contributors()).contains(new Contributors(1, 3, 0));
    }

    @Test
    void changesBelongToTheCasesThatHaveOne() {
        Outcomes outcomes = IntStream.range(0, 20).boxed().collect(ActivityMeasures.planChanges(
                CaseDates.of(c -> DAY, c -> null), c -> c < 2 ? List.of(DAY, DAY, DAY) : List.of(), ReportingPeriod.quarter(2025, 1)));

        assertThat(outcomes.outcome("count").contributors()).contains(new Contributors(20, 2, 0));
        assertThat(outcomes.outcome("mean").contributors()).contains(new Contributors(20, 2, 0));
    }
}
