package nl.kpimodel.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.architecture.ModuleRules;
import nl.kpimodel.architecture.ReachabilityMetadata;
import nl.kpimodel.architecture.TestRules;
import org.junit.jupiter.api.Test;

/** Core says what things are: it depends on nothing, reads nothing, and gives the same answer on every machine and every day. */
class CoreArchitectureTest {
    private static final ModuleRules CORE = ModuleRules.ofModuleWith(KpiId.class);

    @Test
    void coreDependsOnBeanValidationAndJSpecifyAlone() {
        CORE.dependsOnNothingBut("jakarta.validation..", "org.jspecify.annotations..", ModuleRules.JSON_ANNOTATIONS).check(CORE.all());
    }

    @Test
    void theAnnotationsOfJsonAreTheTwoWithoutElements() {
        CORE.usesJsonAnnotationsWithoutElements().check(CORE.all());
    }

    @Test
    void noTwoPackagesUseEachOther() {
        CORE.hasNoCycleBetweenPackages().check(CORE.all());
    }

    @Test
    void publicTypesAreClosed() {
        CORE.publicTypesAreClosed().check(CORE.all());
    }

    @Test
    void publicSignaturesNameWhatCallersMayUse() {
        CORE.publicSignaturesNameNothingBut("jakarta.validation").check(CORE.all());
    }

    @Test
    void everyPackageButTheInternalOnesIsExported() {
        Stream<String> packages = CORE.all().stream().map(type -> type.getPackageName()).distinct();
        assertThat(packages.filter(name -> !name.contains("internal"))).containsExactlyInAnyOrderElementsOf(CORE.exported());
    }

    /**
     * The exceptions are the reader of the files that are next to their classes in the jar and belong to the code, and the writer of pages,
     * whose target is opened by the caller.
     */
    @Test
    void coreReadsAndWritesNothing() {
        noClasses().that().doNotHaveFullyQualifiedName("nl.kpimodel.core.internal.ResourceText")
                .and().doNotHaveFullyQualifiedName("nl.kpimodel.core.internal.HtmlText").should().dependOnClassesThat(DescribedPredicate.describe("read or write", type -> {
                    boolean serialization = Set.of("java.io.Serializable", "java.io.Serial", "java.io.ObjectInputStream",
                            "java.io.InvalidObjectException").contains(type.getName());
                    return !serialization && Stream.of("java.io", "java.nio.file", "java.nio.channels", "java.net", "java.util.logging",
                                    "java.util.zip", "java.util.jar", "java.util.prefs", "java.sql", "javax.")
                            .anyMatch(type.getPackageName()::startsWith);
                }))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.ServiceLoader")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Scanner")
                .check(CORE.all());
    }

    @Test
    void coreKnowsNoClockNoChanceAndNoSettingsOfTheMachine() {
        List<String> banned = List.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.lang.System.getProperty",
                "java.lang.System.getenv", "java.lang.Math.random", "java.util.UUID.randomUUID", "java.util.Locale.getDefault",
                "java.util.TimeZone.getDefault", "java.time.ZoneId.systemDefault", "java.util.Calendar.getInstance",
                "java.nio.charset.Charset.defaultCharset");
        noClasses().should().callMethodWhere(DescribedPredicate.describe("asks the machine", call -> {
                    AccessTarget.MethodCallTarget target = call.getTarget();
                    String name = target.getOwner().getName() + "." + target.getName();
                    return banned.contains(name)
                            || target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now")
                            || name.startsWith("java.time.Clock.system")
                            || name.startsWith("java.time.Clock.tick");
                }))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould().callConstructorWhere(DescribedPredicate.describe("takes the present moment",
                        call -> call.getTarget().getFullName().equals("java.util.Date.<init>()")))
                .check(CORE.all());
    }

    @Test
    void whatDependsOnALanguageNamesIt() {
        List<String> withLocale = List.of("java.lang.String.format", "java.lang.String.toLowerCase", "java.lang.String.toUpperCase",
                "java.lang.String.formatted", "java.util.ResourceBundle.getBundle", "java.text.NumberFormat.getInstance",
                "java.time.format.DateTimeFormatter.ofPattern");
        noClasses().should().callMethodWhere(DescribedPredicate.describe("leaves the language to the machine", call -> {
                    AccessTarget.MethodCallTarget target = call.getTarget();
                    return withLocale.contains(target.getOwner().getName() + "." + target.getName())
                            && target.getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.util.Locale"));
                }))
                .check(CORE.all());
    }

    @Test
    void aNativeImageKnowsEveryResourceAndWhatIsCalledByReflection() throws IOException {
        ReachabilityMetadata.check("kpi-model-core", CORE, List.of("ContributorValidationMessages"), Map.of(
                "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext",
                "{\"name\": \"addMessageParameter\", \"parameterTypes\": [\"java.lang.String\", \"java.lang.Object\"]}"));
    }

    @Test
    void everyExportedPackageSaysSinceWhenAndIsComparedWithTheReleaseBefore() throws IOException {
        assertThat(CORE.exportedWithoutSince()).isEmpty();
        assertThat(ModuleRules.comparedWithTheReleaseBefore()).containsExactlyInAnyOrderElementsOf(CORE.exported());
    }

    @Test
    void everyTestReachesAnAssertion() {
        DescribedPredicate<JavaClass> examples = JavaClass.Predicates.simpleName("WithoutAssertion");
        TestRules.everyTestReachesAnAssertion().check(TestRules.testsWith(CoreArchitectureTest.class).that(DescribedPredicate.not(examples)));
    }

    @Test
    void whatThisTestReadIsTheModule() {
        assertThat(CORE.all().stream().map(type -> type.getSimpleName())).contains("KpiId", "KpiCatalogue", "KpiIdentifierValidator");
        assertThat(CORE.exported()).contains("nl.kpimodel.core", "nl.kpimodel.core.constraint");
        assertThat(CORE.all().stream().map(type -> type.getSimpleName())).doesNotContain("CoreArchitectureTest");
    }
}
