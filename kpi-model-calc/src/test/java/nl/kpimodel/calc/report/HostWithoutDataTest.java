package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An application that calculates over its own objects has core and calc, and neither data nor what data needs. */
@DisplayName("Without data")
class HostWithoutDataTest {
    private static final List<String> LACKING = List.of("kpi-model-data", "jackson", "fastcsv", "picocli");

    private static Stream<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> LACKING.stream().noneMatch(entry::contains));
    }

    /** What the application does; loaded by a class loader that lacks data. */
    public static final class Host {
        private Host() {}

        /** Calculates over lambdas, reads options from a tree, and links the classes that calculate over records and write reports. */
        public static String run() {
            record Waited(LocalDate signal, LocalDate start) {}
            Outcome outcome = Stream.of(new Waited(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 5)))
                    .collect(ActivityMeasures.waitingTime(Waited::start, Waited::signal, ReportingPeriod.quarter(2025, 1)));
            CalculationOptions options = CalculationOptions.fromTree(Map.of("zrmPolicy", "NET"));
            Stream.of(KpiCalculator.class, KpiReport.class, ReportJson.class, ReportHtml.class).forEach(type -> assertThat(type.getMethods()).isNotEmpty());
            return outcome.value().orElseThrow() + " " + options.zrmPolicy();
        }
    }

    @Test
    @DisplayName("an application calculates on the class path, and only the job is missing")
    void classPathHost() throws Exception {
        URL[] entries = classPath().map(HostWithoutDataTest::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(entries, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("nl.kpimodel.data.KpiModel")).isInstanceOf(ClassNotFoundException.class);
            assertThat(loader.loadClass(Host.class.getName()).getMethod("run").invoke(null)).isEqualTo("4.0 NET");
            Object job = loader.loadClass("nl.kpimodel.calc.job.KpiJob").getMethod("over", Path.class).invoke(null, Path.of("."));
            assertThatThrownBy(() -> job.getClass().getMethod("run").invoke(job)).hasRootCauseInstanceOf(ClassNotFoundException.class);
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
    @DisplayName("the module resolves, and its classes work")
    void modulePathHost() throws Exception {
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
