package nl.kpimodel.calc.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JsonTextLawsTest {
    @Property(tries = 200)
    @Label("A text in JSON is read back by another library, of whatever length and characters, and is the same through a stream")
    void anyText(@ForAll @Size(max = 40) List<@From("characters") String> characters, @ForAll @IntRange(min = 4080, max = 4100) int before) throws IOException {
        String text = "x".repeat(before) + String.join("", characters) + "y".repeat(before);
        StringBuilder out = new StringBuilder();
        JsonText.write(Map.of(text, List.of(text)), out);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonText.write(json -> json.value(Map.of(text, List.of(text))), bytes);

        assertThat(new ObjectMapper().readValue(out.toString(), Map.class)).isEqualTo(Map.of(text, List.of(text)));
        assertThat(bytes.toByteArray()).isEqualTo(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.of("a", "\u0000", "\n", "\"", "\\", "<", "\u007f", "\u0085", "\u00a0", "\u00e9", "\u07ff", "\u0800", "\u2028", "\u202e", "\u20ac", "\ufeff", "\uffff", "\ud83d\ude00");
    }
}
