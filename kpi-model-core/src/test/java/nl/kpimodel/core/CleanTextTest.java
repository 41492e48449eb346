package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.kpimodel.core.internal.CleanText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Noord", "Noord Oost", "Co\u00f6peratie", "\ud83d\ude00", "\u05e6\u05e4\u05d5\u05df", "a\nb"})
    void aTextInItsOneFormIsReturnedAsItIs(String text) {
        assertThat(CleanText.of(text)).isSameAs(text);
        assertThat(CleanText.ofLines(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({"'Coo\u0308p', Co\u00f6p", "'\u200bNoord\u00ad', Noord", "'Noord\u00a0\u2009 Oost', Noord Oost", "'a\tb', a b", "'\ufeff a \n', a",
            "'o\u200b\u0308', \u00f6", "'\u202ea\u202c', a", "'\u2764\ufe0f', \u2764", "'a\u2800b', a b", "'\u0645\u06cc\u200c\u062e', \u0645\u06cc\u062e"})
    void whatNobodySeesIsDropped(String written, String clean) {
        assertThat(CleanText.of(written)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u00a0\ufeff", "\n", "\u3164"})
    void aTextOfNothingThatIsSeenIsEmpty(String text) {
        assertThat(CleanText.of(text)).isEmpty();
        assertThat(CleanText.ofLines(text)).isEmpty();
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll String text) {
        String clean = CleanText.of(text);
        assertThat(CleanText.of(clean)).isSameAs(clean);
        assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
        String lines = CleanText.ofLines(text);
        assertThat(CleanText.ofLines(lines)).isSameAs(lines);
    }

    @Property
    void anInvisibleCharacterAnywhereMakesNoDifference(@ForAll String text, @ForAll @IntRange(max = 100) int where) {
        int at = text.offsetByCodePoints(0, Math.min(where, text.codePointCount(0, text.length())));
        assertThat(CleanText.of(text.substring(0, at) + '\u200b' + text.substring(at))).isEqualTo(CleanText.of(text));
        assertThat(CleanText.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(CleanText.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }
}
