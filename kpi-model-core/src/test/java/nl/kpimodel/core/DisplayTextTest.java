package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.kpimodel.core.internal.DisplayText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Noord", "\u05e6\u05e4\u05d5\u05df", "\ud83d\ude00", "a\tb\r\nc", "\u00e9\u00e9n"})
    void whatEveryFileMayHoldIsLeftAsItIs(String text) {
        assertThat(DisplayText.document(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\u0000", "\u001b", "\u007f", "\u202e", "\u2066", "\uffff"})
    void whatIsLostOrObeyedIsMarked(String text) {
        assertThat(DisplayText.document("a" + text + "b")).isEqualTo("a\ufffdb");
    }

    @Property
    void whateverComesOutSurvivesUtf8(@ForAll String text) {
        String plain = DisplayText.document(text);
        assertThat(new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(plain).hasSameSizeAs(plain);
    }
}
