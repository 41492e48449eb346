package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Interval;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
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
    void haveTheirBoundsAsValues() {
        OutcomeValue.Mean equal = OutcomeValue.Mean.of(new TreeMap<>(Map.of(ExactNumber.of(7), 3L)));

        assertThat(OutcomeValue.Proportion.of(0, 1).percentage()).hasToString("0.0");
        assertThat(OutcomeValue.Proportion.of(1, 1).percentage()).hasToString("100.0");
        assertThat(new OutcomeValue.Count(0).exact()).isEqualTo(ExactNumber.ZERO);
        assertThat(equal.squares()).as("the least that three sevens can have").isEqualTo(ExactNumber.of(147));
        assertThat(equal.median()).isEqualTo(equal.min()).isEqualTo(equal.max());
        assertThat(new Outcome.Account(2, Map.of(), Map.of(), 2, 0).assumedNo()).isEqualTo(2);
        assertThat(new ResponseCount(Outcome.Status.VALUE, 3, 3).answered()).isEqualTo(3);
        assertThat(new ResponseCount(Outcome.Status.VALUE, 3, 0).invited()).isEqualTo(3);
        assertThat(new Interval(BigDecimal.ONE, BigDecimal.ONE, new BigDecimal("0.95"), Interval.Method.T).low()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void refuseWhatLiesBeyondTheirBounds() {
        assertThatThrownBy(() -> new ResponseCount(Outcome.Status.VALUE, 3, 4)).hasMessage(
                "A response of 4 of 3 is invalid; those who answered are among those who were invited.");
        assertThatThrownBy(() -> new ResponseCount(Outcome.Status.VALUE, 3, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> interval("2", "1", "0.95")).hasMessageContaining("from 2 to 1").hasMessageContaining("give the lower bound first");
        for (String level : new String[] {"0", "1", "-0.1", "95"}) {
            assertThatThrownBy(() -> interval("1", "2", level)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("between 0 and 1, such as 0.95");
        }
        assertThatThrownBy(() -> new OutcomeValue.PublishedValue(null, null, Map.of())).hasMessageContaining("SUPPRESSED");
        assertThatThrownBy(() -> new OutcomeValue.CarriedFigure(ExactNumber.ZERO, null, ExactNumber.ZERO, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OutcomeValue.Mean.of(new TreeMap<>())).hasMessageContaining("NO_DATA");
        assertThatThrownBy(() -> new OutcomeValue.Mean(
                ExactNumber.of(3), 1, ExactNumber.of(4), ExactNumber.of(2), ExactNumber.of(3), ExactNumber.of(9))).hasMessageContaining("median of 4");
    }

    private static Interval interval(String low, String high, String level) {
        return new Interval(new BigDecimal(low), new BigDecimal(high), new BigDecimal(level), Interval.Method.T);
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
