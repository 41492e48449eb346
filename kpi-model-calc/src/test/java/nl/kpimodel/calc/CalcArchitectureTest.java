package nl.kpimodel.calc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import nl.kpimodel.architecture.ModuleRules;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.core.Edition;
import org.junit.jupiter.api.Test;

/** Calc is what is computed: it knows core alone. */
class CalcArchitectureTest {
    private static final ModuleRules CALC = ModuleRules.ofModuleWith(Outcome.class);

    @Test
    void calcDependsOnCoreAlone() {
        CALC.dependsOnNothingBut("nl.kpimodel.core..", "org.jspecify.annotations..", ModuleRules.JSON_ANNOTATIONS).check(CALC.all());
    }

    @Test
    void theAnnotationsOfJsonAreTheTwoWithoutElements() {
        CALC.usesJsonAnnotationsWithoutElements().check(CALC.all());
    }

    @Test
    void calcDoesNotKnowData() {
        noClasses().should().dependOnClassesThat().resideInAPackage("nl.kpimodel.data..").check(CALC.all());
    }

    /** What an edition has is asked of its catalogue, so that the next edition needs no code. */
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
    void whatThisTestReadIsTheModule() {
        assertThat(CALC.all().stream().map(type -> type.getSimpleName())).contains("Outcome");
        assertThat(CALC.exported()).contains("nl.kpimodel.calc");
    }
}
