package nl.kpimodel.calc.outcome.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.OutcomeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values are of units that chance may have chosen, and what is left of a total without a group. */
class ObservationsTest {
    private static final SortedMap<ExactNumber, Long> ANSWERS = new TreeMap<>(Map.of(ExactNumber.of(2), 1L, ExactNumber.of(3), 1L, ExactNumber.of(5), 2L));

    @Test
    void areOfSharesAndMeansAndOfScoresThatHaveAMean() {
        assertThat(Observations.of(new OutcomeValue.Proportion(3, 20))).isEqualTo(new ShareObservations(3, 20));
        assertThat(Observations.of(new OutcomeValue.Score(ANSWERS, OutcomeValue.Score.Scale.INTERVAL)))
                .isEqualTo(new MeanObservations(4, ExactNumber.of(15), ExactNumber.of(63)));
        assertThat(Observations.of(new OutcomeValue.Score(ANSWERS, OutcomeValue.Score.Scale.ORDINAL))).isNull();
        assertThat(Observations.of(new OutcomeValue.Count(20))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5, 11", "6, 6", "0, 6"})
    void areNotLeftOfATotalThatHasFewerUnitsOrFewerOfEitherAnswer(long part, long n) {
        ShareObservations total = new ShareObservations(5, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> total.without(new ShareObservations(part, n))).withMessageContaining("cannot be among 5 of 10");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true", "-1, 0, true", "-1, 1, true", "0, 0, true", "0.001, 1, false", "-1, -0.001, false"})
    void haveARangeThatHoldsItsBounds(double low, double high, boolean holdsZero) {
        assertThat(new Range(low, high).holds(0)).isEqualTo(holdsZero);
    }
}
