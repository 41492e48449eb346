package nl.kpimodel.calc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import nl.kpimodel.calc.oracle.Endurance.HeapTrend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One round of the test that {@code -Psoak} runs for a long time. */
class EnduranceTest {
    @Test
    void oneRoundFindsNoFault(@TempDir Path folder) throws Exception {
        Endurance endurance = new Endurance(folder, 7);
        endurance.run(Duration.ZERO);

        assertThat(endurance.faults()).isEmpty();
        assertThat(endurance.registrations()).isEqualTo(32);
        assertThat(endurance.figures(Duration.ZERO)).contains("32 registrations", "0 faults", "4 jobs interrupted");
    }

    @Test
    void aHeapThatGrowsIsToldFromOneThatGoesUpAndDown() {
        HeapTrend growing = new HeapTrend();
        HeapTrend flat = new HeapTrend();
        HeapTrend warming = new HeapTrend();
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            growing.add(30 + i * 0.1 + random.nextDouble());
            flat.add(30 + random.nextDouble() * 4);
            warming.add(i < 20 ? 10 + i : 30);
        }

        assertThat(growing.growth()).hasValueSatisfying(text -> assertThat(text).startsWith("by 7."));
        assertThat(flat.growth()).isEmpty();
        assertThat(warming.growth()).isEmpty();
    }
}
