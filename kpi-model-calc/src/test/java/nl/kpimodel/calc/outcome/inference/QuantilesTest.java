package nl.kpimodel.calc.outcome.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    private static final double PRECISION = 1e-10;

    @Test
    void theNormalQuantileOf25IsTheZOfMeasuresMdToFifteenDecimals() {
        assertThat(Quantiles.normal(0.025)).isCloseTo(1.959963984540054, within(5e-16));
        assertThat(Quantiles.normal(0.5)).isZero();
    }

    @Property
    @Label("Normal quantiles are those of commons-statistics, from the middle to the far tail")
    void normal(@ForAll @DoubleRange(min = 0, max = 1) double drawn) {
        double tail = 0.5 * Math.pow(10, -20 * drawn);
        double expected = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
        assertThat(Quantiles.normal(tail)).isCloseTo(expected, within(PRECISION * Math.max(1, expected)));
    }

    @Property
    @Label("Student's quantiles are those of commons-statistics, also for degrees that are no whole number")
    void student(@ForAll @DoubleRange(min = 0, max = 1) double drawnTail, @ForAll @DoubleRange(min = 0, max = 1) double drawnDegrees) {
        double tail = 0.4 * Math.pow(10, -4 * drawnTail);
        double degrees = Math.pow(10, 6 * drawnDegrees);
        double expected = TDistribution.of(degrees).inverseSurvivalProbability(tail);
        // The other library has its own absolute accuracy, so the probability is compared rather than the quantile.
        double actual = Quantiles.student(tail, degrees);
        assertThat(TDistribution.of(degrees).survivalProbability(actual)).isCloseTo(tail, within(1e-9 * tail));
        assertThat(actual).isCloseTo(expected, within(1e-6 * expected));
    }

    @Property
    @Label("The expansion for many degrees of freedom meets the solver without a step, also in the tail of thousands of groups")
    void noStepAtTheBoundary(@ForAll @DoubleRange(min = 0, max = 1) double drawn) {
        double tail = 0.4 * Math.pow(10, -8 * drawn);
        double below = Quantiles.student(tail, 999.999999999);
        assertThat(Quantiles.student(tail, 1000)).isCloseTo(below, within(PRECISION * below));
    }
}
