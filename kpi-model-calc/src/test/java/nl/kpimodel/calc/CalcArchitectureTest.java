package nl.kpimodel.calc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.kpimodel.architecture.ModuleRules;
import nl.kpimodel.architecture.ReachabilityMetadata;
import nl.kpimodel.architecture.TestRules;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.core.Edition;
import org.junit.jupiter.api.Test;

/** Calc depends on core only, except for the job, which reads files. */
class CalcArchitectureTest {
    private static final ModuleRules CALC = ModuleRules.ofModuleWith(Outcome.class);
    private static final DescribedPredicate<JavaClass> ARE_THE_JOB = JavaClass.Predicates.resideInAPackage("nl.kpimodel.calc.job..");

    @Test
    void calcDependsOnCoreAlone() {
        CALC.dependsOnNothingBut("nl.kpimodel.core..", "org.jspecify.annotations..", ModuleRules.JSON_ANNOTATIONS)
                .check(CALC.all().that(DescribedPredicate.not(ARE_THE_JOB)));
    }

    @Test
    void theAnnotationsOfJsonAreTheTwoWithoutElements() {
        CALC.usesJsonAnnotationsWithoutElements().check(CALC.all());
    }

    @Test
    void onlyTheJobKnowsData() {
        noClasses().that(DescribedPredicate.not(ARE_THE_JOB)).should().dependOnClassesThat(ARE_THE_JOB).orShould()
                .dependOnClassesThat().resideInAPackage("nl.kpimodel.data..").check(CALC.all());
        CALC.dependsOnNothingBut("nl.kpimodel.core..", "nl.kpimodel.data..", "org.jspecify.annotations..", "picocli..", ModuleRules.JSON_ANNOTATIONS)
                .check(CALC.all());
    }

    @Test
    void onlyTheCommandLineKnowsTheParser() {
        noClasses().that().resideOutsideOfPackage("nl.kpimodel.calc.job.cli").should().dependOnClassesThat().resideInAPackage("picocli..")
                .check(CALC.all());
    }

    @Test
    void signaturesOfTheJobShowNothingOfData() {
        noMethods().that().areDeclaredInClassesThat().resideInAPackage("nl.kpimodel.calc.job").and().arePublic().and()
                .areDeclaredInClassesThat().arePublic()
                .should().haveRawReturnType(JavaClass.Predicates.resideInAPackage("nl.kpimodel.data.."))
                .orShould().haveRawParameterTypes(DescribedPredicate.anyElementThat(JavaClass.Predicates.resideInAPackage("nl.kpimodel.data..")))
                .check(CALC.all());
    }

    /** Code asks the catalogue what an edition has, so that the next edition needs no code. */
    @Test
    void calcDoesNotAskWhichEditionItIs() {
        for (Edition edition : Edition.values()) {
            noClasses().should().accessField(Edition.class, edition.name()).check(CALC.all());
        }
    }

    @Test
    void noTwoPackagesUseEachOther() {
        CALC.hasNoCycleBetweenPackages().check(CALC.all());
    }

    @Test
    void publicTypesAreClosed() {
        CALC.publicTypesAreClosed().check(CALC.all());
    }

    @Test
    void publicSignaturesNameWhatCallersMayUse() {
        CALC.publicSignaturesNameNothingBut().check(CALC.all());
    }

    @Test
    void aNativeImageKnowsEveryResourceAndWhatIsCalledByReflection() throws IOException {
        ReachabilityMetadata.check("kpi-model-calc", CALC, List.of(), Map.of());
    }

    @Test
    void everyExportedPackageSaysSinceWhenAndIsComparedWithTheReleaseBefore() throws IOException {
        assertThat(CALC.exportedWithoutSince()).isEmpty();
        assertThat(ModuleRules.comparedWithTheReleaseBefore()).containsExactlyInAnyOrderElementsOf(CALC.exported());
    }

    @Test
    void everyTestReachesAnAssertion() {
        TestRules.everyTestReachesAnAssertion().check(TestRules.testsWith(CalcArchitectureTest.class));
    }

    @Test
    void whatThisTestReadIsTheModule() {
        assertThat(CALC.all().stream().map(type -> type.getSimpleName())).contains("Outcome");
        assertThat(CALC.exported()).contains("nl.kpimodel.calc");
    }
}
