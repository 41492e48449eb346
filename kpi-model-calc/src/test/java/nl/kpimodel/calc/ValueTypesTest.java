package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.measure.ExclusionReason;
import org.junit.jupiter.api.Test;

class ValueTypesTest {
    @Test
    void keepWhatWasDividedAndRoundOnce() {
        OutcomeValue.Proportion proportion = OutcomeValue.Proportion.of(412, 530);

        assertThat(proportion.percentage()).isEqualByComparingTo("77.7");
        assertThat(proportion.numerator()).contains(ExactNumber.of(412));
        assertThat(proportion.denominator()).contains(ExactNumber.of(530));
        assertThat(OutcomeValue.Proportion.of(1, 8).percentage()).hasToString("12.5");
        assertThat(OutcomeValue.Proportion.of(1, 16).percentage()).as("6.25 rounds away from zero").hasToString("6.3");
    }

    @Test
    void keepADivisionThatNoDecimalEndsAndRoundItOnce() {
        OutcomeValue.Proportion third = OutcomeValue.Proportion.of(1, 3);

        assertThat(third.exact()).hasToString("1/3");
        assertThat(third.exact().times(ExactNumber.of(3))).isEqualTo(ExactNumber.of(1));
        assertThat(third.percentage()).hasToString("33.3");
        // 12.4464 %: over 12.45 it would become 12.5.
        assertThat(OutcomeValue.Proportion.of(29, 233).percentage()).hasToString("12.4");
        assertThat(OutcomeValue.Ratio.of(2, 3).exact()).hasToString("2/3");
    }

    @Test
    void cannotBeMadeWrong() {
        assertThatThrownBy(() -> OutcomeValue.Proportion.of(531, 530)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("531")
                .hasMessageContaining("530");
        assertThatThrownBy(() -> OutcomeValue.Proportion.of(-1, 530)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OutcomeValue.Proportion.of(0, 0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NO_DATA");
        assertThatThrownBy(() -> OutcomeValue.Ratio.of(3, 0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ZERO_DENOMINATOR");
        assertThatThrownBy(() -> new OutcomeValue.Count(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutcomeValue.Mean(ExactNumber.ZERO, 0, ExactNumber.ZERO, ExactNumber.ZERO, ExactNumber.ZERO, ExactNumber.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutcomeValue.Mean(ExactNumber.of(3), 1, ExactNumber.of(3), ExactNumber.of(4), ExactNumber.of(5), ExactNumber.of(9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutcomeValue.Score(new TreeMap<>(), OutcomeValue.Score.Scale.ORDINAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutcomeValue.Score(new TreeMap<>(Map.of(ExactNumber.of(3), 0L)), OutcomeValue.Score.Scale.ORDINAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome.Account(1, Map.of(), Map.of(), 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome.Account(1, Map.of(ExclusionReason.OPEN, -1L), Map.of(), 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stratum.of("team", " ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("(unknown)");
    }

    @Test
    void giveAScoreAMeanOnlyWhereTheStepsOfItsScaleAreEquallyWide() {
        TreeMap<ExactNumber, Long> answers = new TreeMap<>(Map.of(ExactNumber.of(2), 1L, ExactNumber.of(3), 1L, ExactNumber.of(5), 2L));
        OutcomeValue.Score ordinal = new OutcomeValue.Score(answers, OutcomeValue.Score.Scale.ORDINAL);
        OutcomeValue.Score interval = new OutcomeValue.Score(answers, OutcomeValue.Score.Scale.INTERVAL);

        assertThat(ordinal.median()).isEqualTo(ExactNumber.of(4));
        assertThat(ordinal.mean()).isEmpty();
        assertThat(ordinal.exact()).isEqualTo(ordinal.median());
        assertThat(ordinal.numerator()).isEmpty();
        assertThat(interval.mean()).contains(ExactNumber.of(15, 4));
        assertThat(interval.numerator()).contains(ExactNumber.of(15));
        assertThat(interval.denominator()).contains(ExactNumber.of(4));
    }

    @Test
    void listTheReasonsOfAnAccountInTheirOrderAndLeaveOutWhatDidNotOccur() {
        Outcome.Account account = new Outcome.Account(
                5, Map.of(ExclusionReason.OUTSIDE_PERIOD, 2L, ExclusionReason.OTHER_KIND, 3L, ExclusionReason.OPEN, 0L), Map.of("late", 0L), 1, 0);

        assertThat(account.excluded()).containsExactly(Map.entry(ExclusionReason.OTHER_KIND, 3L), Map.entry(ExclusionReason.OUTSIDE_PERIOD, 2L));
        assertThat(account.missing()).isEmpty();
        assertThat(account.units()).isEqualTo(10);
        assertThatThrownBy(() -> new Outcome.Account(Long.MAX_VALUE, Map.of(ExclusionReason.OPEN, 1L), Map.of(), 0, 0).units())
                .isInstanceOf(ArithmeticException.class);
    }
}
