package nl.kpimodel.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.classmate.TypeResolver;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every constraint must have, including future ones. */
class ConstraintInventoryTest {
    /** Parameters in addition to the attributes, as listed in the Javadoc of {@link ConstraintMessages}. */
    private static final Map<Class<? extends Annotation>, Set<String>> MORE_PARAMETERS = Map.of(
            DatesInOrder.class, Set.of("earlier"),
            AtMostOneOf.class, Set.of("filled"),
            KpiIdentifier.class, Set.of("letters", "edition", "nearest"),
            ItemIdentifier.class, Set.of("edition", "nearest"),
            IntendedEffectIdentifier.class, Set.of("edition", "nearest"),
            EditionKey.class, Set.of("editions"),
            CbsAreaCode.class, Set.of("kindNames"));

    private static final Set<ElementType> ON_VALUES = Set.of(ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE,
            ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE);
    private static final Set<ElementType> ON_TYPES = Set.of(ElementType.TYPE, ElementType.ANNOTATION_TYPE);

    private static final Set<Class<?>> NUMBERS = Set.of(Number.class, CharSequence.class);

    /** The types that the documentation of each constraint names. */
    private static final Map<String, Set<Class<?>>> DOCUMENTED = Map.ofEntries(
            Map.entry("KpiIdentifier", Set.of(CharSequence.class, KpiId.class)),
            Map.entry("ItemIdentifier", Set.of(CharSequence.class, ItemId.class)),
            Map.entry("IntendedEffectIdentifier", Set.of(CharSequence.class, IntendedEffect.Id.class)),
            Map.entry("EditionKey", Set.of(CharSequence.class)),
            Map.entry("CbsAreaCode", Set.of(CharSequence.class, AreaCode.class)),
            Map.entry("LifeDomainNumber", NUMBERS),
            Map.entry("ZrmScoreValue", NUMBERS),
            Map.entry("ZrmEditionYear", NUMBERS),
            Map.entry("Echelon", NUMBERS),
            Map.entry("Age", NUMBERS),
            Map.entry("Percentage", NUMBERS),
            Map.entry("Share", NUMBERS),
            Map.entry("ScoreOnScale", NUMBERS),
            Map.entry("EuroAmount", NUMBERS),
            Map.entry("Hours", Set.of(Number.class, CharSequence.class, Duration.class)),
            Map.entry("Fte", NUMBERS),
            Map.entry("NotCitizenNumber", NUMBERS),
            Map.entry("Pseudonym", NUMBERS),
            Map.entry("PlausibleDate", Set.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class,
                    Instant.class, Date.class)),
            Map.entry("AnswerOption", Set.of(CharSequence.class)),
            Map.entry("DatesInOrder", Set.of(Object.class)),
            Map.entry("PartNotLargerThanWhole", Set.of(Object.class)),
            Map.entry("WithinBounds", Set.of(Object.class)),
            Map.entry("AtMostOneOf", Set.of(Object.class)),
            Map.entry("OnlyWith", Set.of(Object.class)));

    private static final List<Class<? extends Annotation>> CONSTRAINTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.kpimodel.core.constraint").stream()
            .filter(type -> type.isAnnotatedWith(Constraint.class))
            .sorted(Comparator.comparing(HasName::getName))
            .map(JavaClass::reflect)
            .<Class<? extends Annotation>>map(type -> type.asSubclass(Annotation.class))
            .toList();

    static List<Class<? extends Annotation>> constraints() {
        return CONSTRAINTS;
    }

    @Test
    void noConstraintIsForgotten() {
        assertThat(CONSTRAINTS).extracting(Class::getSimpleName).containsExactlyInAnyOrderElementsOf(DOCUMENTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void aConstraintIsDocumentedKeptAtRunTimeAndRepeatable(Class<? extends Annotation> constraint) {
        assertThat(constraint).hasAnnotations(Documented.class, Repeatable.class);
        assertThat(constraint.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.RUNTIME);
        Class<? extends Annotation> container = constraint.getAnnotation(Repeatable.class).value();
        assertThat(container.getSimpleName()).isEqualTo("List");
        assertThat(container.getDeclaringClass()).isEqualTo(constraint);
        assertThat(container.getAnnotation(Target.class).value()).isEqualTo(constraint.getAnnotation(Target.class).value());
        assertThat(container.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.RUNTIME);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void aConstraintGoesOnValuesOrOnTypes(Class<? extends Annotation> constraint) {
        boolean onTypes = DOCUMENTED.get(constraint.getSimpleName()).equals(Set.of(Object.class));
        assertThat(constraint.getAnnotation(Target.class).value()).containsExactlyInAnyOrderElementsOf(onTypes ? ON_TYPES : ON_VALUES);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void aConstraintHasMessageGroupsAndPayload(Class<? extends Annotation> constraint) throws NoSuchMethodException {
        assertThat(constraint.getMethod("message").getDefaultValue()).isEqualTo("{" + constraint.getName() + ".message}");
        assertThat((Class<?>[]) constraint.getMethod("groups").getDefaultValue()).isEmpty();
        Method payload = constraint.getMethod("payload");
        assertThat((Class<?>[]) payload.getDefaultValue()).isEmpty();
        assertThat(payload.getGenericReturnType().getTypeName()).contains(Payload.class.getName());
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void everyDocumentedTypeHasAValidatorWhichIsNotForCallers(Class<? extends Annotation> constraint) throws NoSuchMethodException {
        ScoreOnScale composing = constraint.getAnnotation(ScoreOnScale.class);
        Class<?>[] validators = (composing == null ? constraint : ScoreOnScale.class).getAnnotation(Constraint.class).validatedBy();
        assertThat(Arrays.stream(validators).map(ConstraintInventoryTest::validatedType))
                .containsExactlyInAnyOrderElementsOf(DOCUMENTED.get(constraint.getSimpleName()));
        for (Class<?> validator : validators) {
            assertThat(validator).isPublic().isFinal();
            assertThat(Modifier.isPublic(validator.getConstructor().getModifiers())).isTrue();
            assertThat(validator.getPackageName()).isEqualTo("nl.kpimodel.core.constraint.internal");
        }
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void aComposedConstraintHasNoValidatorAndIsReportedWithItsOwnMessage(Class<? extends Annotation> constraint) {
        boolean composed = constraint.isAnnotationPresent(ScoreOnScale.class);
        assertThat(constraint.getAnnotation(Constraint.class).validatedBy().length == 0).isEqualTo(composed);
        assertThat(constraint.isAnnotationPresent(ReportAsSingleViolation.class)).isEqualTo(composed);
    }

    private static Class<?> validatedType(Class<?> validator) {
        assertThat(ConstraintValidator.class).isAssignableFrom(validator);
        return new TypeResolver().resolve(validator).typeParametersFor(ConstraintValidator.class).get(1).getErasedType();
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void everyConstraintHasAMessageInBothLanguages(Class<? extends Annotation> constraint) {
        assertThat(bundle("")).containsKey(constraint.getName() + ".message");
        assertThat(bundle("_nl")).containsKey(constraint.getName() + ".message");
    }

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSameParameters() {
        Properties english = bundle("");
        Properties dutch = bundle("_nl");
        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        english.stringPropertyNames().forEach(key ->
                assertThat(parameters(dutch.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key))));
    }

    @Test
    void everyParameterIsAnAttributeOfTheConstraintOrOneThatIsDocumented() {
        Properties english = bundle("");
        for (Class<? extends Annotation> constraint : CONSTRAINTS) {
            Set<String> attributes = Arrays.stream(constraint.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
            attributes.addAll(MORE_PARAMETERS.getOrDefault(constraint, Set.of()));
            english.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(constraint.getName() + "."))
                    .forEach(key -> assertThat(attributes).as(key).containsAll(parameters(english.getProperty(key))));
        }
    }

    @Test
    void noMessageIsLeftOfAConstraintThatIsGone() {
        List<String> owners = CONSTRAINTS.stream().map(constraint -> constraint.getName() + ".").toList();
        assertThat(bundle("").stringPropertyNames()).allMatch(key -> owners.stream().anyMatch(key::startsWith));
    }

    @Test
    void noMessageNeedsAnExpressionLanguage() {
        for (String language : List.of("", "_nl")) {
            assertThat(bundle(language).values()).allSatisfy(text -> assertThat((String) text).doesNotContain("$", "#{", "\\"));
        }
    }

    @Test
    void theBundleOfEnglishIsThereAndEmpty() {
        assertThat(bundle("_en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_nl", "_en"})
    void aBundleIsAsciiSoThatItReadsTheSameInEveryEncoding(String language) {
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text(language))).isTrue();
    }

    private static Set<String> parameters(String message) {
        return Pattern.compile("\\{([^}]*)}").matcher(message).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(language)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return properties;
    }

    private static String text(String language) {
        String name = "/ContributorValidationMessages" + language + ".properties";
        try (InputStream in = KpiIdentifier.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(name, unreadable);
        }
    }
}
