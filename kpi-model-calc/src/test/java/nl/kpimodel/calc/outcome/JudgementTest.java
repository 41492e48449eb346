package nl.kpimodel.calc.outcome;

import static nl.kpimodel.calc.outcome.ComparedOutcomes.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.calc.outcome.inference.ConfidenceInterval;
import nl.kpimodel.calc.outcome.inference.Judgement;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts over counted numbers, and over the rounded numbers of a published report. */
class JudgementTest {
    private static final List<Integer> ONE_TO_TWELVE = IntStream.rangeClosed(1, 12).boxed().toList();

    private static ComparedOutcomes days() {
        return ComparedOutcomes.of(MeasureComponent.Unit.DAYS).kpi("A 4");
    }

    private static ComparedOutcomes share() {
        return ComparedOutcomes.of(MeasureComponent.Unit.PERCENT).kpi("A 31");
    }

    private static OutcomeValue.Mean mean(List<Integer> quantities) {
        return ComparedOutcomes.mean(quantities.stream().map(ExactNumber::of).toList());
    }

    private static Outcome counted(ComparedOutcomes about, List<Integer> quantities) {
        return about.value(mean(quantities));
    }

    /** Returns the published form: the mean and its interval, both rounded, and the number of units. */
    private static Outcome published(ComparedOutcomes about, List<Integer> quantities, Disclosure disclosure) {
        OutcomeValue.Mean mean = mean(quantities);
        Outcome counted = about.value(mean);
        Interval interval = ConfidenceInterval.of(mean, counted.unit(), null, null);
        return new Outcome.Value(counted.about(), counted.stratum(), counted.account(), mean, interval, List.of())
                .published(new OutcomeValue.PublishedValue(ExactNumber.of(mean.exact().rounded(1)), null, Map.of()), disclosure);
    }

    private static Outcome published(ComparedOutcomes about, List<Integer> quantities) {
        return published(about, quantities, Disclosure.UNITS);
    }

    private static Outcome of(long part, long n) {
        return share().value(new OutcomeValue.Proportion(part, n));
    }

    private static List<Integer> plus(List<Integer> quantities, int more) {
        return quantities.stream().map(quantity -> quantity + more).toList();
    }

    private static <T> List<T> together(List<T> ones, List<T> others) {
        List<T> all = new ArrayList<>(ones);
        all.addAll(others);
        return all;
    }

    @Property(tries = 40)
    @Label("A published report gives the verdict of the internal one or none, and an interval that is at least as wide")
    void publishedNeverContradictsInternal(
            @ForAll @Size(min = 9, max = 14) List<@IntRange(max = 30) Integer> ones, @ForAll @Size(min = 9, max = 14) List<@IntRange(max = 30) Integer> others,
            @ForAll @IntRange(min = 1, max = 3) int groups) {
        assertNoContradiction(
                Judgement.ofPeriods(counted(days(), ones), counted(days().over(SECOND), others)),
                Judgement.ofPeriods(published(days(), ones), published(days().over(SECOND), others)));
        List<Integer> all = together(ones, others);
        assertNoContradiction(
                Judgement.ofGroup(counted(days(), ones), counted(days(), all), groups),
                Judgement.ofGroup(published(days(), ones), published(days(), all), groups));
    }

    private static void assertNoContradiction(Judgement internal, Judgement published) {
        assertThat(published.verdict()).isIn(internal.verdict(), Verdict.NOT_JUDGED);
        if (internal.interval().isPresent() && published.interval().isPresent()) {
            Interval known = internal.interval().orElseThrow();
            Interval told = published.interval().orElseThrow();
            assertThat(told.low()).isLessThanOrEqualTo(known.low());
            assertThat(told.high()).isGreaterThanOrEqualTo(known.high());
            assertThat(told.level()).isEqualTo(known.level());
        }
    }

