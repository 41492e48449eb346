package nl.kpimodel.core;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class CitizenNumberTest {
    /** Examples of published explanations of the eleven test; none was issued to a person. */
    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "249566758", "999990019", "010000008", "10000008", "000000012"})
    void publishedExamplesAreRecognised(String number) {
        assertThat(CitizenNumber.looksLike(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" 123456782", "123456782\n", "\u00a0123456782\t", "\ufeff123456782", "123.456.782", "123 456 782", "123-456-782",
            "1234.56.782", "1234-56-782", "123\u00a0456\u00a0782", "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662"})
    void everyWayOfWritingANumberIsRecognised(String number) {
        assertThat(CitizenNumber.looksLike(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "123456789", "000000000", "00000000", "0", "1234567", "1234567820", "C123456782", "123456782a",
            "12.3456782", "1.2.3.4.5.6.7.8.2", "123..456782", ".123456782", "202500123-", "2025-00123", "123456-782", "-123456782",
            "123.456.78", "12345678.2", "1234567.82", "client 123456782"})
    void everythingElseIsNot(String text) {
        assertThat(CitizenNumber.looksLike(text)).isFalse();
    }

    @Test
    void ofTenNumbersThatDifferInOneDigitAtMostOnePasses() {
        for (int start = 100_000_000; start < 100_001_000; start++) {
            List<Integer> passing = new ArrayList<>();
            for (int digit = 0; digit < 10; digit++) {
                int number = start / 100 * 100 + digit * 10 + start % 10;
                if (CitizenNumber.looksLike((long) number)) {
                    passing.add(number);
                }
            }
            assertThat(passing).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -123456782L, 9_999_999, 1_000_000_000L, 1_123_456_782L, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersOfAnotherLengthAreNot(long number) {
        assertThat(CitizenNumber.looksLike(number)).isFalse();
    }

    @Test
    void aTextOfTenMillionCharactersTakesNoTime() {
        String digits = "1".repeat(10_000_000);
        String spaces = " ".repeat(10_000_000);
        assertTimeoutPreemptively(ofSeconds(5), () -> {
            assertThat(CitizenNumber.looksLike(digits)).isFalse();
            assertThat(CitizenNumber.looksLike(spaces)).isFalse();
            assertThat(CitizenNumber.looksLike(spaces + "123456782" + spaces)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "BSN:123456782", "van 123456782 en verder", "(123456782)", "C-123456782", "nr. 123.456.782."})
    void aNumberWithinALongerTextIsFound(String text) {
        assertThat(CitizenNumber.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "op 20250331", "123456789", "1123456782", "1234567821", "x123456782", "123456782x", "NL91123456782",
            "nr 000000000"})
    void partsOfLongerNumbersAndWordsAreNotFound(String text) {
        assertThat(CitizenNumber.standsIn(text)).isFalse();
    }
}
