package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {
    @ParameterizedTest
    @CsvSource({
        "1, 4, 1, 0.3", "-1, 4, 1, -0.3", "1, 20, 1, 0.1", "-1, 20, 1, -0.1", "55, 180, 3, 0.306", "30, 200, 3, 0.150",
        "5, 1000, 2, 0.01", "4, 1000, 2, 0.00", "-5, 1000, 2, -0.01", "7, 2, 0, 4", "2, 3, 2, 0.67"
    })
    void halfIsRoundedAwayFromZero(long over, long under, int decimals, BigDecimal expected) {
        assertThat(Fraction.of(over).dividedBy(Fraction.of(under)).rounded(decimals)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.50, 1, 10.5", "100, 1, 100", "1E+3, 1, 1000", "0.00, 5, 0", "1, 3, 1/3", "-2, 6, -1/3", "2, -6, -1/3",
        "3, 8, 0.375", "4.5, 3, 1.5"
    })
    void anExactNumberIsAWholeNumberOrADecimalWithoutTrailingZerosOrAFractionInLowestTerms(BigDecimal over, BigDecimal under, String text) {
        assertThat(Fraction.of(over).dividedBy(Fraction.of(under)).text()).isEqualTo(text);
    }
}
