package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactNumberTest {
    @ParameterizedTest
    @CsvSource({"10, 5, 2", "1, 8, 0.125", "-3, 2, -1.5", "3, -2, -1.5", "1, 3, 1/3", "-4, 6, -2/3", "0, 7, 0", "100, 1, 100", "7, 40, 0.175"})
    void printsAsAWholeNumberADecimalWithoutZerosAtTheEndOrAFraction(long numerator, long denominator, String printed) {
        assertThat(ExactNumber.of(numerator, denominator)).hasToString(printed);
    }

    @Test
    void equalsEveryOtherWayToWriteTheSameNumber() {
        assertThat(ExactNumber.of(new BigDecimal("2.00"))).isEqualTo(ExactNumber.of(2)).hasSameHashCodeAs(ExactNumber.of(new BigDecimal("2E0")));
        assertThat(ExactNumber.of(new BigDecimal("1E+3"))).isEqualTo(ExactNumber.of(1000));
        assertThat(ExactNumber.of(2)).isNotEqualTo(ExactNumber.of(new BigDecimal("2.01")));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 2, 0.13", "-1, 8, 2, -0.13", "1, 3, 1, 0.3", "2, 3, 1, 0.7", "5, 2, 0, 3", "1249, 10000, 2, 0.12"})
    void roundsHalfAwayFromZero(long numerator, long denominator, int decimals, BigDecimal rounded) {
        assertThat(ExactNumber.of(numerator, denominator).rounded(decimals)).isEqualTo(rounded);
    }

    @Test
    void isNotDividedBy0() {
        assertThatThrownBy(() -> ExactNumber.of(1, 0)).isInstanceOf(ArithmeticException.class).hasMessageContaining("1 by 0");
    }

    @Test
    void isNotMadeFromAShortTextThatStandsForMillionsOfDigits() {
        assertThatThrownBy(() -> ExactNumber.of(new BigDecimal("1E+999999999"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ExactNumber.of(new BigDecimal("1E-999999999"))).isInstanceOf(ArithmeticException.class);
    }
}
