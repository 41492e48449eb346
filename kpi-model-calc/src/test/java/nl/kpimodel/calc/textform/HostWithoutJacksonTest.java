package nl.kpimodel.calc.textform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The annotations of Jackson are optional: a host without them compiles, runs and uses reflection as if they did not exist. */
class HostWithoutJacksonTest {
    private static final String MODULE_INFO = "module host { requires nl.kpimodel.calc; }\n";

    private static final String MAIN = """
            package host;

            import java.util.Map;
            import nl.kpimodel.calc.outcome.ReportingPeriod;
            import nl.kpimodel.core.Edition;
            import nl.kpimodel.core.KpiId;

            class Main {
                private static final Map<KpiId, Edition> EDITIONS = Map.of(KpiId.of("a13"), Edition.of("2025"));

                String name() {
                    return EDITIONS + " " + ReportingPeriod.of("2025-Q1");
                }
            }
            """;

    @TempDir
    Path directory;

    static Stream<Named<ClassLoader>> hosts() {
        return Stream.of(Named.of("class path", HostLoader.onClassPath(List.of())), Named.of("module path", HostLoader.onModulePath(List.of(), "nl.kpimodel.calc")));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everySmallValueIsReadAndPrinted(ClassLoader host) {
        assertThatThrownBy(() -> host.loadClass("com.fasterxml.jackson.annotation.JsonValue")).isInstanceOf(ClassNotFoundException.class);
        int values = 0;
        for (Class<?> type : new SmallValues(host).types()) {
            for (Object value : SmallValues.valuesOf(type)) {
                assertThat(SmallValues.read(type, value.toString())).isEqualTo(value);
                values++;
            }
        }
        assertThat(values).isGreaterThan(350);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everyPublicTypeIsLoadedAndItsAnnotationsAreAsked(ClassLoader host) {
        List<Class<?>> types = new SmallValues(host).publicTypes();
        assertThat(types).hasSizeGreaterThan(150);
        for (Class<?> type : types) {
            for (Method method : type.getMethods()) {
                assertThat(SmallValues.has(method, "JsonValue") || SmallValues.has(method, "JsonCreator")).as("%s", method).isFalse();
            }
        }
    }

    @Test
    void aModularHostCompilesWithoutAWarning() throws IOException {
        assertThat(warningsOfAHostWith(List.of())).isEmpty();
    }

    @Test
    void aModularHostThatHasTheAnnotationsCompilesWithoutAWarning() throws IOException {
        assertThat(warningsOfAHostWith(HostLoader.jarsOf("jackson-2.21"))).isEmpty();
    }

    private String warningsOfAHostWith(List<Path> jars) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources/host"));
        List<Path> files = List.of(Files.writeString(sources.resolveSibling("module-info.java"), MODULE_INFO),
                Files.writeString(sources.resolve("Main.java"), MAIN));
        String path = HostLoader.pathWith(jars).stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> options = new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-Werror", "-p", path, "-d", directory.resolve("classes").toString()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
            boolean compiled = compiler.getTask(problems, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files)).call();
            return compiled && problems.toString().isEmpty() ? "" : problems + "compiled: " + compiled;
        }
    }
}
