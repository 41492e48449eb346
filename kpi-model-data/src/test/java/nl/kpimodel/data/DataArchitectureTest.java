package nl.kpimodel.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.kpimodel.architecture.ModuleRules;
import nl.kpimodel.architecture.ReachabilityMetadata;
import nl.kpimodel.architecture.TestRules;
import org.junit.jupiter.api.Test;

/** Data is what comes in and goes out: it uses core and the libraries that read files, and hides those libraries. */
class DataArchitectureTest {
    private static final ModuleRules DATA = ModuleRules.ofModuleWith(KpiModel.class);

    @Test
    void dataDependsOnCoreAndOnTheLibrariesThatReadFiles() {
        DATA.dependsOnNothingBut("nl.kpimodel.core..", "org.jspecify.annotations..", "com.fasterxml.jackson..", "de.siegmar.fastcsv..", "javax.xml.stream..")
                .check(DATA.all());
    }

    @Test
    void dataDoesNotKnowCalc() {
        noClasses().should().dependOnClassesThat().resideInAPackage("nl.kpimodel.calc..").check(DATA.all());
    }

    @Test
    void noTwoPackagesUseEachOther() {
        DATA.hasNoCycleBetweenPackages().check(DATA.all());
    }

    @Test
    void publicTypesAreClosed() {
        DATA.publicTypesAreClosed().check(DATA.all());
    }

    @Test
    void noSignatureShowsWhichLibraryReadsTheFiles() {
        DATA.publicSignaturesNameNothingBut().check(DATA.all());
    }

    @Test
    void aNativeImageKnowsEveryResourceAndWhatIsCalledByReflection() throws IOException {
        ReachabilityMetadata.check("kpi-model-data", DATA, List.of(), Map.of());
    }

    @Test
    void everyExportedPackageSaysSinceWhenAndIsComparedWithTheReleaseBefore() throws IOException {
        assertThat(DATA.exportedWithoutSince()).isEmpty();
        assertThat(ModuleRules.comparedWithTheReleaseBefore()).containsExactlyInAnyOrderElementsOf(DATA.exported());
    }

    @Test
    void everyTestReachesAnAssertion() {
        TestRules.everyTestReachesAnAssertion().check(TestRules.testsWith(DataArchitectureTest.class));
    }

    @Test
    void whatThisTestReadIsTheModule() {
        assertThat(DATA.all().stream().map(type -> type.getSimpleName())).contains("KpiModel");
        assertThat(DATA.exported()).contains("nl.kpimodel.data");
    }
}
