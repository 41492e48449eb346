package nl.kpimodel.data.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The reader of JSON files")
class JsonTreeTest {
    @ParameterizedTest
    @ValueSource(strings = {"000034120000", "00000000ff", "22c3", "7b22"})
    @DisplayName("refuses bytes that are no text as it refuses any other file that is not JSON")
    void noText(String bytes) {
        assertThatThrownBy(() -> JsonTree.read(HexFormat.of().parseHex(bytes))).isInstanceOf(JsonTree.MalformedJsonException.class);
    }
}
