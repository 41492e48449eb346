package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    /** Returns numbers that fit in a {@code long}, numbers that do not, and numbers on the border. */
    @Provide
    Arbitrary<BigInteger> wholes() {
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-1000), BigInteger.valueOf(1000)),
                Arbitraries.of(0, 30, 31, 53, 60, 61, 62, 63, 64, 130).flatMap(bits -> Arbitraries.integers().between(-2, 2)
                        .map(more -> BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(more)))),
                Arbitraries.of(60, 61, 62, 63, 64).map(bits -> BigInteger.ONE.shiftLeft(bits).negate()),
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(25).negate(), BigInteger.TEN.pow(25)));
    }

    @Property(tries = 3000)
    @Label("An exact number calculates as fractions of any size do, whether or not they fit in a long")
    void calculatesAsFractions(
            @ForAll @From("wholes") BigInteger a, @ForAll @From("wholes") BigInteger b, @ForAll @From("wholes") BigInteger c, @ForAll @From("wholes") BigInteger d) {
        Assume.that(b.signum() != 0 && d.signum() != 0);
        ExactNumber one = exact(a).dividedBy(exact(b));
        ExactNumber other = exact(c).dividedBy(exact(d));

        assertIs(one.plus(other), a.multiply(d).add(c.multiply(b)), b.multiply(d));
        assertIs(one.minus(other), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
        assertIs(one.times(other), a.multiply(c), b.multiply(d));
        if (c.signum() != 0) {
            assertIs(one.dividedBy(other), a.multiply(d), b.multiply(c));
        }
        assertThat(one.compareTo(other)).isEqualTo(Integer.signum(one.minus(other).signum()));
        assertThat(one.equals(other)).isEqualTo(one.compareTo(other) == 0);
    }

    private static ExactNumber exact(BigInteger whole) {
        return ExactNumber.of(new BigDecimal(whole));
    }

    private static void assertIs(ExactNumber actual, BigInteger numerator, BigInteger denominator) {
        BigDecimal over = new BigDecimal(numerator);
        BigDecimal under = new BigDecimal(denominator);
        ExactNumber read = ExactNumber.of(actual.toString());
        assertThat(read).isEqualTo(actual).hasSameHashCodeAs(actual);
        assertThat(actual.signum()).isEqualTo(numerator.signum() * denominator.signum());
        for (int decimals : new int[] {0, 1, 2, 6, 18, 25}) {
            assertThat(actual.rounded(decimals)).isEqualTo(over.divide(under, decimals, RoundingMode.HALF_UP));
        }
        assertThat(actual.doubleValue()).isEqualTo(over.divide(under, MathContext.DECIMAL128).doubleValue());
        assertThat(actual.times(ExactNumber.of(under))).isEqualTo(ExactNumber.of(over));
    }
}
