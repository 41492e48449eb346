package nl.kpimodel.calc.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"\ud83d\ude00,\ud83d\ude00", "a\ud83d,a\\ud83d", "\ude00\ud83d,\\ude00\\ud83d", "\ud83d\ud83d\ude00,\\ud83d\ud83d\ude00"})
    void hasHalfACharacterAsAnEscapeSoThatNoFileBreaksOffAtIt(String text, String expected) throws IOException {
        StringBuilder out = new StringBuilder();
        JsonText.write(text, out);

        assertThat(out).hasToString('"' + expected + "\"\n");
    }

    @Test
    void isWrittenTheSameTheSecondTimeWhenItsBytesAreKept() throws IOException {
        String head = "caf\u00e9 \u2018".repeat(3);
        String longHead = "\u00e9".repeat(5000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonText.write(json -> {
            json.beginList();
            for (String each : List.of(head, longHead, head, longHead)) {
                json.element();
                json.text(each, ": \"1\"", "\n");
            }
            json.endList();
        }, bytes);

        assertThat(new ObjectMapper().readValue(bytes.toByteArray(), List.class))
                .isEqualTo(Stream.of(head, longHead, head, longHead).map(each -> each + ": \"1\"\n").toList());
    }

    @Test
    void isIndentedHoweverDeepItIs() throws IOException {
        Object tree = Map.of("empty", List.of(), "none", Map.of());
        for (int i = 0; i < 12; i++) {
            tree = List.of(tree);
        }
        StringBuilder out = new StringBuilder();
        JsonText.write(tree, out);

        assertThat(out).contains("\n" + " ".repeat(26) + "\"empty\": []").contains("\"none\": {}").endsWith("\n]\n");
        assertThat(new ObjectMapper().readTree(out.toString()).toString()).isEqualTo(new ObjectMapper().valueToTree(tree).toString());
    }

    @Test
    void failsAsTheTargetDoes() {
        IOException full = new IOException("disk full");
        OutputStream target = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> JsonText.write(json -> json.value("a".repeat(100_000)), target)).isSameAs(full);
    }
}
