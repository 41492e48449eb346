package nl.kpimodel.calc.outcome;

import static nl.kpimodel.calc.outcome.ComparedOutcomes.FIRST;
import static nl.kpimodel.calc.outcome.ComparedOutcomes.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The role of chance in an outcome or a difference. */
@Tag("locale")
class VerdictTest {
    private static ComparedOutcomes share() {
        return ComparedOutcomes.of(MeasureComponent.Unit.PERCENT).kpi("A 31");
    }

    private static OutcomeComparison shares(long part, long whole, long laterPart, long laterWhole) {
        return OutcomeComparison.between(
                share().value(new OutcomeValue.Proportion(part, whole)), share().over(SECOND).value(new OutcomeValue.Proportion(laterPart, laterWhole)));
    }

    private static OutcomeValue.Mean mean(int... quantities) {
        TreeMap<ExactNumber, Long> distribution = new TreeMap<>();
        IntStream.of(quantities).forEach(quantity -> distribution.merge(ExactNumber.of(quantity), 1L, Long::sum));
        return OutcomeValue.Mean.of(distribution);
    }

    private static OutcomeComparison means(OutcomeValue.Mean earlier, OutcomeValue.Mean later) {
        ComparedOutcomes days = ComparedOutcomes.of(MeasureComponent.Unit.DAYS).kpi("A 4");
        return OutcomeComparison.between(days.value(earlier), days.over(SECOND).value(later));
    }

    @ParameterizedTest(name = "{0}/{1} and {2}/{3}: {4}")
    @CsvSource({
        "10, 100, 40, 100, DIFFERENT", "10, 100, 12, 100, MAY_BE_CHANCE", "10, 100, 10, 100, MAY_BE_CHANCE", "0, 10, 10, 10, DIFFERENT",
        "1, 9, 90, 100, TOO_FEW_TO_SAY", "90, 100, 1, 9, TOO_FEW_TO_SAY", "0, 10, 0, 10, MAY_BE_CHANCE"
    })
    void sharesOfTwoPeriods(long part, long whole, long laterPart, long laterWhole, Verdict verdict) {
        assertThat(shares(part, whole, laterPart, laterWhole).verdict()).isEqualTo(verdict);
    }

    @Test
    void theDifferenceOfSharesHasItsIntervalInPercentagePointsAndTheWordsSayIt() {
        OutcomeComparison comparison = shares(48, 80, 56, 70);

        assertThat(comparison.interval()).hasValue(new Interval(
                new BigDecimal("5.2"), new BigDecimal("33.4"), new BigDecimal("0.95"), Interval.Method.NEWCOMBE));
        assertThat(comparison.explain(Language.DUTCH).replace('\u00a0', ' '))
                .contains("Dit verschil is groter dan door toeval alleen te verwachten is. De marge is +5,2 tot +33,4 procentpunten.");
        assertThat(shares(48, 80, 50, 80).explain(Language.ENGLISH).replace('\u00a0', ' '))
                .contains("This difference may be chance. The margin is −12.4 to +17.2 percentage points.");
        assertThat(comparison.toTree()).containsEntry("verdict", "DIFFERENT").containsKey("interval");
    }

