package nl.kpimodel.calc.outcome.inference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.core.measure.MeasureComponent;
import org.jspecify.annotations.Nullable;

/** Calculates the confidence interval of a share of units or a mean per unit. Other values have none. */
public final class ConfidenceInterval {
    /** The probability that an interval misses the true value. */
    static final double ALPHA = 0.05;

    /** Limits the digits of a level that is shared by many groups. */
    private static final MathContext LEVEL = new MathContext(6);

    private static final BigDecimal USUAL_LEVEL = level(ALPHA);
    private static final double[] SCALES = {1, 10, 100, 1_000, 10_000};
    private static final double MOST_SCALED = 1e8;
    private static final double NEAR_HALF = 1e-6;

    private ConfidenceInterval() {}

    /**
     * Returns the 95 % interval of a value.
     *
     * @param lowest the lower bound of the unit, {@code null} if it has none
     * @param highest the upper bound of the unit, {@code null} if it has none
     * @return {@code null} if the value is not a share or mean, or shows no variation because it has one unit or equal quantities
     */
    public static @Nullable Interval of(OutcomeValue value, MeasureComponent.Unit unit, @Nullable ExactNumber lowest, @Nullable ExactNumber highest) {
        Observations observations = Observations.of(value);
        if (observations == null || !observations.hasVariation()) {
            return null;
        }
        Range range = observations.interval(ALPHA).within(
                lowest == null ? Double.NEGATIVE_INFINITY : lowest.doubleValue(), highest == null ? Double.POSITIVE_INFINITY : highest.doubleValue());
        return shown(range, unit, ALPHA, observations.method());
    }

    static Interval shown(Range range, MeasureComponent.Unit unit, double alpha, Interval.Method method) {
        return new Interval(shown(range.low(), unit), shown(range.high(), unit), alpha == ALPHA ? USUAL_LEVEL : level(alpha), method);
    }

    private static BigDecimal level(double alpha) {
        return BigDecimal.valueOf(1 - alpha).round(LEVEL).stripTrailingZeros();
    }

    private static BigDecimal shown(double bound, MeasureComponent.Unit unit) {
        double scaled = Math.abs(bound) * SCALES[unit.decimals() + (unit == MeasureComponent.Unit.PERCENT ? 2 : 0)];
        long whole = (long) scaled;
        if (scaled < MOST_SCALED && Math.abs(scaled - whole - 0.5) > NEAR_HALF) {
            long rounded = scaled - whole < 0.5 ? whole : whole + 1;
            return BigDecimal.valueOf(bound < 0 ? -rounded : rounded, unit.decimals());
        }
        // So near to the middle of two numbers that the multiplication may decide, it is rounded as it is written in decimals.
        BigDecimal exact = BigDecimal.valueOf(bound);
        return (unit == MeasureComponent.Unit.PERCENT ? exact.movePointRight(2) : exact).setScale(unit.decimals(), RoundingMode.HALF_UP);
    }
}
