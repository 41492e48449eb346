package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

@Tag("locale")
class CitizenNumberPropertiesTest {
    @Property(tries = 2000)
    void nineDigitsAreJudgedByTheWeightsOfTheElevenTest(@ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        String digits = String.format(Locale.ROOT, "%09d", number);
        int[] weights = {9, 8, 7, 6, 5, 4, 3, 2, -1};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        assertThat(CitizenNumber.looksLike(digits)).isEqualTo(sum % 11 == 0);
        assertThat(CitizenNumber.looksLike((long) number)).isEqualTo(sum % 11 == 0 && number >= 10_000_000);
    }

    @Property
    void noTextIsTooStrange(@ForAll @StringLength(max = 14) String text) {
        assertThat(CitizenNumber.looksLike(text)).isIn(true, false);
    }
}
