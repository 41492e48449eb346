package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void refusesToCountBeyondWhatALongHolds() {
        Distribution spread = new Distribution();
        spread.add(3, Long.MAX_VALUE);

        assertThatThrownBy(() -> spread.add(3, 1)).isInstanceOf(ArithmeticException.class).hasMessageContaining("9223372036854775807");
    }
}
