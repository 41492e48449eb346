package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The language of messages, with and without an expression language, on machines of any language, and together with the application's own
 * bundles.
 */
@Tag("locale")
class MessageLanguagesTest {
    private static final String ENGLISH = "must be a score from 1 to 10";
    private static final String DUTCH = "moet een score zijn van 1 tot en met 10";

    record Row(@ScoreOnScale(min = 1, max = 10) Integer score) {}

    record Own(@Pseudonym String id, @HostRule String host) {}

    private static List<String> messages(Validator validator) {
        return validator.validate(new Row(11)).stream().map(ConstraintViolation::getMessage).toList();
    }

    private static <T> T onAMachineIn(String language, Supplier<T> task) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            return task.get();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en", "nl, nl", "nl-NL, nl", "nl-BE, nl"})
    void theLanguageAskedIsSpokenWhateverThatOfTheMachine(String asked, String spoken) {
        List<String> expected = List.of(spoken.equals("nl") ? DUTCH : ENGLISH);
        Locale locale = Locale.forLanguageTag(asked);
        for (String machine : List.of("en-US", "nl-NL", "tr-TR", "ar-EG", "fr-FR")) {
            assertThat(onAMachineIn(machine, () -> messages(Validators.in(locale)))).as(machine).isEqualTo(expected);
            assertThat(onAMachineIn(machine, () -> messages(Validators.withExpressionLanguageIn(locale)))).as(machine)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aLanguageThatIsNotSpokenIsAnsweredInEnglishOnAMachineThatDoesNotSpeakDutch() {
        for (String machine : List.of("en-US", "tr-TR", "ar-EG", "fr-FR")) {
            assertThat(onAMachineIn(machine, () -> messages(Validators.in(Locale.FRENCH)))).as(machine).containsExactly(ENGLISH);
        }
    }

    @Test
    void aPlainFactorySpeaksTheLanguageOfTheMachine() {
        assertThat(onAMachineIn("nl-NL", MessageLanguagesTest::plain)).containsExactly(DUTCH);
        assertThat(onAMachineIn("en-US", MessageLanguagesTest::plain)).containsExactly(ENGLISH);
        assertThat(onAMachineIn("tr-TR", MessageLanguagesTest::plain)).containsExactly(ENGLISH);
    }

    private static List<String> plain() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return messages(factory.getValidator());
        }
    }

    @Size(max = 1)
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface HostRule {
        String message() default "{host.rule}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Test
    void theApplicationsOwnBundlesArePresentAndItsWordsGoFirst(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("ContributorValidationMessages.properties"), "host.rule=rule of the host\n");
        Files.writeString(directory.resolve("ContributorValidationMessages_nl.properties"), "host.rule=regel van de host\n");
        Files.writeString(directory.resolve("ValidationMessages.properties"),
                "nl.kpimodel.core.constraint.ScoreOnScale.message=our score is {min} up to {max}\n");
        Files.writeString(directory.resolve("ValidationMessages_nl.properties"), "other.key=iets anders\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader host = new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(host);
            for (Map.Entry<Locale, List<String>> expected : Map.of(
                            Locale.ENGLISH, List.of("must not be blank", "rule of the host"),
                            Validators.DUTCH, List.of("mag niet leeg zijn", "regel van de host"))
                    .entrySet()) {
                assertThat(Validators.in(expected.getKey()).validate(new Own("", "too long")))
                        .extracting(ConstraintViolation::getMessage)
                        .containsExactlyInAnyOrderElementsOf(expected.getValue());
                assertThat(Validators.withExpressionLanguageIn(expected.getKey()).validate(new Own("", "too long")))
                        .extracting(ConstraintViolation::getMessage)
                        .containsExactlyInAnyOrderElementsOf(expected.getValue());
            }
            assertThat(messages(Validators.in(Locale.ENGLISH))).containsExactly("our score is 1 up to 10");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void theInterpolatorOfThisPackageChangesNothingWhereTheProviderFindsTheMessages() {
        ConstraintMessages messages =
                ConstraintMessages.around(new ParameterMessageInterpolator(Set.of(), Validators.DUTCH, false), Locale.ENGLISH);
        assertThat(messages(Validators.validator(messages))).containsExactly(ENGLISH);
        record Foreign(@NotNull String text) {}
        assertThat(Validators.validator(messages).validate(new Foreign(null)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("must not be null");
    }
}
