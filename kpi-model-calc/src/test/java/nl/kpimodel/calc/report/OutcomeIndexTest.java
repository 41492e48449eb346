package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import org.junit.jupiter.api.Test;

class OutcomeIndexTest {
    private static final List<Outcome> OUTCOMES = SampleReports.twoQuarters().get(0).outcomes();

    @Test
    void findsWhatASearchThroughAllOutcomesFindsFirst() {
        OutcomeIndex index = new OutcomeIndex(OUTCOMES);
        for (Outcome outcome : OUTCOMES) {
            assertThat(index.of(outcome.kpi())).isEqualTo(OUTCOMES.stream().filter(other -> other.kpi().equals(outcome.kpi())).toList());
            assertThat(index.find(outcome.kpi(), outcome.component(), outcome.stratum())).isSameAs(OUTCOMES.stream()
                    .filter(other -> other.kpi().equals(outcome.kpi()) && other.component().equals(outcome.component())
                            && other.stratum().equals(outcome.stratum()))
                    .findFirst().orElseThrow());
        }
    }

    @Test
    void hasNothingForWhatIsNotThere() {
        OutcomeIndex index = new OutcomeIndex(OUTCOMES);

        assertThat(index.of(KpiId.of("K 99"))).isEmpty();
        assertThat(index.find(KpiId.of("A 12"), "value", Stratum.of(Stratum.TEAM, "Elders"))).isNull();
    }

    @Test
    void doesNotGoThroughAllOutcomesForEachOne() {
        Outcome last = OUTCOMES.get(OUTCOMES.size() - 1);
        OutcomeIndex index = new OutcomeIndex(Stream.concat(Collections.nCopies(1_000_000, OUTCOMES.get(0)).stream(), Stream.of(last)).toList());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 100_000; i++) {
                assertThat(index.find(last.kpi(), last.component(), last.stratum()) == last).isTrue();
            }
        });
    }
}
