package nl.kpimodel.core.constraint.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The valid decimal numbers: within bounds, and with a limited number of decimals.
 *
 * @param least the lower bound, inclusive; {@code null} for none
 * @param most the upper bound, inclusive; {@code null} for none
 * @param aboveZero whether only numbers above zero are valid
 * @param decimals the largest number of decimals
 */
record DecimalRange(@Nullable BigDecimal least, @Nullable BigDecimal most, boolean aboveZero, int decimals) {
    static final int ANY_DECIMALS = Integer.MAX_VALUE;

    static DecimalRange all() {
        return new DecimalRange(null, null, false, ANY_DECIMALS);
    }

    static DecimalRange between(long least, long most) {
        return all().atLeast(least).atMost(most);
    }

    DecimalRange atLeast(long bound) {
        return new DecimalRange(BigDecimal.valueOf(bound), most, aboveZero, decimals);
    }

    DecimalRange atMost(long bound) {
        return new DecimalRange(least, BigDecimal.valueOf(bound), aboveZero, decimals);
    }

    DecimalRange positive() {
        return new DecimalRange(least, most, true, decimals);
    }

    DecimalRange withDecimals(int bound) {
        return new DecimalRange(least, most, aboveZero, bound);
    }

    boolean contains(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0)
                && (most == null || value.compareTo(most) <= 0)
                && (!aboveZero || value.signum() > 0)
                && (value.scale() <= decimals || value.stripTrailingZeros().scale() <= decimals);
    }
}
