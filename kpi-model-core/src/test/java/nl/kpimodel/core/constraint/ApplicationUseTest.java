package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.validation.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The constraints as an application uses them: on records, classes, parameters and elements, with its own groups, payloads and messages.
 */
@Tag("locale")
class ApplicationUseTest {
    private static List<String> paths(Object bean, Class<?>... groups) {
        return Validators.IN_ENGLISH.validate(bean, groups).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    @DatesInOrder({"signalDate", "startDate"})
    record MyCase(
            @Pseudonym String clientNumber,
            @PlausibleDate(payload = Severities.Field.class) LocalDate signalDate,
            @PlausibleDate LocalDate startDate,
            @NotNull @LifeDomainNumber Integer domain,
            @EuroAmount BigDecimal budget) {}

    static final class MyBean {
        @KpiIdentifier
        private final String kpi;

        private final int domain;

        MyBean(String kpi, int domain) {
            this.kpi = kpi;
            this.domain = domain;
        }

        @LifeDomainNumber
        public int getDomain() {
            return domain;
        }

        void count(@CbsAreaCode String area, @Percentage double percentage) {}
    }

    @Test
    void onARecordEachComponentIsReportedOnce() {
        LocalDate day = LocalDate.of(2025, 3, 3);
        assertThat(paths(new MyCase("C-1", day, day, 4, new BigDecimal("250.00")))).isEmpty();
        assertThat(paths(new MyCase("123456782", day, day.minusDays(1), 8, new BigDecimal("0.001"))))
                .containsExactly("budget", "clientNumber", "domain", "startDate");
    }

    @Test
    void onAClassFieldsAndGettersArePlacesForPrimitivesToo() {
        assertThat(paths(new MyBean("A 1", 7))).isEmpty();
        assertThat(paths(new MyBean("A", 8))).containsExactly("domain", "kpi");
    }

    @Test
    void parametersAreValidated() throws NoSuchMethodException {
        Set<ConstraintViolation<MyBean>> violations = Validators.IN_ENGLISH.forExecutables().validateParameters(
                new MyBean("A 1", 1),
                MyBean.class.getDeclaredMethod("count", String.class, double.class),
                new Object[] {"GM363", 100.5});
        assertThat(violations).hasSize(2);
    }

    record Containers(
            List<@KpiIdentifier String> kpis,
            Map<@CbsAreaCode String, @Share Double> shares,
            Optional<@ZrmScoreValue Integer> score,
            @Age OptionalInt age,
            List<@Valid Element> elements) {}

    record Element(@Hours BigDecimal hours) {}

    @Test
    void elementsOfContainersAreValidated() {
        assertThat(paths(new Containers(List.of("A 1"), Map.of("NL", 0.5), Optional.of(5), OptionalInt.of(8), List.of()))).isEmpty();
        assertThat(paths(new Containers(List.of("A 1", "B 1"), Map.of("XX", 1.5), Optional.of(6), OptionalInt.of(1985),
                        List.of(new Element(BigDecimal.ZERO)))))
                .containsExactly("age", "elements[0].hours", "kpis[1].<list element>", "score", "shares<K>[XX].<map key>",
                        "shares[XX].<map value>");
    }

    interface AtIntake {}

    record Grouped(
            @Percentage @Percentage(decimals = 0, groups = AtIntake.class) BigDecimal value,
            @KpiIdentifier(message = "geen KPI van ons") String kpi) {}

    @Test
    void aConstraintHoldsInItsGroups() {
        Grouped grouped = new Grouped(new BigDecimal("12.5"), null);
        assertThat(paths(grouped)).isEmpty();
        assertThat(paths(grouped, AtIntake.class)).containsExactly("value");
    }

    @Test
    void theApplicationsOwnWordsStayInEveryVariant() {
        assertThat(Validators.IN_DUTCH.validate(new Grouped(null, "B 1")))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("geen KPI van ons");
        record Own(@Hours(max = 24, message = "te veel: {max}") int hours, @Pseudonym(message = "{own.key}") String id) {}
        assertThat(Validators.IN_DUTCH.validate(new Own(25, "")))
                .extracting(ConstraintViolation::getMessage)
                .containsExactlyInAnyOrder("te veel: 24", "{own.key}");
    }

    record Weighed(
            @Age Integer unsaid,
            @Age(payload = Severities.Error.class) Integer error,
            @Age(payload = {Severities.Warning.class, Severities.Field.class}) Integer field,
            @Age(payload = Severities.Warning.class) Integer warning) {}

    @Test
    void theSeverityTravelsWithTheViolation() {
        Map<String, Rule.Severity> severities = Validators.IN_ENGLISH.validate(new Weighed(-1, -1, -1, -1)).stream()
                .collect(Collectors.toMap(violation -> violation.getPropertyPath().toString(), Severities::of));
        assertThat(severities).containsExactlyInAnyOrderEntriesOf(Map.of(
                "unsaid", Rule.Severity.ERROR, "error", Rule.Severity.ERROR, "field", Rule.Severity.FIELD, "warning", Rule.Severity.WARNING));
    }

    @Constraint(validatedBy = {})
    @NotNull
    @LifeDomainNumber
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OurDomain {
        String message() default "{our.domain}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Composed(@OurDomain Integer domain) {}

    @Test
    void constraintsAreComposed() {
        assertThat(paths(new Composed(3))).isEmpty();
        assertThat(paths(new Composed(8))).containsExactly("domain");
        assertThat(paths(new Composed(null))).containsExactly("domain");
    }

    @Nested
    class MistakesInAnAnnotation {
        static final class NoCatalogue implements CatalogueSource {
            NoCatalogue(String parameter) {
                throw new AssertionError(parameter);
            }

            @Override
            public KpiCatalogue catalogue() {
                throw new AssertionError();
            }
        }

        static final class BrokenCatalogue implements CatalogueSource {
            @Override
            public KpiCatalogue catalogue() {
                throw new IllegalStateException("no file");
            }
        }

        @Test
        void areErrorsOfTheDeclarationThatSayWhatToDo() {
            record WrongScale(@ScoreOnScale(min = 10, max = 1) Integer score) {}
            assertDeclarationFails(new WrongScale(3), "@ScoreOnScale has min = 10 and max = 1; min must be below max.");
            record NegativeDecimals(@Percentage(decimals = -1) Integer share) {}
            assertDeclarationFails(new NegativeDecimals(3), "@Percentage has decimals = -1; it must be 0 or more.");
            record WrongDate(@PlausibleDate(earliest = "1-1-2020") LocalDate date) {}
            assertDeclarationFails(new WrongDate(LocalDate.of(2025, 1, 1)),
                    "@PlausibleDate has earliest = \"1-1-2020\"; it must be an ISO-8601 date such as 1900-01-01.");
            record NoOptions(@AnswerOption({}) String answer) {}
            assertDeclarationFails(new NoOptions("1"), "@AnswerOption names no options; name those of the scale in their order.");
            record NoSource(@KpiIdentifier(catalogue = NoCatalogue.class) String kpi) {}
            assertDeclarationFails(new NoSource("A 1"), "@KpiIdentifier names the catalogue of " + NoCatalogue.class.getName()
                    + ", which gives none; it needs a constructor without parameters that module nl.kpimodel.core may call,"
                    + " and must return a catalogue.");
            record BrokenSource(@ItemIdentifier(catalogue = BrokenCatalogue.class) String item) {}
            assertThatThrownBy(() -> Validators.IN_ENGLISH.validate(new BrokenSource("4a2")))
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasRootCauseMessage("no file");
        }

        private static void assertDeclarationFails(Object bean, String message) {
            assertThatThrownBy(() -> Validators.IN_ENGLISH.validate(bean))
                    .isInstanceOf(ConstraintDeclarationException.class)
                    .hasMessage(message);
        }

        @Test
        void aTypeThatAConstraintDoesNotTakeIsRefusedByTheProvider() {
            record Wrong(@Percentage Boolean share) {}
            assertThatThrownBy(() -> Validators.IN_ENGLISH.validate(new Wrong(true)))
                    .isInstanceOf(UnexpectedTypeException.class)
                    .isInstanceOf(ValidationException.class);
        }
    }
}
