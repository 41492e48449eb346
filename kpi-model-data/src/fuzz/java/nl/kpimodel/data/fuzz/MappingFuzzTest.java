package nl.kpimodel.data.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.data.internal.JsonTree;
import nl.kpimodel.data.registration.RecordFileMapping;
import nl.kpimodel.data.registration.RegistrationSource;

class MappingFuzzTest {
    @FuzzTest
    void anyMappingIsRefusedWithAReasonOrReads(FuzzedDataProvider data) throws IOException {
        String json = data.consumeString(2_000);
        RecordFileMapping mapping;
        try {
            if (!(JsonTree.read(json.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> object)) {
                return;
            }
            Map<String, Object> tree = new LinkedHashMap<>();
            object.forEach((key, value) -> tree.put(String.valueOf(key), value));
            mapping = RecordFileMapping.fromTree(tree);
        } catch (JsonTree.MalformedJsonException | IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
            return;
        }
        assertThat(RecordFileMapping.fromTree(mapping.toTree()).toTree()).isEqualTo(mapping.toTree());
        ReadingLaws.hold(RegistrationSource.mapped(mapping, "sheet.csv", new ByteArrayInputStream(data.consumeRemainingAsBytes())));
    }
}
