package nl.kpimodel.calc.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import nl.kpimodel.core.measure.MeasureUnit;

/**
 * From figures to lengths: a line from the lowest to the highest of them that always has 0 on it, so that a length tells the figure. That of percentages ends
 * at 100, unless one is higher.
 *
 * @param low 0, or the lowest figure if that is negative
 * @param high the highest figure, more than {@code low}
 */
record AxisScale(BigDecimal low, BigDecimal high) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static AxisScale of(Collection<BigDecimal> figures, MeasureUnit unit) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (BigDecimal figure : figures) {
            low = low.min(figure);
            high = high.max(figure);
        }
        if (unit == MeasureUnit.PERCENT && low.signum() == 0) {
            high = high.max(HUNDRED);
        }
        return new AxisScale(low, high.compareTo(low) > 0 ? high : low.add(BigDecimal.ONE));
    }

    /** How far from the low end of a line a figure lies, in units of the drawing. */
    BigDecimal along(BigDecimal figure, int length) {
        return figure.subtract(low).multiply(BigDecimal.valueOf(length)).divide(high.subtract(low), 2, RoundingMode.HALF_UP);
    }

    boolean isNegative() {
        return low.signum() < 0;
    }
}
