package nl.kpimodel.calc.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.kpimodel.core.measure.MeasureComponent;

/**
 * The scale of an axis, which maps figures to positions. It begins at 0, or at a lower number if a figure is negative, and ends at a round
 * number. A scale of percentages ends at 100 unless a figure is higher. So positions do not mislead, and both ends can be labelled.
 *
 * @param low the figure at the start of the axis
 * @param high the figure at the end, greater than {@code low}
 * @param step the distance between labelled positions
 */
record AxisScale(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_STEPS = 5;

    static AxisScale of(Collection<BigDecimal> figures, MeasureComponent.Unit unit) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (BigDecimal figure : figures) {
            low = low.min(figure);
            high = high.max(figure);
        }
        if (unit == MeasureComponent.Unit.PERCENT && low.signum() == 0 && high.compareTo(HUNDRED) <= 0) {
            return new AxisScale(BigDecimal.ZERO, HUNDRED, BigDecimal.valueOf(25));
        }
        return between(low, high.compareTo(low) > 0 ? high : BigDecimal.ONE);
    }

    /** Returns the scale of scores, whose ends are fixed. */
    static AxisScale ofMarks(BigDecimal low, BigDecimal high) {
        return new AxisScale(low, high, BigDecimal.ONE.max(step(high.subtract(low), 10)));
    }

    private static AxisScale between(BigDecimal low, BigDecimal high) {
        BigDecimal step = step(high.subtract(low), MOST_STEPS);
        return new AxisScale(low.divide(step, 0, RoundingMode.FLOOR).multiply(step), high.divide(step, 0, RoundingMode.CEILING).multiply(step), step);
    }

    /** Returns the smallest of 1, 2 and 5 times a power of ten that divides a length into at most a number of parts. */
    private static BigDecimal step(BigDecimal length, int parts) {
        BigDecimal least = length.divide(BigDecimal.valueOf(parts), 12, RoundingMode.CEILING);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        for (int times : List.of(1, 2, 5)) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(times));
            if (step.compareTo(least) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    /** Returns the labelled positions, including both ends. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = low; tick.compareTo(high) < 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        ticks.add(high);
        return ticks;
    }

    /** Returns the distance of a figure from the low end, in units of the drawing. A figure beyond an end is placed at that end. */
    BigDecimal along(BigDecimal figure, int length) {
        return figure.max(low).min(high).subtract(low).multiply(BigDecimal.valueOf(length)).divide(high.subtract(low), 1, RoundingMode.HALF_UP);
    }
}
