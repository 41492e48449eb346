package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.kpimodel.calc.outcome.ExactNumber;
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest(name = "{0} times {1}")
    @CsvSource({
        "12.34, 100, 1234", "-12.34, 100, -1234", "0.005, 100,", "0.0050, 1000, 5", "0.00005, 100000, 5", "0.00005, 10000,", "1E+3, 100, 100000",
        "123456789, 1000000000, 123456789000000000", "123456789, 1000000001, 123456789123456789", "1234567891, 1000000000, 1234567891000000000",
        "9223372036854775807, 1, 9223372036854775807", "92233720368547758.07, 100, 9223372036854775807", "92233720368547758.08, 100,"
    })
    void ticksAreTheExactProduct(BigDecimal value, long perUnit, @Nullable Long ticks) {
        assertThat(Ticks.whole(value, perUnit)).isEqualTo(ticks == null ? Ticks.NONE : ticks);
    }

    @Property(tries = 200)
    @Label("A sum beyond what a long holds is exact, however it is split")
    void sum(@ForAll @Size(max = 8) List<Long> ticks, @ForAll @IntRange(max = 8) int split) {
        BigInteger expected = ticks.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        Total whole = new Total();
        Total first = new Total();
        Total second = new Total();
        for (int i = 0; i < ticks.size(); i++) {
            whole.add(ticks.get(i));
            (i < split ? first : second).add(ticks.get(i));
        }
        first.addAll(second);
        first.add(ExactNumber.of(1, 3));

        assertThat(whole.in(1)).isEqualTo(ExactNumber.of(new BigDecimal(expected)));
        assertThat(first.in(1)).isEqualTo(ExactNumber.of(new BigDecimal(expected)).plus(ExactNumber.of(1, 3)));
        assertThat(whole.in(100)).isEqualTo(ExactNumber.of(new BigDecimal(expected)).dividedBy(ExactNumber.of(100)));
    }
}
