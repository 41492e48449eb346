package nl.kpimodel.calc.outcome.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.core.measure.MeasureComponent;
import org.junit.jupiter.api.Test;

/** A published mean has no squares: its spread follows from its interval, which is rounded and may be clipped. */
class PublishedMeanLawsTest {
    private static final double ALPHA = ConfidenceInterval.ALPHA;

    @Property(tries = 300)
    @Label("The widest spread is at least that of the quantities, the narrowest at most, and both are as near as the rounding allows")
    void days(@ForAll @Size(min = 2, max = 40) List<@IntRange(max = 300) Integer> quantities) {
        assertSpreadIsBounded(observations(quantities, 1), MeasureComponent.Unit.DAYS, 0.05, Double.NEGATIVE_INFINITY);
    }

    @Property(tries = 300)
    @Label("The same holds for shares, whose interval is in per cent, and whose mean is a fraction")
    void shares(@ForAll @Size(min = 2, max = 40) List<@IntRange(max = 100) Integer> percentages) {
        assertSpreadIsBounded(observations(percentages, 100), MeasureComponent.Unit.PERCENT, 0.0005, Double.NEGATIVE_INFINITY);
    }

    @Property(tries = 300)
    @Label("The same holds for an interval that is clipped at 0: its other bound shows the spread")
    void clipped(@ForAll @Size(min = 2, max = 8) List<@IntRange(max = 20) Integer> quantities) {
        assertSpreadIsBounded(observations(quantities, 1), MeasureComponent.Unit.DAYS, 0.05, 0);
    }

    private static void assertSpreadIsBounded(MeanObservations counted, MeasureComponent.Unit unit, double rounding, double lowest) {
        Assume.that(counted.hasVariation());
        Range interval = counted.interval(ALPHA);
        Interval published = ConfidenceInterval.shown(interval.within(lowest, Double.POSITIVE_INFINITY), unit, ALPHA, Interval.Method.T);
        ExactNumber mean = ExactNumber.of(counted.exact().rounded(unit == MeasureComponent.Unit.PERCENT ? 3 : 1));
        List<Observations> possible = MeanObservations.possible(counted.n(), mean, published, unit);

        assertThat(possible).allMatch(each -> each.n() == counted.n());
        assertThat(possible.get(0).exact()).isEqualTo(mean);
        for (int spread = 1; spread < possible.size(); spread += 2) {
            assertThat(possible.get(spread).exact()).isLessThanOrEqualTo(counted.exact());
            assertThat(possible.get(spread + 1).exact()).isGreaterThanOrEqualTo(counted.exact());
        }
        double half = half(counted);
        double error = 1e-9 * Math.max(1, half);
        for (Observations widest : possible.subList(0, 3)) {
            assertThat(half(widest)).isBetween(half - error, half + 4 * rounding + error);
        }
        for (Observations narrowest : possible.subList(3, 5)) {
            assertThat(half(narrowest)).isBetween(Math.max(0, half - 4 * rounding - error), half + error);
        }
    }

    @Test
    void anIntervalNarrowerThanItsRoundingMayBeOfEqualQuantitiesAndNeedNot() {
        ExactNumber mean = ExactNumber.of(BigDecimal.valueOf(10));
        Interval interval = ConfidenceInterval.shown(new Range(10.0, 10.002), MeasureComponent.Unit.DAYS, ALPHA, Interval.Method.T);
        List<Observations> possible = MeanObservations.possible(1000, mean, interval, MeasureComponent.Unit.DAYS);

        assertThat(possible.get(3).hasVariation()).isFalse();
        assertThat(half(possible.get(0))).as("half a tenth of the mean, and half a tenth of the bound").isCloseTo(0.1, within(1e-9));
    }

    private static double half(Observations observations) {
        Range interval = observations.interval(ALPHA);
        return (interval.high() - interval.low()) / 2;
    }

    private static MeanObservations observations(List<Integer> quantities, long divisor) {
        ExactNumber sum = ExactNumber.ZERO;
        ExactNumber squares = ExactNumber.ZERO;
        for (int quantity : quantities) {
            ExactNumber exact = ExactNumber.of(quantity, divisor);
            sum = sum.plus(exact);
            squares = squares.plus(exact.times(exact));
        }
        return new MeanObservations(quantities.size(), sum, squares);
    }
}
