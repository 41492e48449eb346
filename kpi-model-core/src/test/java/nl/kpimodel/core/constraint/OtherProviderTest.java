package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.spi.ValidationProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages in Apache BVal, a provider that supports neither the bundle nor the parameters of Hibernate Validator. */
class OtherProviderTest {
    @DatesInOrder({"signal", "start"})
    @AtMostOneOf({"person", "group"})
    public record Own(
            @KpiIdentifier(layers = {nl.kpimodel.core.Layer.IMPACT, nl.kpimodel.core.Layer.EFFECT}) String kpi,
            @ItemIdentifier(questionnaires = nl.kpimodel.core.Questionnaire.PROFESSIONAL) String item,
            @Hours(max = 24) BigDecimal hours,
            @EditionKey String edition,
            @Age int age,
            @Share String share,
            String person,
            String group,
            LocalDate signal,
            LocalDate start) {}

    private static final Own WRONG = new Own("A 1", "4a2", BigDecimal.TEN.negate(), "1999", 1985, "0.5e0", "p", "g",
            LocalDate.of(2025, 3, 2), LocalDate.of(2025, 3, 1));

    private static Map<String, String> messages(Locale locale, URL... more) throws Exception {
        List<URL> jars = new java.util.ArrayList<>(List.of(more));
        jars.add(Path.of(System.getProperty("bval.jar")).toUri().toURL());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), before)) {
            Thread.currentThread().setContextClassLoader(loader);
            ValidationProvider<?> bval = (ValidationProvider<?>) loader.loadClass("org.apache.bval.jsr.ApacheValidationProvider").getConstructor()
                    .newInstance();
            Configuration<?> configuration = Validation.byDefaultProvider().providerResolver(() -> List.of(bval)).configure();
            configuration.messageInterpolator(ConstraintMessages.around(configuration.getDefaultMessageInterpolator(), locale));
            try (ValidatorFactory factory = configuration.buildValidatorFactory()) {
                Map<String, String> messages = new TreeMap<>();
                for (ConstraintViolation<Own> violation : factory.getValidator().validate(WRONG)) {
                    messages.put(violation.getPropertyPath().toString(), violation.getMessage());
                }
                return messages;
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void everyMessageIsWholeInEnglish() throws Exception {
        assertThat(messages(Locale.ENGLISH)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "kpi", "must be the id of a KPI of layer I, E",
                "item", "must be the id of an item of the questionnaire for professionals",
                "hours", "must be a number of hours above 0 and at most 24",
                "edition", "must be the key of an edition: concept-2021, pre-2025, 2025",
                "age", "must be an age in whole years, 0 to 130",
                "share", "must be a share, 0 to 1",
                "start", "must not be before signal",
                "group", "must be empty, because at most one may be filled in; already filled in: person"));
    }

    @Test
    void everyMessageIsWholeInDutch() throws Exception {
        assertThat(messages(Locale.forLanguageTag("nl-BE"))).containsEntry("start", "mag niet eerder zijn dan signal")
                .containsEntry("kpi", "moet het nummer zijn van een KPI van laag I, E")
                .allSatisfy((path, message) -> assertThat(message).startsWith("m").doesNotContain("{").doesNotContain("="));
    }

    @Test
    void theApplicationsOwnTextForAKeyHasItsOwnWordOrder(@TempDir Path directory) throws Exception {
        write(directory, "nl.kpimodel.core.constraint.DatesInOrder.message={earlier} kommt zuerst\n");
        assertThat(messages(Locale.ENGLISH, directory.toUri().toURL())).containsEntry("start", "signal kommt zuerst");
    }

    private static void write(Path directory, String text) throws IOException {
        Files.writeString(directory.resolve("ValidationMessages.properties"), text);
    }
}