    @Test
    void whatRoundingCannotChangeIsJudgedInAPublishedReportToo() {
        Outcome earlier = published(days(), ONE_TO_TWELVE);

        assertThat(Judgement.ofPeriods(earlier, published(days().over(SECOND), plus(ONE_TO_TWELVE, 100))).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(Judgement.ofPeriods(earlier, published(days().over(SECOND), plus(ONE_TO_TWELVE, 1))).verdict()).isEqualTo(Verdict.MAY_BE_CHANCE);
        assertThat(Judgement.ofGroup(earlier, published(days(), together(ONE_TO_TWELVE, plus(ONE_TO_TWELVE, 100))), 3).verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(Judgement.ofGroup(earlier, published(days(), together(ONE_TO_TWELVE, plus(ONE_TO_TWELVE, 1))), 3).verdict())
                .isEqualTo(Verdict.MAY_BE_CHANCE);
    }

    @Test
    void thePublishedIntervalHoldsEveryDifferenceThatRoundsToThePublishedMeans() {
        // By hand: each mean may be 0.05 less or more, and each bound of 2.3 from it was at most 2.4; t = 2.201 of 11 degrees and 2.074 of 22.
        Judgement judgement = Judgement.ofPeriods(published(days(), ONE_TO_TWELVE), published(days().over(SECOND), plus(ONE_TO_TWELVE, 100)));

        assertThat(judgement.interval()).hasValue(new Interval(
                new BigDecimal("96.7"), new BigDecimal("103.3"), new BigDecimal("0.95"), Interval.Method.WELCH));
        assertThat(Judgement.ofPeriods(counted(days(), ONE_TO_TWELVE), counted(days().over(SECOND), plus(ONE_TO_TWELVE, 100))).interval()).hasValue(new Interval(
                new BigDecimal("96.9"), new BigDecimal("103.1"), new BigDecimal("0.95"), Interval.Method.WELCH));
    }

    @Test
    void roundedNumbersThatLeaveTwoVerdictsPossibleLeaveNoneButTheFirstValue() {
        // Ten sevens and ten of 7.04 on average are 7.0 in print: equal or not, and both without variation.
        Judgement judgement = Judgement.ofPeriods(published(days(), ONE_TO_TWELVE.stream().map(i -> 7).toList()),
                published(days().over(SECOND), ONE_TO_TWELVE.stream().map(i -> 7).toList()));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(judgement.interval()).isEmpty();
        assertThat(judgement.first()).startsWith(ExactNumber.of(7));
    }

    @Test
    void aPublishedMeanWithoutItsNumberOfUnitsAndAMedianAloneAreNotJudged() {
        Outcome later = counted(days().over(SECOND), plus(ONE_TO_TWELVE, 100));
        Outcome.Value counted = (Outcome.Value) counted(days(), ONE_TO_TWELVE);
        Outcome median = counted.published(new OutcomeValue.PublishedValue(null, ExactNumber.of(6), Map.of()), Disclosure.UNITS);

        assertThat(Judgement.ofPeriods(published(days(), ONE_TO_TWELVE), later).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(Judgement.ofPeriods(published(days(), ONE_TO_TWELVE, Disclosure.NOTHING), later).verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(Judgement.ofPeriods(median, later).verdict()).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void aShareAndAMeanAndTwoUnitsAreNotJudged() {
        Outcome score = ComparedOutcomes.of(MeasureComponent.Unit.SCORE).kpi("A 4").over(SECOND).value(mean(ONE_TO_TWELVE));

        assertThat(Judgement.ofPeriods(of(1, 100), counted(days().over(SECOND), ONE_TO_TWELVE))).isSameAs(Judgement.NONE);
        assertThat(Judgement.ofPeriods(counted(days(), ONE_TO_TWELVE), score)).isSameAs(Judgement.NONE);
        assertThat(Judgement.ofGroup(of(1, 10), counted(days(), ONE_TO_TWELVE), 2)).isSameAs(Judgement.NONE);
    }

    @ParameterizedTest(name = "{0} of {1} in {2} of {3}: {4}")
    @CsvSource({
        "1, 10, 10, 20, DIFFERENT", "1, 9, 10, 20, TOO_FEW_TO_SAY", "1, 11, 10, 20, TOO_FEW_TO_SAY", "5, 10, 10, 20, MAY_BE_CHANCE",
        "10, 20, 10, 20, TOO_FEW_TO_SAY"
    })
    void tenUnitsInTheGroupAndInTheRestAreEnough(long part, long n, long totalPart, long totalN, Verdict verdict) {
        assertThat(Judgement.ofGroup(of(part, n), of(totalPart, totalN), 1).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} groups: {1}")
    @CsvSource({"1, 0.95", "2, 0.975", "60, 0.999167"})
    void theLevelIsSharedByTheGroups(long groups, BigDecimal level) {
        Judgement judgement = Judgement.ofGroup(of(10, 40), of(30, 100), groups);

        assertThat(judgement.first()).containsExactly(ExactNumber.of(20, 60));
        assertThat(judgement.interval().map(Interval::level)).hasValue(level);
        assertThat(judgement.interval().map(Interval::method)).hasValue(Interval.Method.NEWCOMBE);
    }

    @Test
    void ofSixtyGroupsOneMayDifferByChanceThatWouldNotDoSoAlone() {
        assertThat(Judgement.ofGroup(of(30, 100), of(80, 400), 1).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(Judgement.ofGroup(of(30, 100), of(80, 400), 60).verdict()).isEqualTo(Verdict.MAY_BE_CHANCE);
    }

    @Test
    void theFirstValueIsKnownWhereTheSamePeopleForbidAVerdict() {
        ComparedOutcomes running = share().timing(Timing.Kind.STOCK);
        Judgement periods = Judgement.ofPeriods(
                running.value(new OutcomeValue.Proportion(1, 4)), running.over(SECOND).value(new OutcomeValue.Proportion(3, 4)));
        Outcome shared = share().in(Stratum.of("team", "Noord")).note("apart.DISTINCT").value(new OutcomeValue.Proportion(1, 4));

        assertThat(periods.verdict()).isEqualTo(Verdict.SAME_PEOPLE);
        assertThat(periods.first()).containsExactly(ExactNumber.of(1, 4));
        assertThat(Judgement.ofGroup(shared, of(4, 10), 2).first()).containsExactly(ExactNumber.of(3, 6));
        assertThat(Judgement.ofGroup(shared, of(1, 4), 2).first()).isEmpty();
        assertThat(Judgement.ofGroup(shared, of(1, 4), 2).verdict()).isEqualTo(Verdict.SAME_PEOPLE);
    }

    @Test
    void aPublishedGroupOfMoreUnitsThanItsTotalIsRefused() {
        Outcome all = published(days(), together(ONE_TO_TWELVE, List.of(1)));

        assertThatIllegalArgumentException().isThrownBy(() -> Judgement.ofGroup(all, published(days(), ONE_TO_TWELVE), 2))
                .withMessageContaining("13 units cannot be among 12");
        assertThat(Judgement.ofGroup(all, all, 2).verdict()).isEqualTo(Verdict.TOO_FEW_TO_SAY);
        assertThat(Judgement.ofGroup(all, all, 2).first()).isEmpty();
    }

    @Test
    void countedQuantitiesThatCannotBeAmongThoseOfTheTotalAreRefusedAndRoundedOnesAreNot() {
        List<Integer> sevens = ONE_TO_TWELVE.stream().map(i -> 7).toList();
        List<Integer> twentySevens = together(sevens, sevens.subList(0, 8));

        assertThatIllegalArgumentException().isThrownBy(() -> Judgement.ofGroup(counted(days(), ONE_TO_TWELVE), counted(days(), sevens), 2))
                .withMessage("12 units with the sum 78 cannot be among 12 units with the sum 84; compare a group with the total that contains it.");
        assertThatIllegalArgumentException().isThrownBy(() -> Judgement.ofGroup(counted(days(), ONE_TO_TWELVE), counted(days(), twentySevens), 2));
        assertThat(Judgement.ofGroup(published(days(), ONE_TO_TWELVE), published(days(), twentySevens), 2).verdict()).isEqualTo(Verdict.TOO_FEW_TO_SAY);
    }
}
