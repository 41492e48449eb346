package nl.kpimodel.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.function.Function;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.InvalidIdException;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;

class IdFuzzTest {
    private static final List<Function<String, Object>> IDS =
            List.of(KpiId::of, ItemId::of, ItemId.Section::of, IntendedEffect.Id::of, AreaCode::of);

    @FuzzTest
    void anyTextIsAnIdThatPrintsAsItselfOrIsRefused(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        for (Function<String, Object> id : IDS) {
            Object read;
            try {
                read = id.apply(text);
            } catch (InvalidIdException refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
                continue;
            }
            assertThat(id.apply(read.toString())).isEqualTo(read).hasSameHashCodeAs(read);
        }
    }
}