    @Test
    void meansOfTwoPeriodsAreJudgedIfOneSideHasVariation() {
        int[] sevens = IntStream.generate(() -> 7).limit(10).toArray();
        int[] eights = IntStream.generate(() -> 8).limit(10).toArray();
        int[] spread = IntStream.rangeClosed(1, 10).toArray();

        assertThat(means(mean(sevens), mean(sevens)).verdict()).isEqualTo(Verdict.MAY_BE_CHANCE);
        assertThat(means(mean(sevens), mean(sevens)).interval()).isEmpty();
        assertThat(means(mean(sevens), mean(eights)).verdict()).isEqualTo(Verdict.TOO_FEW_TO_SAY);
        assertThat(means(mean(sevens), mean(spread)).verdict()).isEqualTo(Verdict.MAY_BE_CHANCE);
        assertThat(means(mean(spread), mean(IntStream.rangeClosed(101, 110).toArray())).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(means(mean(1, 2, 3), mean(spread)).verdict()).isEqualTo(Verdict.TOO_FEW_TO_SAY);
    }

    @Test
    void countsFiguresOfOthersAndSidesWithoutAValueAreNotJudgedAndNothingIsSaid() {
        ComparedOutcomes count = ComparedOutcomes.of(MeasureComponent.Unit.COUNT);
        OutcomeComparison counts = OutcomeComparison.between(count.value(new OutcomeValue.Count(100)), count.over(SECOND).value(new OutcomeValue.Count(500)));
        OutcomeComparison none = OutcomeComparison.between(share().value(new OutcomeValue.Proportion(1, 100)), share().over(SECOND)
                .none(Outcome.Status.NO_DATA));
        ComparedOutcomes impact = ComparedOutcomes.of(MeasureComponent.Unit.PERCENT).kpi("I 3.1.1");
        OutcomeComparison ofOthers = OutcomeComparison.between(impact.value(new OutcomeValue.Proportion(1, 100)), impact.over(SECOND)
                .value(new OutcomeValue.Proportion(90, 100)));

        assertThat(List.of(counts, none, ofOthers)).allSatisfy(comparison -> {
            assertThat(comparison.verdict()).isEqualTo(Verdict.NOT_JUDGED);
            assertThat(comparison.interval()).isEmpty();
            assertThat(comparison.explain(Language.DUTCH)).doesNotContain("toeval");
        });
    }

    @ParameterizedTest
    @CsvSource({"STOCK", "OVERLAP"})
    void twoPeriodsOfAStateOrOfWhatWasRunningHoldTheSamePeople(Timing.Kind timing) {
        ComparedOutcomes running = share().timing(timing);
        assertThat(OutcomeComparison.between(running.value(new OutcomeValue.Proportion(1, 100)), running.over(SECOND)
                .value(new OutcomeValue.Proportion(90, 100))).verdict())
                .isEqualTo(Verdict.SAME_PEOPLE);
    }

    @Test
    void periodsThatOverlapAndPeriodsThatAreNotKnownMayHoldTheSamePeople() {
        Outcome quarter = share().over(FIRST).value(new OutcomeValue.Proportion(1, 100));
        assertThat(OutcomeComparison.between(quarter, share().over(ReportingPeriod.year(2024)).value(new OutcomeValue.Proportion(90, 100))).verdict())
                .isEqualTo(Verdict.SAME_PEOPLE);
        assertThat(OutcomeComparison.between(quarter, share().over(null).value(new OutcomeValue.Proportion(90, 100))).verdict()).isEqualTo(Verdict.SAME_PEOPLE);
    }

    private static KpiReport report() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        List<RegistrationRecord> cases = new ArrayList<>();
        // Noord waits 1 to 12 days, Oost 101 to 112, Zuid 5; three teams, of which one is small.
        for (int i = 1; i <= 12; i++) {
            cases.add(waiting("n" + i, "Noord", day, i));
            cases.add(waiting("o" + i, "Oost", day, 100 + i));
        }
        cases.add(waiting("z", "Zuid", day, 5));
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 4"), KpiId.of("A 12")))
                .period(ReportingPeriod.year(2025))
                .by("team")
                .calculate(cases.stream());
    }

    private static Case waiting(String id, String team, LocalDate signal, int days) {
        return Case.builder().id(id).signalReceivedOn(signal).startedOn(signal.plusDays(days)).complexityAtStart(Complexity.LOW)
                .strata(Strata.builder().organisation("waterstad").team(team).build()).build();
    }

    @Test
    void aTeamIsComparedWithTheRestAtALevelThatIsStricterTheMoreTeamsThereAre() {
        List<GroupComparison> teams = report().groupComparisons(KpiId.of("A 4"), "value", StratumKind.TEAM);

        assertThat(teams).extracting(GroupComparison::verdict).containsExactly(Verdict.DIFFERENT, Verdict.DIFFERENT, Verdict.TOO_FEW_TO_SAY);
        GroupComparison noord = teams.get(0);
        // (101 + ... + 112 + 5) / 13 = 98.692...; 6.5 - 98.692... = -92.192...
        assertThat(noord.rest()).hasValue(new BigDecimal("98.7"));
        assertThat(noord.difference()).hasValue(new BigDecimal("-92.2"));
        assertThat(noord.groups()).isEqualTo(3);
        assertThat(noord.interval().map(Interval::level)).hasValue(new BigDecimal("0.983333"));
        assertThat(noord.explain(Language.DUTCH).replace('\u00a0', ' ')).startsWith("A 4 wachttijd, team: Noord: −92,2 dagen vergeleken met de rest."
                + " De groep: gemiddeld 6,5 kalenderdagen van signaal tot start, over 12 casussen; mediaan 6,5, laagste 1, hoogste 12. De rest: 98,7 dagen."
                + " Dit verschil is groter dan door toeval alleen te verwachten is. De marge is ")
                .endsWith("Omdat er 3 groepen zijn vergeleken, is de marge ruimer: bij veel groepen wijkt er altijd wel een af.");
        assertThat(teams.get(2).explain(Language.ENGLISH)).contains("too small to say").doesNotContain("groups were compared");
        assertThat(noord).hasToString("A 4 value {team: Noord} -92.2 DAYS DIFFERENT")
                .isEqualTo(report().groupComparisons(KpiId.of("A 4"), "value", StratumKind.TEAM).get(0));
    }

    @Test
    void aGroupThatIsTheWholeTotalHasNoRestAndACountIsNotJudged() {
        Outcome total = share().value(new OutcomeValue.Proportion(3, 20));
        GroupComparison all = GroupComparison.of(total, List.of(share().in(Stratum.of("team", "Noord")).value(new OutcomeValue.Proportion(3, 20)))).get(0);

        assertThat(all.verdict()).isEqualTo(Verdict.TOO_FEW_TO_SAY);
        assertThat(all.rest()).isEmpty();
        assertThat(all.difference()).isEmpty();
        assertThat(all.toTree()).doesNotContainKeys("rest", "difference", "interval");
        assertThat(report().groupComparisons(KpiId.of("A 12"), "value", StratumKind.TEAM)).extracting(GroupComparison::verdict).containsOnly(Verdict.NOT_JUDGED);
    }

