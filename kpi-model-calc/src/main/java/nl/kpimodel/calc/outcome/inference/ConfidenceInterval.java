package nl.kpimodel.calc.outcome.inference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.core.measure.MeasureUnit;
import org.jspecify.annotations.Nullable;

/** The interval of an outcome: of a share of units or a mean per unit. All other values have none. */
public final class ConfidenceInterval {
    /** The probability of an interval that misses what it is about. */
    static final double ALPHA = 0.05;

    /** A level that is shared by many groups has no end of digits. */
    private static final MathContext LEVEL = new MathContext(6);

    private static final BigDecimal USUAL_LEVEL = level(ALPHA);
    private static final double[] SCALES = {1, 10, 100, 1_000, 10_000};
    private static final double MOST_SCALED = 1e8;
    private static final double NEAR_HALF = 1e-6;

    private ConfidenceInterval() {}

    /**
     * The interval of a value at 95 %.
     *
     * @param lowest the least that the unit allows, {@code null} if it has no such bound
     * @param highest the most that the unit allows, {@code null} if it has no such bound
     * @return {@code null} if the value is no share or mean, or says nothing about variation: of one unit, or of quantities that are all equal
     */
    public static @Nullable Interval of(OutcomeValue value, MeasureUnit unit, @Nullable ExactNumber lowest, @Nullable ExactNumber highest) {
        Observations observations = Observations.of(value);
        if (observations == null || !observations.hasVariation()) {
            return null;
        }
        Range range = observations.interval(ALPHA).within(
                lowest == null ? Double.NEGATIVE_INFINITY : lowest.doubleValue(), highest == null ? Double.POSITIVE_INFINITY : highest.doubleValue());
        return shown(range, unit, ALPHA, observations.method());
    }

    static Interval shown(Range range, MeasureUnit unit, double alpha, Interval.Method method) {
        return new Interval(shown(range.low(), unit), shown(range.high(), unit), alpha == ALPHA ? USUAL_LEVEL : level(alpha), method);
    }

    private static BigDecimal level(double alpha) {
        return BigDecimal.valueOf(1 - alpha).round(LEVEL).stripTrailingZeros();
    }

    private static BigDecimal shown(double bound, MeasureUnit unit) {
        double scaled = Math.abs(bound) * SCALES[unit.decimals() + (unit == MeasureUnit.PERCENT ? 2 : 0)];
        long whole = (long) scaled;
        if (scaled < MOST_SCALED && Math.abs(scaled - whole - 0.5) > NEAR_HALF) {
            long rounded = scaled - whole < 0.5 ? whole : whole + 1;
            return BigDecimal.valueOf(bound < 0 ? -rounded : rounded, unit.decimals());
        }
        // So near to the middle of two numbers that the multiplication may decide, it is rounded as it is written in decimals.
        BigDecimal exact = BigDecimal.valueOf(bound);
        return (unit == MeasureUnit.PERCENT ? exact.movePointRight(2) : exact).setScale(unit.decimals(), RoundingMode.HALF_UP);
    }
}
