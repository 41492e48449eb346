package nl.kpimodel.data.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

    @ParameterizedTest
    @ValueSource(strings = {"1e12345678901234567890", "-2.5E-99999999999", "1e2147483649"})
    void refusesAnExponentThatNoNumberCanHaveWithItsLine(String number) {
        byte[] json = ("{\n\"hoursPerFte\": " + number + "}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> JsonTree.read(json))
                .isInstanceOfSatisfying(JsonTree.MalformedJsonException.class, refused -> assertThat(refused.line()).isEqualTo(2))
                .hasMessage("the exponent of a number is out of range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "9"})
    void refusesWhatIsTooDeepOrTooLongWithItsLine(String repeated) {
        byte[] json = ("{\n\"hoursPerFte\":\n" + repeated.repeat(2_000) + "}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> JsonTree.read(json))
                .isInstanceOfSatisfying(JsonTree.MalformedJsonException.class, refused -> assertThat(refused.line()).isEqualTo(3))
                .hasMessageContaining("nested deeper than 64 levels, or a number or text is too long");
    }
}
