package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Strata;
import org.junit.jupiter.api.Test;

/** An application that calculates over its own objects needs core and calc, but neither data nor the libraries that data needs. */
class HostWithoutDataTest {
    private static final List<String> LACKING = List.of("kpi-model-data", "jackson", "fastcsv", "picocli");

    private static Stream<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> LACKING.stream().noneMatch(entry::contains));
    }

    /** The application, which is loaded by a class loader without data. */
    public static final class Host {
        private Host() {}

        /**
         * Calculates over lambdas with options from a tree, and over records in memory with its own catalogue. Then writes the report and
         * reads it back.
         */
        public static String run() throws IOException {
            record Waited(LocalDate signal, LocalDate start) {}
            Outcome outcome = Stream.of(new Waited(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 5)))
                    .collect(ActivityMeasures.waitingTime(Waited::start, Waited::signal, ReportingPeriod.quarter(2025, 1)));
            CalculationOptions options = CalculationOptions.fromTree(Map.of("zrmPolicy", "NET"));
            KpiReport report = KpiCalculator.of(catalogue(), MeasureSpecifications.of(Edition.E2025, List.of()))
                    .period(ReportingPeriod.quarter(2025, 1))
                    .by(Stratum.TEAM)
                    .options(options)
                    .calculate(List.of(aCase("C1", "Noord"), aCase("C2", "Zuid"), aCase("C3", "Noord")));
            StringBuilder json = new StringBuilder();
            ReportJson.write(report.internal(), json);
            StringBuilder html = new StringBuilder();
            ReportHtml.write(report.internal(), Language.DUTCH, html);
            boolean isSame = KpiReport.fromTree(report.toTree(), report.model()).equals(report);
            return outcome.value().orElseThrow() + " " + options.zrmPolicy()
                    + " " + report.outcomes().stream().map(each -> each.stratum() + "=" + each.value().orElseThrow()).toList()
                    + " " + json.toString().contains("\"zrmPolicy\": \"NET\"") + " " + html.toString().contains("A-12-name") + " " + isSame;
        }

        private static KpiCatalogue catalogue() {
            Source.Reference place = new Source.Reference("eigen", "bladzijde 1");
            ProcessModel.Phase phase = new ProcessModel.Phase(1, "Uitvoeren", Set.of(), place);
            return KpiCatalogue.builder()
                    .edition(Edition.E2025)
                    .label("Eigen model")
                    .publisher("Stichting Voorbeeld")
                    .sources(List.of(new Source("eigen", "eigen.txt", "Eigen lijst")))
                    .phases(List.of(phase))
                    .kpis(List.of(ActivityKpi.builder().id(KpiId.of("A 12")).edition(Edition.E2025).phase(phase).name("Caseload")
                            .definition(new Kpi.Definition("Aantal casussen in behandeling.", Kpi.DefinitionStatus.DEFINED, null)).source(place).build()))
                    .build();
        }

        private static Case aCase(String id, String team) {
            return Case.builder().id(id).signalReceivedOn(LocalDate.of(2025, 1, 1)).startedOn(LocalDate.of(2025, 1, 3)).complexityAtStart(Complexity.LOW)
                    .strata(Strata.builder().organisation("waterstad").team(team).build()).build();
        }
    }

    @Test
    void anApplicationCalculatesOnTheClassPathAndOnlyTheJobIsMissing() throws Exception {
        URL[] entries = classPath().map(HostWithoutDataTest::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(entries, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("nl.kpimodel.data.KpiModel")).isInstanceOf(ClassNotFoundException.class);
            assertThat(loader.loadClass(Host.class.getName()).getMethod("run").invoke(null)).isEqualTo(
                    "4.0 NET [{}=3, {team: Noord}=2, {team: Zuid}=1] true true true");
            Class<?> job = loader.loadClass("nl.kpimodel.calc.job.KpiJob");
            assertThatThrownBy(() -> job.getMethod("run").invoke(job.getMethod("over", Path.class).invoke(null, Path.of("."))))
                    .hasRootCauseInstanceOf(ClassNotFoundException.class);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theModuleResolvesAndItsClassesWork() throws Exception {
        Path[] entries = classPath().filter(entry -> !entry.endsWith("test-classes")
                        && (entry.contains("kpi-model-c") || entry.contains("validation-api")))
                .map(Path::of).toArray(Path[]::new);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration().resolve(ModuleFinder.of(entries), ModuleFinder.of(), Set.of("nl.kpimodel.calc"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        assertThat(layer.findModule("nl.kpimodel.data")).isEmpty();
        Class<?> options = layer.findLoader("nl.kpimodel.calc").loadClass("nl.kpimodel.calc.report.CalculationOptions");
        assertThat(options.getModule().getName()).isEqualTo("nl.kpimodel.calc");
        assertThat(options.getMethod("fromTree", Map.class).invoke(null, Map.of("zrmPolicy", "NET"))).isNotNull();
    }
}
