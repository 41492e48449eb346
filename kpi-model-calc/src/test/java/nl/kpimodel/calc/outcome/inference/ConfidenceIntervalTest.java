package nl.kpimodel.calc.outcome.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.core.measure.MeasureComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an interval is clipped to its unit, and how its bounds are rounded. */
class ConfidenceIntervalTest {
    private static BigDecimal shown(double bound, MeasureComponent.Unit unit) {
        Interval interval = ConfidenceInterval.shown(new Range(bound, bound), unit, ConfidenceInterval.ALPHA, Interval.Method.T);
        assertThat(interval.high()).isEqualTo(interval.low());
        return interval.low();
    }

    private static OutcomeValue.Mean mean(Map<ExactNumber, Long> distribution) {
        return OutcomeValue.Mean.of(new TreeMap<>(distribution));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DAYS, 12.34, 12.3", "DAYS, 12.36, 12.4", "DAYS, -12.36, -12.4", "DAYS, 12.25, 12.3", "DAYS, -12.25, -12.3", "DAYS, 0.05, 0.1", "DAYS, -0.04, 0.0",
        "SCORE, 1.005, 1.01", "SCORE, -1.005, -1.01", "DEVIATION, 0.0125, 0.013", "COUNT, 2.5, 3", "COUNT, -2.5, -3", "COUNT, 3, 3",
        "PERCENT, 0.1255, 12.6", "PERCENT, 0.12549, 12.5", "PERCENT, 1, 100.0", "PERCENT, -0.0005, -0.1",
        "EURO, 123456789.125, 123456789.13", "EURO, 1e20, 100000000000000000000.00", "PERCENT, 1e8, 10000000000.0"
    })
    void aBoundIsRoundedHalfAwayFromZeroInTheDecimalsOfItsUnit(MeasureComponent.Unit unit, double bound, BigDecimal shown) {
        assertThat(shown(bound, unit)).isEqualTo(shown);
    }

    @Property(tries = 300)
    @Label("No bound is rounded by more than half a unit of its last decimal, and one in the middle goes away from zero")
    void nearest(@ForAll MeasureComponent.Unit unit, @ForAll @IntRange(min = -2_000_000, max = 2_000_000) int halves,
            @ForAll @IntRange(min = -3, max = 3) int aside) {
        int decimals = unit.decimals() + (unit == MeasureComponent.Unit.PERCENT ? 2 : 0);
        BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
        double bound = half.multiply(BigDecimal.valueOf(halves)).add(BigDecimal.valueOf(aside, decimals + 3)).doubleValue();
        BigDecimal written = new BigDecimal(String.valueOf(bound));
        BigDecimal shown = shown(bound, unit).movePointLeft(unit == MeasureComponent.Unit.PERCENT ? 2 : 0);

        assertThat(shown.subtract(written).abs()).isLessThanOrEqualTo(half);
        if (shown.subtract(written).abs().compareTo(half) == 0) {
            assertThat(shown.abs()).isGreaterThan(written.abs());
        }
    }

    @ParameterizedTest(name = "{0} to {1} within {2} to {3}")
    @CsvSource({"2, 5, 0, 9, 2, 5", "-2, 5, 0, 9, 0, 5", "2, 12, 0, 9, 2, 9", "-5, -2, 0, 9, 0, 0", "10, 12, 0, 9, 9, 9", "0, 9, 0, 9, 0, 9"})
    void aRangeIsClippedToItsUnitAndNeverTurned(double low, double high, double lowest, double highest, double clippedLow, double clippedHigh) {
        assertThat(new Range(low, high).within(lowest, highest)).isEqualTo(new Range(clippedLow, clippedHigh));
    }

    @Test
    void aScoreIsClippedToItsScaleAndAValueWithoutBoundsIsNot() {
        OutcomeValue.Mean spread = mean(Map.of(ExactNumber.of(1), 1L, ExactNumber.of(10), 1L));

        // 5.5 and 12.706 (t of one degree, Fisher and Yates, table III) times 4.5.
        assertThat(ConfidenceInterval.of(spread, MeasureComponent.Unit.DAYS, null, null)).isEqualTo(new Interval(
                new BigDecimal("-51.7"), new BigDecimal("62.7"), new BigDecimal("0.95"), Interval.Method.T));
        assertThat(ConfidenceInterval.of(spread, MeasureComponent.Unit.SCORE, ExactNumber.of(1), ExactNumber.of(10))).isEqualTo(new Interval(
                new BigDecimal("1.00"), new BigDecimal("10.00"), new BigDecimal("0.95"), Interval.Method.T));
        assertThat(ConfidenceInterval.of(spread, MeasureComponent.Unit.DAYS, ExactNumber.ZERO, null)).isEqualTo(new Interval(
                new BigDecimal("0.0"), new BigDecimal("62.7"), new BigDecimal("0.95"), Interval.Method.T));
    }

    @Test
    void equalQuantitiesOneUnitAndOtherValuesHaveNone() {
        assertThat(ConfidenceInterval.of(mean(Map.of(ExactNumber.of(7), 20L)), MeasureComponent.Unit.DAYS, null, null)).isNull();
        assertThat(ConfidenceInterval.of(mean(Map.of(ExactNumber.of(7), 1L)), MeasureComponent.Unit.DAYS, null, null)).isNull();
        assertThat(ConfidenceInterval.of(new OutcomeValue.Count(7), MeasureComponent.Unit.COUNT, null, null)).isNull();
    }
}
