package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.kpimodel.core.internal.IdentifyingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyingTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"Jan Jansen", "Jan de Vries", "J. Jansen", "J.P. van den Berg", "JANSEN JAN", "Jansen, Jan", "jansen, j.", "Anne-Marie Smit",
            "\u00c9mile Zol\u00e1", "O'Brien, P", "jan@zorg.nl", "jan.jansen+test@sub.zorg.example", "jan2@zorg.nl", "06-12345678", "0612345678", "020 123 45 67",
            "(020) 1234567", "+31612345678", "+31 (0)20 1234567", "0031612345678", "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300",
            "GB29NWBK60161331926819"})
    void whatSaysWhoSomebodyIsIsRecognised(String id) {
        assertThat(IdentifyingText.isLikely(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c1", "C-00417", "WMO 417", "groep noord", "Noord", "abc", "C 1", "A B", "jan_jansen", "@", "a@b", "j.jansen@b", "@zorg.nl", "c4@b", "1234567890", "0123456789",
            "2025-01-31", "20250131123456", "NL92ABNA0417164300", "NL91", "550e8400-e29b-41d4-a716-446655440000", "06-1234567", "Jansen,", "+31"})
    void whatSaysNothingOfAPersonIsNot(String id) {
        assertThat(IdentifyingText.isLikely(id)).isFalse();
    }

    @Test
    void idsAsApplicationsMakeThemAreHardlyEverTakenForAPerson() {
        Random random = new Random(20250331);
        for (int digits = 6; digits <= 12; digits++) {
            long smallest = (long) Math.pow(10, digits - 1);
            assertThat(likely(i -> Long.toString(random.nextLong(smallest, 10 * smallest)))).isZero();
        }
        assertThat(likely(i -> String.format(Locale.ROOT, "%010d", i))).isZero();
        assertThat(likely(i -> String.format(Locale.ROOT, "C-%09d", i))).isZero();
        assertThat(likely(i -> new UUID(random.nextLong(), random.nextLong()).toString())).isZero();
        assertThat(likely(i -> Long.toString(random.nextLong() & Long.MAX_VALUE, 36))).isLessThan(5);
    }

    private static int likely(IntFunction<String> id) {
        return (int) IntStream.range(0, 10_000).filter(i -> IdentifyingText.isLikely(id.apply(i))).count();
    }
}
