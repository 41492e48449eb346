package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.Escapes;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What each constraint accepts and refuses, with the message in both languages. Adding a case needs no Java.
 *
 * <p>A row of a table has a field of {@link Subjects}, the type of the value, the value ({@code '} quotes it, {@code \\n} and the like are
 * escapes), and the whole message in English and in Dutch. Both messages are empty if the value is valid.
 */
@Tag("locale")
class ConstraintTablesTest {
    private static final Map<String, Function<String, Object>> TYPES = Map.ofEntries(
            Map.entry("String", text -> text),
            Map.entry("StringBuilder", StringBuilder::new),
            Map.entry("KpiId", KpiId::of),
            Map.entry("ItemId", ItemId::of),
            Map.entry("IntendedEffect.Id", IntendedEffect.Id::of),
            Map.entry("AreaCode", AreaCode::of),
            Map.entry("Byte", Byte::valueOf),
            Map.entry("Short", Short::valueOf),
            Map.entry("Integer", Integer::valueOf),
            Map.entry("Long", Long::valueOf),
            Map.entry("Float", Float::valueOf),
            Map.entry("Double", Double::valueOf),
            Map.entry("BigInteger", BigInteger::new),
            Map.entry("BigDecimal", BigDecimal::new),
            Map.entry("AtomicInteger", text -> new AtomicInteger(Integer.parseInt(text))),
            Map.entry("AtomicLong", text -> new AtomicLong(Long.parseLong(text))),
            Map.entry("Duration", Duration::parse),
            Map.entry("LocalDate", LocalDate::parse),
            Map.entry("LocalDateTime", LocalDateTime::parse),
            Map.entry("OffsetDateTime", OffsetDateTime::parse),
            Map.entry("ZonedDateTime", ZonedDateTime::parse),
            Map.entry("Instant", Instant::parse),
            Map.entry("Date", text -> Date.from(Instant.parse(text))));

    @SuppressWarnings("unused")
    // A tool that measures coverage or mutants may have added synthetic fields, without a constraint.
    static final List<String> FIELDS =
            Stream.of(Subjects.class.getDeclaredFields()).filter(field -> !field.isSynthetic()).map(Field::getName).toList();

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvFileSource(
            resources = {
                "kpi-identifier.csv", "item-identifier.csv", "intended-effect-identifier.csv", "edition-key.csv", "cbs-area-code.csv",
                "not-citizen-number.csv", "pseudonym.csv", "plausible-date.csv", "answer-option.csv"
            },
            delimiter = '|', quoteCharacter = '\'', emptyValue = "", useHeadersInDisplayName = false,
            maxCharsPerColumn = 1000)
    void aValueOfWordsIsJudgedAsTheTableSays(String field, String type, String value, String english, String dutch) {
        assertJudged(field, type, value, english, dutch);
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvFileSource(
            resources = {
                "life-domain-number.csv", "zrm-score.csv", "zrm-edition.csv", "echelon.csv", "age.csv", "percentage.csv", "share.csv",
                "score-on-scale.csv", "euro-amount.csv", "hours.csv", "fte.csv"
            },
            delimiter = '|', quoteCharacter = '\'', emptyValue = "", useHeadersInDisplayName = false,
            maxCharsPerColumn = 1000)
    void aNumberIsJudgedAsTheTableSays(String field, String type, String value, String english, String dutch) {
        assertJudged(field, type, value, english, dutch);
    }

    private static void assertJudged(String field, String type, String text, String english, String dutch) {
        Object value = TYPES.get(type).apply(Escapes.read(text));
        assertThat(messages(Validators.IN_ENGLISH, field, value)).isEqualTo(english == null ? List.of() : List.of(english));
        assertThat(messages(Validators.IN_DUTCH, field, value)).isEqualTo(dutch == null ? List.of() : List.of(Escapes.read(dutch)));
    }

    @ParameterizedTest
    @FieldSource("FIELDS")
    void nothingIsValid(String field) {
        assertThat(messages(Validators.IN_ENGLISH, field, null)).isEmpty();
    }

    @Test
    void everyMessageIsFreeOfTheValue() {
        // The value differs in one digit from the examples in the messages, so it would be visible there.
        for (String field : List.of("kpi", "item", "area", "edition", "percentageText", "hoursText", "answer", "domainText")) {
            assertThat(messages(Validators.IN_ENGLISH, field, "Zeldzaam-8341")).singleElement().asString().doesNotContain("8341");
        }
        for (String field : List.of("number", "pseudonym", "story")) {
            assertThat(messages(Validators.IN_DUTCH, field, "123456782")).singleElement().asString().doesNotContainPattern("[0-9]");
        }
    }

    private static List<String> messages(Validator validator, String field, Object value) {
        return validator.validateValue(Subjects.class, field, value).stream().map(ConstraintViolation::getMessage).toList();
    }
}
