package nl.kpimodel.calc.engine;

import java.math.BigDecimal;
import nl.kpimodel.calc.outcome.ExactNumber;

/** From a decimal in the unit of a figure to ticks: whole numbers wherever the registration writes no more decimals than it should. */
final class Ticks {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Ticks() {}

    static BigDecimal of(BigDecimal value, BigDecimal factor) {
        ExactNumber.requireSize(value);
        return value.multiply(factor);
    }

    static boolean isWhole(BigDecimal ticks) {
        return (ticks.scale() <= 0 || ticks.stripTrailingZeros().scale() <= 0) && ticks.abs().compareTo(MOST) <= 0;
    }
}
