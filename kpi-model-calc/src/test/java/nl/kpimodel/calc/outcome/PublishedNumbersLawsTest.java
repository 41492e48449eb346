package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureComponent;

/** The words of a published number, which was rounded once already, are a rounding of the exact number. */
class PublishedNumbersLawsTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]+)?");

    @Provide
    Arbitrary<MeasureComponent.Unit> units() {
        return Arbitraries.of(MeasureComponent.Unit.SCORE, MeasureComponent.Unit.RATIO, MeasureComponent.Unit.HOURS, MeasureComponent.Unit.FTE,
                MeasureComponent.Unit.EURO, MeasureComponent.Unit.DAYS, MeasureComponent.Unit.PERCENT);
    }

    /** Returns {@code n} quantities around a mean, all but two equal to it. */
    private static Outcome.Value counted(MeasureComponent.Unit unit, ExactNumber mean, int n) {
        TreeMap<ExactNumber, Long> quantities = new TreeMap<>(Map.of(mean, n - 2L));
        quantities.put(mean.plus(ExactNumber.of(1, 2)), 1L);
        quantities.put(mean.minus(ExactNumber.of(1, 2)), 1L);
        return (Outcome.Value) ComparedOutcomes.of(unit).kpi("A 4").value(OutcomeValue.Mean.of(quantities));
    }

    private static Outcome published(Outcome.Value counted) {
        BigDecimal shown = counted.shown();
        BigDecimal mean = counted.unit() == MeasureComponent.Unit.PERCENT ? shown.movePointLeft(2) : shown;
        return counted.published(new OutcomeValue.PublishedValue(ExactNumber.of(mean), null, Map.of()), Disclosure.UNITS);
    }

    private static String figure(Outcome outcome) {
        return OutcomeText.of(outcome, Language.DUTCH).figure().orElseThrow();
    }

    private static BigDecimal number(String text) {
        return NUMBER.matcher(text.replace(".", "")).results().map(MatchResult::group).map(found -> new BigDecimal(found.replace(',', '.'))).findFirst().orElseThrow();
    }

    @Property(tries = 3_000)
    @Label("The published and the internal figure read the same, and are at most half a unit of their last decimal from the exact number")
    void areARoundingOfTheExactNumber(
            @ForAll("units") MeasureComponent.Unit unit, @ForAll @LongRange(min = 1_000, max = 9_000_000) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000) long denominator, @ForAll @IntRange(min = 3, max = 30) int n) {
        ExactNumber exact = ExactNumber.of(numerator, 1_000 * denominator);
        Outcome.Value counted = counted(unit, exact, n);
        String words = figure(published(counted));

        assertThat(words).isEqualTo(figure(counted));
        // A text leaves out trailing zeros, so it has the decimals of its unit, or one if it is shorter.
        BigDecimal shown = number(words);
        BigDecimal distance = ExactNumber.of(shown).minus(counted.inUnit(exact)).rounded(12).abs();
        boolean isShort = shown.scale() < 2 && (unit == MeasureComponent.Unit.SCORE || n < 10 && unit != MeasureComponent.Unit.EURO);
        assertThat(distance).isLessThanOrEqualTo(BigDecimal.valueOf(5, 1 + (isShort ? 1 : unit.decimals())));
    }

    @Example
    void keepBothDecimalsIfAHalfIsLeft() {
        assertThat(figure(published(counted(MeasureComponent.Unit.SCORE, ExactNumber.of("7.346"), 20)))).isEqualTo("7,35");
        assertThat(figure(counted(MeasureComponent.Unit.SCORE, ExactNumber.of("7.346"), 20))).isEqualTo("7,35");
        assertThat(figure(published(counted(MeasureComponent.Unit.SCORE, ExactNumber.of("7.344"), 20)))).isEqualTo("7,3");
        assertThat(figure(published(counted(MeasureComponent.Unit.HOURS, ExactNumber.of("2.75"), 9)))).startsWith("2,75");
        assertThat(figure(published(counted(MeasureComponent.Unit.HOURS, ExactNumber.of("2.83"), 9)))).startsWith("2,8");
    }
}
