package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The source files of all modules, main and test. */
class ClassNamesTest {
    private static final List<String> MODULES = List.of("kpi-model-core", "kpi-model-data", "kpi-model-calc");
    private static final List<String> OF_PACKAGES_AND_MODULES = List.of("package-info.java", "module-info.java");

    private static Stream<Path> sources(String module) {
        Path folder = Path.of("..", module, "src");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTwoClassesOfTheProjectHaveOneName() {
        Map<String, List<Path>> byName = MODULES.stream().flatMap(ClassNamesTest::sources)
                .filter(file -> !OF_PACKAGES_AND_MODULES.contains(file.getFileName().toString()))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
        assertThat(byName).containsKeys("ClassNamesTest.java", "KpiCatalogue.java");
        byName.values().removeIf(files -> files.size() == 1);
        assertThat(byName).isEmpty();
    }
}
