package nl.kpimodel.data.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of JSON files. */
class JsonTreeTest {
    @ParameterizedTest
    @ValueSource(strings = {"000034120000", "00000000ff", "22c3", "7b22"})
    void refusesBytesThatAreNoTextAsItRefusesAnyOtherFileThatIsNotJSON(String bytes) {
        assertThatThrownBy(() -> JsonTree.read(HexFormat.of().parseHex(bytes))).isInstanceOf(JsonTree.MalformedJsonException.class);
    }
}
