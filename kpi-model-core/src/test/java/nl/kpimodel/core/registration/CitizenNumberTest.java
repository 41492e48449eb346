package nl.kpimodel.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "010464554", "10464554", " 123456782\u00a0", "1234.56.782", "123 456 782", "123.456.782",
        "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662"})
    void whatPassesTheElevenTestIsRecognisedHoweverItIsWritten(String number) {
        assertThat(CitizenNumber.matches(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "111222334", "000000000", "00000000", "1112223330", "1234567", "p111222333", "123-456-782", "1.2.3456782",
        "12345678.2", "123456.782", "123.456782", "c-2025-001"})
    void everythingElseIsNot(String text) {
        assertThat(CitizenNumber.matches(text)).isFalse();
    }

    /** The test as the standard words it, digit by digit. */
    private static boolean oracle(String digits) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return (sum - (digits.charAt(8) - '0')) % 11 == 0 && !digits.equals("000000000");
    }

    @Property(tries = 2_000)
    void theElevenTestIsThatOfTheStandard(@ForAll @IntRange(min = 0, max = 999_999_999) int number) {
        String digits = String.format(java.util.Locale.ROOT, "%09d", number);
        assertThat(CitizenNumber.matches(digits)).isEqualTo(oracle(digits));
        assertThat(CitizenNumber.isIn("zie " + digits + ".")).isEqualTo(oracle(digits));
        if (digits.startsWith("0") && number != 0) {
            assertThat(CitizenNumber.matches(digits.substring(1))).isEqualTo(oracle(digits));
        }
    }

    @Test
    void inFreeTextNineDigitsByThemselvesAreSeenAndPartsOfLongerNumbersAreNot() {
        assertThat(CitizenNumber.isIn("BSN:111222333")).isTrue();
        assertThat(CitizenNumber.isIn("van 111222333 en verder")).isTrue();
        assertThat(CitizenNumber.isIn("1112223330")).isFalse();
        assertThat(CitizenNumber.isIn("NL91111222333")).isFalse();
        assertThat(CitizenNumber.isIn("x111222333")).isFalse();
        assertThat(CitizenNumber.isIn("111222333x")).isFalse();
        assertThat(CitizenNumber.isIn("op 20250331")).isFalse();
        assertThat(CitizenNumber.isIn("")).isFalse();
    }
}
