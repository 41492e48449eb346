package nl.kpimodel.core;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class CitizenNumberTest {
    /** Examples from published explanations of the eleven test. None of them was issued to a person. */
    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "249566758", "999990019", "010000008", "10000008", "000000012"})
    void publishedExamplesAreRecognised(String number) {
        assertThat(CitizenNumber.looksLike(number)).isTrue();
    }

    static Stream<String> dresses() throws IOException {
        return lines("citizen-number-dresses.txt");
    }

    static Stream<String> otherNumbers() throws IOException {
        return lines("citizen-number-others.txt");
    }

    private static Stream<String> lines(String name) throws IOException {
        try (InputStream stream = CitizenNumberTest.class.getResourceAsStream(name)) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("# ")).map(Escapes::read);
        }
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void everyDressOfANumberIsRecognised(String id) {
        assertThat(CitizenNumber.looksLike(id)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void aNumberThatFailsTheElevenTestIsNotRecognisedInAnyDress(String id) {
        String failing = id.replace("123456782", "123456783");
        if (!failing.equals(id)) {
            assertThat(CitizenNumber.looksLike(failing)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("otherNumbers")
    void numbersOfAnOrganisationsOwnAreNotRecognised(String id) {
        assertThat(CitizenNumber.looksLike(id)).isFalse();
    }

    /** The numbers are in the documentation of the class. */
    @Test
    void falseAlarmsAreRareButForNumbersOfEightAndNineDigits() {
        Random random = new Random(20250331);
        for (int digits = 6; digits <= 12; digits++) {
            long smallest = (long) Math.pow(10, digits - 1);
            int expected = digits == 8 || digits == 9 ? 909 : 0;
            assertThat(refused(i -> Long.toString(smallest + i))).as("%d digits, sequential", expected).isBetween(expected - 2, expected + 2);
            assertThat(refused(i -> Long.toString(random.nextLong(smallest, 10 * smallest)))).as("random").isBetween(expected * 9 / 10, expected * 11 / 10);
        }
        assertThat(refused(i -> String.format(Locale.ROOT, "%012d", i))).isZero();
        assertThat(refused(i -> String.format(Locale.ROOT, "%010d", random.nextInt(10_000_000)))).isZero();
        assertThat(refused(i -> String.format(Locale.ROOT, "C%09d", i))).isZero();
        assertThat(refused(i -> String.format(Locale.ROOT, "WMO-%09d", random.nextInt(1_000_000_000)))).isZero();
        assertThat(refused(i -> String.format(Locale.ROOT, "2025-%05d", i))).isZero();
        assertThat(refused(i -> String.format(Locale.ROOT, "20250131%06d", i))).isZero();
        assertThat(refused(i -> new UUID(random.nextLong(), random.nextLong()).toString())).isZero();
        assertThat(refused(i -> Long.toHexString(random.nextLong() | 0xa000_0000_0000_0000L))).isZero();
    }

    private static int refused(IntFunction<String> id) {
        return (int) IntStream.range(0, 10_000).filter(i -> CitizenNumber.looksLike(id.apply(i))).count();
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
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            assertThat(CitizenNumber.looksLike(digits)).isFalse();
            assertThat(CitizenNumber.looksLike(spaces)).isFalse();
            assertThat(CitizenNumber.looksLike(spaces + "123456782" + spaces)).isTrue();
            for (String part : List.of("1", "1 ", "1.", "12 ", "bsn", "bsn 1", "1\u200b", "\u0301", "%31", "1e1", "(", "\ud835\udfcf", "@", "nr 1", "0")) {
                String text = part.repeat(200_000);
                assertThat(CitizenNumber.masked(text)).hasSameSizeAs(text);
                assertThat(CitizenNumber.looksLike(text)).isIn(true, false);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "BSN:123456782", "van 123456782 en verder", "(123456782)", "C-123456782", "nr. 123.456.782.",
            "Jan, bsn 12345678-2", "BSN123456782", "bsn-nr: 000123456782, sinds 2020", "12 34 56 782", "123 45 67 82", "12345678-2",
            "1-2-3-4-5-6-7-8-2", "123\u2011456\u2011782", "\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff12", "123\u200b456\u200b782",
            "BSN 10000008"})
    void aNumberWithinALongerTextIsFound(String text) {
        assertThat(CitizenNumber.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "op 20250331", "123456789", "1123456782", "1234567821", "x123456782", "123456782x", "NL91123456782",
            "nr 000000000", "1.123.456.782", "op 2025-01-31 om 10.30", "tel. 06-12345678", "10000008", "bsn 123456789"})
    void partsOfLongerNumbersAndWordsAreNotFound(String text) {
        assertThat(CitizenNumber.standsIn(text)).isFalse();
        assertThat(CitizenNumber.masked(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({"'Jan, BSN 123456782, en 111.222.333', 'Jan, BSN *********, en ***.***.***'", "BSN000123456782;x, BSN************;x",
            "bsn 12345678 2!, bsn ******** *!", "tel 0612345678, tel 0612345678"})
    void theDigitsAndNothingElseAreMasked(String text, String masked) {
        assertThat(CitizenNumber.masked(text)).isEqualTo(masked);
        assertThat(CitizenNumber.standsIn(masked)).isFalse();
    }
}
