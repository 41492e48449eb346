package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import nl.kpimodel.core.KpiId;

@Tag("locale")
class ConstraintsPropertiesTest {
    private static final List<String> TEXT_FIELDS = Arrays.stream(Subjects.class.getDeclaredFields())
            .filter(field -> field.getType().isAssignableFrom(String.class))
            .map(Field::getName)
            .toList();

    /** The notation of a number in a text, defined in another way than in the library. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    @Property
    void everyTextIsJudgedByEveryConstraintOnTexts(@ForAll("strangeTexts") String text) {
        for (String field : TEXT_FIELDS) {
            assertThat(Validators.IN_ENGLISH.validateValue(Subjects.class, field, text)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Property
    void aNumberAndItsTextAreJudgedAlike(@ForAll @Scale(4) @BigRange(min = "-200", max = "200") BigDecimal number) {
        for (String field : List.of("percentage", "share", "score", "euro", "hours", "fte", "domain", "zrmScore", "echelon", "age")) {
            assertThat(isValid(field + "Text", number.toPlainString())).as(field).isEqualTo(isValid(field, number));
            assertThat(isValid(field, number.doubleValue())).as(field).isEqualTo(isValid(field, number));
        }
    }

    @Property
    void aPercentageIsANumberFromZeroToHundred(@ForAll("texts") String text) {
        boolean expected = NUMBER.matcher(text).matches()
                && new BigDecimal(text).signum() >= 0
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) <= 0;
        assertThat(isValid("percentageText", text)).isEqualTo(expected);
    }

    @Property
    void anAmountInEuroIsAWholeNumberOfCents(@ForAll @Scale(4) @BigRange(min = "-10", max = "10") BigDecimal amount) {
        boolean wholeCents = amount.movePointRight(2).remainder(BigDecimal.ONE).signum() == 0;
        assertThat(isValid("anyEuro", amount)).isEqualTo(wholeCents);
        assertThat(isValid("euro", amount)).isEqualTo(wholeCents && amount.signum() >= 0);
        assertThat(isValid("positiveEuro", amount)).isEqualTo(wholeCents && amount.signum() > 0);
    }

    @Property
    void anIdentifierIsWhatItsTypeReads(@ForAll("texts") String text) {
        boolean expected;
        try {
            KpiId.parse(text);
            expected = true;
        } catch (IllegalArgumentException refused) {
            expected = false;
        }
        assertThat(isValid("kpi", text)).isEqualTo(expected);
    }

    private static boolean isValid(String field, Object value) {
        return Validators.IN_ENGLISH.validateValue(Subjects.class, field, value).isEmpty();
    }

    /** Returns texts of the characters that have a meaning here, so that many are almost valid. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789.- IEAKiek,").ofMaxLength(7);
    }

    @Provide
    Arbitrary<String> strangeTexts() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(30), texts(),
                Arbitraries.of("${1+1}", "{message}", "{0}", "\ud800", "\u202e", "${validatedValue}", "#{1}", "\\", "'"));
    }
}
