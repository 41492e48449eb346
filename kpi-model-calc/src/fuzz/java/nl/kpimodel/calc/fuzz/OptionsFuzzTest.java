package nl.kpimodel.calc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.data.internal.JsonTree;

class OptionsFuzzTest {
    @FuzzTest
    void anyOptionsAreRefusedWithAReasonOrSurviveTheirTree(byte[] json) throws IOException {
        CalculationOptions options;
        try {
            if (!(JsonTree.read(json) instanceof Map<?, ?> object)) {
                return;
            }
            Map<String, Object> tree = new LinkedHashMap<>();
            object.forEach((key, value) -> tree.put(String.valueOf(key), value));
            options = CalculationOptions.fromTree(tree);
        } catch (JsonTree.MalformedJsonException | IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
            return;
        }
        assertThat(CalculationOptions.fromTree(options.toTree()).toTree()).isEqualTo(options.toTree());
    }
}
