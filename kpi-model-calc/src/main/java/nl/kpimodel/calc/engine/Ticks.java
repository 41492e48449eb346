package nl.kpimodel.calc.engine;

import java.math.BigDecimal;
import nl.kpimodel.calc.outcome.ExactNumber;

/**
 * Converts a decimal in the unit of a figure to ticks. The result is a whole number if the value has no more decimals than the registration
 * allows.
 */
public final class Ticks {
    /** No whole number of ticks. */
    public static final long NONE = Long.MIN_VALUE;

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000};
    /** A number with this many digits times {@link #FEW_TICKS} fits in a {@code long}. */
    private static final int FEW_DIGITS = 9;
    private static final long FEW_TICKS = 1_000_000_000;

    private Ticks() {}

    /** A value in ticks; {@link #NONE} if it has parts of a tick, or more ticks than a {@code long} holds. */
    public static long whole(BigDecimal value, long perUnit) {
        int scale = value.scale();
        if (scale >= 0 && scale < POWERS_OF_TEN.length && value.precision() <= FEW_DIGITS && perUnit <= FEW_TICKS) {
            // The unscaled value, without an object for a BigInteger.
            long product = value.scaleByPowerOfTen(scale).longValue() * perUnit;
            return product % POWERS_OF_TEN[scale] == 0 ? product / POWERS_OF_TEN[scale] : NONE;
        }
        BigDecimal ticks = exact(value, perUnit);
        return isWhole(ticks) ? ticks.longValueExact() : NONE;
    }

    static BigDecimal exact(BigDecimal value, long perUnit) {
        ExactNumber.requireSize(value);
        return value.multiply(BigDecimal.valueOf(perUnit));
    }

    private static boolean isWhole(BigDecimal ticks) {
        return (ticks.scale() <= 0 || ticks.stripTrailingZeros().scale() <= 0) && ticks.abs().compareTo(MOST) <= 0;
    }
}
