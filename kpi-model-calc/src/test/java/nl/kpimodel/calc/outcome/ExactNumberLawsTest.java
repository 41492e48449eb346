package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExactNumberLawsTest {
    @Property
    @Label("An exact number calculates and compares as decimals do, where those are exact")
    void calculatesAsDecimals(
            @ForAll @IntRange(min = -5000, max = 5000) int one, @ForAll @IntRange(min = -5000, max = 5000) int other) {
        BigDecimal left = BigDecimal.valueOf(one, 2);
        BigDecimal right = BigDecimal.valueOf(other, 1);
        ExactNumber exactLeft = ExactNumber.of(left);
        ExactNumber exactRight = ExactNumber.of(right);

        assertThat(exactLeft.plus(exactRight)).isEqualTo(ExactNumber.of(left.add(right)));
        assertThat(exactLeft.minus(exactRight)).isEqualTo(ExactNumber.of(left.subtract(right)));
        assertThat(exactLeft.times(exactRight)).isEqualTo(ExactNumber.of(left.multiply(right)));
        assertThat(Integer.signum(exactLeft.compareTo(exactRight))).isEqualTo(left.compareTo(right));
        if (other != 0) {
            assertThat(exactLeft.dividedBy(exactRight).rounded(6)).isEqualTo(left.divide(right, 6, RoundingMode.HALF_UP));
            assertThat(exactLeft.dividedBy(exactRight).times(exactRight)).isEqualTo(exactLeft);
        }
    }
}
