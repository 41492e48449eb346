package nl.kpimodel.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> IDS = List.of(
            "I 4.1.1", "E 4.1.1", "E 4.1.2", "E 4.1.5", "E 4.2.9", "E 5.1.9", "A 1", "A 3", "A 4", "A 13", "A 40", "A 41", "A 42", "K 43");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A 43    | A 42, A 41, A 3
            A 14    | A 13, A 4, A 1
            A 131   | A 42, A 41, A 13
            E 4.1.9 | E 4.1.5, E 4.1.2, E 4.1.1
            E 4.3.9 | E 4.2.9, E 4.1.5, E 4.1.1
            Q 43    | K 43, A 3, A 4
            """)
    void idsThatDifferInNumbersAloneGoFirstAndTheFirstNumberMattersMost(String id, String nearest) {
        assertThat(String.join(", ", Nearest.to(id, IDS))).isEqualTo(nearest);
    }

    @Test
    void aNameWithoutNumbersIsNearByItsLettersAlone() {
        assertThat(Nearest.to("waitingLines", List.of("employee", "waitingEntry", "case", "signal"))).startsWith("waitingEntry").hasSize(3);
    }

    @Test
    void noIdIsNamedTwiceAndNoneIsMadeUp() {
        assertThat(Nearest.to("A 2", List.of("A 1", "A 1", "A 3"))).containsExactly("A 1", "A 3");
        assertThat(Nearest.to("A 2", List.of())).isEmpty();
    }

    @Test
    void aHugeNumberIsComparedLikeAnyOther() {
        assertThat(Nearest.to("A " + "9".repeat(100_000), List.of("A 1", "A 42"))).containsExactly("A 42", "A 1");
    }
}
