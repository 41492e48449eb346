package nl.kpimodel.calc.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text in JSON. */
class JsonTextTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"\ud83d\ude00,\ud83d\ude00", "a\ud83d,a\\ud83d", "\ude00\ud83d,\\ude00\\ud83d", "\ud83d\ud83d\ude00,\\ud83d\ud83d\ude00"})
    void hasHalfACharacterAsAnEscapeSoThatNoFileBreaksOffAtIt(String text, String expected) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonText.write(text, out);

        assertThat(out).hasToString('"' + expected + "\"\n");
    }
}
