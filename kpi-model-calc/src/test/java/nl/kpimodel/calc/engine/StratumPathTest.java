package nl.kpimodel.calc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.kpimodel.calc.outcome.Stratum;
import org.junit.jupiter.api.Test;

/** The strata of a report: the requested key first, and within it the KPI's own. */
class StratumPathTest {
    private static StratumPath own(String value) {
        return StratumPath.TOTAL.withOwn(value);
    }

    private static StratumPath team(String value) {
        return StratumPath.of("team", value);
    }

    @Test
    void theOrderIsThatOfTheKeysThenOfTheValuesAndCrossedStrataComeAfterTheOthersOfTheirKey() {
        List<StratumPath> ordered = List.of(
                StratumPath.of("domain", "1"), StratumPath.of("domain", "2"),
                own("buurthuis"), own("plein"),
                team("Noord"), team("Zuid"), team("Noord").withOwn("buurthuis"), team("Noord").withOwn("plein"), team("Zuid").withOwn("buurthuis"));
        List<StratumPath> shuffled = new ArrayList<>(ordered);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(StratumPath.order("location"));
            assertThat(shuffled).containsExactlyElementsOf(ordered);
        }
    }

    @Test
    void theStratumNamesTheRequestedKeyFirst() {
        assertThat(StratumPath.TOTAL.stratum("location")).isEqualTo(Stratum.TOTAL);
        assertThat(own("plein").stratum("location")).isEqualTo(Stratum.of("location", "plein"));
        assertThat(team("Noord").stratum("location")).isEqualTo(Stratum.of("team", "Noord"));
        assertThat(team("Noord").withOwn("plein").stratum("location").values().entrySet()).extracting(entry -> entry.getKey() + "=" + entry.getValue())
                .containsExactly("team=Noord", "location=plein");
    }
}
