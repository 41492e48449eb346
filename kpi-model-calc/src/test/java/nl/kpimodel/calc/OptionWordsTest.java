package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import nl.kpimodel.calc.outcome.text.FileBeside;
import org.junit.jupiter.api.Test;

class OptionWordsTest {
    @Test
    void aNumberHasAtMostTwentyDecimalsWithoutItsTrailingZeros() {
        BigDecimal twenty = new BigDecimal("36.00000000000000000001");

        assertThat(OptionWords.withFewDecimals("fte", new BigDecimal("36.00"))).isEqualTo(new BigDecimal("36"));
        assertThat(OptionWords.withFewDecimals("fte", new BigDecimal(twenty + "000"))).isEqualTo(twenty);
        assertThatThrownBy(() -> OptionWords.withFewDecimals("fte", new BigDecimal("36.000000000000000000001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("One fte is 36.0 with 21 decimals; give at most 20.");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> dutch = FileBeside.properties(OptionWords.class, "option_nl.properties").stringPropertyNames();

        assertThat(FileBeside.properties(OptionWords.class, "option_en.properties").stringPropertyNames()).isEqualTo(dutch).hasSizeGreaterThan(20);
    }
}
