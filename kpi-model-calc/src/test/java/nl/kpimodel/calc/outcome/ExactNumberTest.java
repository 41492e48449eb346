package nl.kpimodel.calc.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void hasAtMostAThousandDigitsBeforeAndAfterThePoint(int digits, boolean isNumber) {
        List<BigDecimal> all = List.of(new BigDecimal("1E+" + digits), new BigDecimal("1E-" + digits), new BigDecimal("9".repeat(digits)));
        for (BigDecimal number : all) {
            if (isNumber) {
                assertThat(ExactNumber.of(number).signum()).isEqualTo(1);
            } else {
                assertThatThrownBy(() -> ExactNumber.of(number)).isInstanceOf(ArithmeticException.class).hasMessageContaining("1000 digits");
            }
        }
    }

    @Test
    void isReadFromTextsOfTenThousandCharactersAndOfNoMore() {
        assertThat(ExactNumber.of("0".repeat(9_998) + "12")).isEqualTo(ExactNumber.of(12));
        assertThatThrownBy(() -> ExactNumber.of("0".repeat(9_999) + "12")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at most 10000");
        assertThatThrownBy(() -> ExactNumber.of("1/0")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("has the denominator 0");
    }

    @ParameterizedTest
    @CsvSource({"1/3, 1/3", "2/6, 1/3", "-1/3, -1/3", "5/10, 0.5", "1/8, 0.125", "1/40, 0.025", "6/2, 3", "3/125, 0.024", "1/7, 1/7", "7/70, 0.1"})
    void printsAsADecimalWhereThatIsExactAndElseAsAFraction(String text, String printed) {
        assertThat(ExactNumber.of(text)).hasToString(printed);
    }
}
