package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts and hundredths are whole numbers up to the largest there is, and never wrap around (convention 9 of the measures). */
class ExactCountsTest {
    @ParameterizedTest
    @CsvSource({
        "9223372036854775806, 1, 9223372036854775807", "-9223372036854775807, -1, -9223372036854775808", "9223372036854775807, -9223372036854775808, -1",
        "0, 0, 0", "-1, 1, 0", "9223372036854775807, 0, 9223372036854775807", "-9223372036854775808, 9223372036854775807, -1"
    })
    void countsAddUpToTheLargestNumber(long one, long other, long sum) {
        assertThat(Overflow.add(one, other)).isEqualTo(sum);
        assertThat(Overflow.add(other, one)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, 1", "9223372036854775807, 9223372036854775807", "-9223372036854775808, -1", "-9223372036854775808, -9223372036854775808"})
    void aCountBeyondItIsRefused(long one, long other) {
        assertThatThrownBy(() -> Overflow.add(one, other)).isInstanceOf(ArithmeticException.class).hasMessageContaining("9223372036854775807");
        assertThatThrownBy(() -> Overflow.add(other, one)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true", "1.00, true", "-3, true", "1E+3, true", "0.5, false", "-0.01, false", "1.10, false",
        "9223372036854775807, true", "9223372036854775807.0, true", "9223372036854775808, false", "-9223372036854775807, true", "-9223372036854775809, false",
        "1E+19, false"
    })
    void aDecimalIsAWholeNumberOfTicksIfALongHoldsIt(BigDecimal ticks, boolean whole) {
        assertThat(Ticks.whole(ticks, 1) != Ticks.NONE).isEqualTo(whole);
    }
}
