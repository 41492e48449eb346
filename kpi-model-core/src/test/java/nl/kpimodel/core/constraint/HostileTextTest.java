package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that take a long time if they are scanned more than a few times. */
class HostileTextTest {
    private static final int MILLION = 1_000_000;

    private static final List<String> TEXTS = Stream.of("1", "0.", "A ", "GM", "12345678 ")
            .map(start -> start + "1".repeat(MILLION))
            .toList();
    private static final String BLANK = " ".repeat(MILLION);

    static Stream<String> textFields() {
        return Arrays.stream(Subjects.class.getDeclaredFields())
                .filter(field -> field.getType().isAssignableFrom(String.class))
                .map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("textFields")
    void aMillionCharactersAreJudgedInTimeLinearToTheirNumber(String field) {
        for (String text : Stream.concat(TEXTS.stream(), Stream.of(BLANK)).toList()) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                Set<ConstraintViolation<Subjects>> violations = Validators.IN_ENGLISH.validateValue(Subjects.class, field, text);
                assertThat(violations).allSatisfy(violation -> assertThat(violation.getMessage()).hasSizeLessThan(200));
            });
        }
    }
}