    @Test
    void groupsThatSharePeopleAreNotJudged() {
        Outcome total = share().value(new OutcomeValue.Proportion(30, 200));
        ComparedOutcomes north = share().in(Stratum.of("team", "Noord"));

        assertThat(GroupComparison.of(total, List.of(north.note("apart.DISTINCT").value(new OutcomeValue.Proportion(16, 100)))).get(0).verdict())
                .isEqualTo(Verdict.SAME_PEOPLE);
        assertThat(GroupComparison.of(total, List.of(north.note("apart.AGE_BANDS").value(new OutcomeValue.Proportion(16, 100)))).get(0).verdict())
                .isEqualTo(Verdict.MAY_BE_CHANCE);
        assertThat(GroupComparison.of(total,
                List.of(share().in(Stratum.of("ageBand", "18+")).note("apart.AGE_BANDS").value(new OutcomeValue.Proportion(16, 100)))).get(0).verdict())
                .isEqualTo(Verdict.SAME_PEOPLE);
    }

    @Test
    void aChoiceOfTheCallerMakesNobodyPartOfTwoGroups() {
        Outcome north = share().in(Stratum.of("team", "Noord")).remark("keuze", "choice").value(new OutcomeValue.Proportion(16, 100));
        assertThat(GroupComparison.of(share().value(new OutcomeValue.Proportion(30, 200)), List.of(north)).get(0).verdict()).isEqualTo(Verdict.MAY_BE_CHANCE);
    }

    @Test
    void whatCannotBeAGroupOfTheTotalIsRefusedWithBothValues() {
        Outcome total = share().value(new OutcomeValue.Proportion(3, 20));
        Outcome north = share().in(Stratum.of("team", "Noord")).value(new OutcomeValue.Proportion(4, 20));

        assertThatIllegalArgumentException().isThrownBy(() -> GroupComparison.of(total, List.of(north)))
                .withMessage("4 of 20 cannot be among 3 of 20; compare a group with the total that contains it.");
        assertThatIllegalArgumentException().isThrownBy(() -> GroupComparison.of(north, List.of())).withMessageContaining("{team: Noord}");
        assertThatIllegalArgumentException().isThrownBy(() -> GroupComparison.of(total, List.of(total))).withMessageContaining("0 keys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupComparison.of(total, List.of(share().over(SECOND).in(Stratum.of("team", "Noord")).value(new OutcomeValue.Proportion(1, 2)))))
                .withMessageContaining("two periods");
        assertThatIllegalArgumentException().isThrownBy(() -> report().groupComparisons(KpiId.of("A 4"), "days", StratumKind.TEAM))
                .withMessageContaining("[value]");
    }

    @Test
    void anOutcomeHasTheIntervalOfItsKind() {
        Outcome waited = report().outcome("A 4");
        Interval interval = waited.interval().orElseThrow();
        Outcome alone = report().find(KpiId.of("A 4"), "value", Stratum.of("team", "Zuid")).orElseThrow();

        assertThat(interval.method()).isEqualTo(Interval.Method.T);
        // n = 25, sum = 1361, squares = 136925 by hand; t(0.975; 24) = 2.0639 of published tables.
        double mean = 1361 / 25.0;
        double half = 2.0639 * Math.sqrt((136925 - 1361 * mean) / 24 / 25);
        assertThat(interval.low()).isEqualByComparingTo(BigDecimal.valueOf(Math.round((mean - half) * 10), 1));
        assertThat(interval.high()).isEqualByComparingTo(BigDecimal.valueOf(Math.round((mean + half) * 10), 1));
        assertThat(waited.toTree()).containsEntry("interval", interval.toTree()).containsEntry("squares", "136925");
        assertThat(alone.interval()).isEmpty();
        assertThat(OutcomeText.of(waited, Language.DUTCH).margin().orElseThrow().replace('\u00a0', ' ')).isEqualTo(
                Notation.shortest(interval.low(), Language.DUTCH) + " tot " + Notation.shortest(interval.high(), Language.DUTCH) + " dagen");
        assertThat(report().outcome("A 12").interval()).isEmpty();
    }

    @Test
    void aMeanIsClippedToWhatItsUnitAllows() {
        int[] days = {0, 0, 0, 30};
        Outcome waited = IntStream.of(days).boxed().collect(ActivityMeasures.waitingTime(
                i -> LocalDate.of(2025, 2, 1), i -> LocalDate.of(2025, 2, 1).minusDays(i), ReportingPeriod.year(2025)));

        assertThat(waited.interval().map(Interval::low)).hasValue(new BigDecimal("0.0"));
        assertThat(Optional.of(waited).flatMap(Outcome::interval).map(Interval::high))
                .hasValueSatisfying(high -> assertThat(high).isGreaterThan(new BigDecimal("30")));
    }
}
