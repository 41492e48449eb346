package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.kpimodel.calc.outcome.OutcomeComparison.Change;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.Figure;

class OutcomeComparisonLawsTest {
    /** Two outcomes of one kind. */
    record Two(Outcome earlier, Outcome later) {}

    @Provide
    Arbitrary<Two> pairs() {
        Arbitrary<ExactNumber> numbers = Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(1, 1000)).as(ExactNumber::of);
        Arbitrary<OutcomeValue> counts = Arbitraries.longs().greaterOrEqual(0).map(OutcomeValue.Count::new);
        Arbitrary<OutcomeValue> sums = numbers.map(OutcomeValue.Sum::new);
        Arbitrary<OutcomeValue> proportions = Arbitraries.longs().between(1, 100_000)
                .flatMap(whole -> Arbitraries.longs().between(0, whole).map(part -> new OutcomeValue.Proportion(part, whole)));
        Arbitrary<OutcomeValue> ratios = Combinators.combine(numbers, numbers.filter(number -> number.signum() != 0)).as(OutcomeValue.Ratio::new);
        Arbitrary<OutcomeValue> means = numbers.list().ofMinSize(1).ofMaxSize(8).map(ComparedOutcomes::mean);
        Arbitrary<OutcomeValue> scores = Arbitraries.longs().between(1, 10).map(ExactNumber::of).list().ofMinSize(1).ofMaxSize(8)
                .map(points -> new OutcomeValue.Score(ComparedOutcomes.distribution(points), OutcomeValue.Score.Scale.INTERVAL));
        BigDecimal largest = new BigDecimal("999999999999");
        Arbitrary<BigDecimal> published = Arbitraries.bigDecimals().between(largest.negate(), largest).ofScale(3);
        Arbitrary<Outcome> figures = Combinators.combine(published, Arbitraries.of(Figure.Status.class))
                .as((value, status) -> ComparedOutcomes.of(MeasureComponent.Unit.PERCENT).figure(
                        ComparedOutcomes.published(value.toPlainString(), "2024", status, "CBS")));
        return Arbitraries.oneOf(
                two(MeasureComponent.Unit.COUNT, counts),
                two(MeasureComponent.Unit.EURO, sums),
                two(MeasureComponent.Unit.PERCENT, proportions),
                two(MeasureComponent.Unit.PERCENT, ratios),
                two(MeasureComponent.Unit.RATIO, ratios),
                two(MeasureComponent.Unit.DAYS, means),
                two(MeasureComponent.Unit.SCORE, scores),
                two(figures));
    }

    private static Arbitrary<Two> two(MeasureComponent.Unit unit, Arbitrary<OutcomeValue> values) {
        ComparedOutcomes outcomes = ComparedOutcomes.of(unit);
        return two(values.map(outcomes::value));
    }

    private static Arbitrary<Two> two(Arbitrary<Outcome> outcomes) {
        return Combinators.combine(outcomes, outcomes).as(Two::new);
    }

    private static Change change(Outcome earlier, Outcome later) {
        return (Change) OutcomeComparison.between(earlier, later);
    }

    @Property
    @Label("Comparing in the other order gives the same change with the other sign")
    void swappedNegates(@ForAll("pairs") Two two) {
        Change change = change(two.earlier(), two.later());
        Change back = change(two.later(), two.earlier());

        assertThat(back.exactly()).isEqualTo(ExactNumber.ZERO.minus(change.exactly()));
        assertThat(back.shown()).isEqualTo(change.shown().negate());
        assertThat(back.median()).isEqualTo(change.median().map(BigDecimal::negate));
    }

    @Property
    @Label("Comparing with itself is zero, and zero per cent where a percentage means anything")
    void selfIsZero(@ForAll("pairs") Two two) {
        Change none = change(two.earlier(), two.earlier());

        assertThat(none.exactly()).isEqualTo(ExactNumber.ZERO);
        assertThat(none.shown().signum()).isZero();
        assertThat(none.percentage().map(BigDecimal::signum).orElse(0)).isZero();
    }

    @Property
    @Label("The difference is rounded once: it is never further than half a step from the exact one")
    void roundedOnce(@ForAll("pairs") Two two) {
        Change change = change(two.earlier(), two.later());
        ExactNumber exact = change.unit() == MeasureComponent.Unit.PERCENT ? change.exactly().times(ExactNumber.of(100)) : change.exactly();
        ExactNumber off = exact.minus(ExactNumber.of(change.shown()));
        ExactNumber halfAStep = ExactNumber.of(new BigDecimal("0.5").movePointLeft(change.unit().decimals()));

        assertThat(off.compareTo(halfAStep)).isLessThanOrEqualTo(0);
        assertThat(off.compareTo(ExactNumber.ZERO.minus(halfAStep))).isGreaterThanOrEqualTo(0);
    }

    @Property
    @Label("The earlier figure and the exact change make the later figure, and a percentage has the sign of the change")
    void adds(@ForAll("pairs") Two two) {
        Change change = change(two.earlier(), two.later());
        ExactNumber earlier = ((Outcome.Value) two.earlier()).exactly().exact();

        assertThat(earlier.plus(change.exactly())).isEqualTo(((Outcome.Value) two.later()).exactly().exact());
        assertThat(change.percentage().isPresent()).isNotEqualTo(change.noPercentage().isPresent());
        change.percentage().ifPresent(percentage -> assertThat(percentage.signum()).isIn(0, change.exactly().signum()));
    }

    @Property(tries = 200)
    @Label("An explanation holds both figures with what they were divided by, and judges neither")
    void explainsWithoutJudging(@ForAll("pairs") Two two) {
        for (Language language : Language.values()) {
            String told = change(two.earlier(), two.later()).explain(language);

            assertThat(told).contains(new Explanation(two.earlier(), language).statement(), new Explanation(two.later(), language).statement());
            assertThat(told.toLowerCase(Locale.ROOT)).doesNotContain("beter", "slechter", "better", "worse", "null");
            for (Outcome side : List.of(two.earlier(), two.later())) {
                side.denominator().ifPresent(per -> assertThat(told).contains(Notation.shortest(per.rounded(2), language)));
            }
        }
    }
}
