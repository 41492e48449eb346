package nl.kpimodel.calc.textform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hosts with either generation of Jackson write small values as text and read them back, without code or settings. */
class JsonTextFormTest {
    @FunctionalInterface
    interface Setup {
        JacksonHost of(ClassLoader loader) throws ReflectiveOperationException;
    }

    /** Created once, because each host loads its own classes of core and calc. */
    private static final List<Arguments> HOSTS = Stream.of("jackson-2.15", "jackson-2.21", "jackson-3.0", "jackson-3.1")
            .flatMap(JsonTextFormTest::setupsOf).toList();

    static List<Arguments> hosts() {
        return HOSTS;
    }

    private static Stream<Arguments> setupsOf(String host) {
        List<Path> jars = HostLoader.jarsOf(host);
        Named<ClassLoader> classPath = Named.of("class path", HostLoader.onClassPath(jars));
        if (!host.startsWith("jackson-2")) {
            Named<ClassLoader> modulePath = Named.of("module path", HostLoader.onModulePath(jars, "nl.kpimodel.calc", "tools.jackson.databind"));
            return Stream.of(classPath, modulePath).map(loader -> Arguments.of(host, loader, Named.<Setup>of("plain", JacksonHost::third)));
        }
        Named<ClassLoader> modulePath = Named.of("module path", HostLoader.onModulePath(
                jars, "nl.kpimodel.calc", "com.fasterxml.jackson.databind", "com.fasterxml.jackson.module.paramnames"));
        return Stream.of(classPath, modulePath).flatMap(loader -> Stream.of(
                Arguments.of(host, loader, Named.<Setup>of("plain", JacksonHost::second)),
                Arguments.of(host, loader, Named.<Setup>of("with parameter names", JacksonHost::secondWithParameterNames))));
    }

    /**
     * Returns the types that a host can read. Before 2.18, Jackson with the names of parameters considers private constructors even if
     * there is a creator. If the module is not opened to it, it then fails on classes that are neither records nor enums.
     */
    private static List<Class<?>> typesOf(String host, ClassLoader loader, JacksonHost jackson) {
        boolean looksAtConstructors = host.equals("jackson-2.15") && jackson.knowsParameterNames()
                && new SmallValues(loader).types().get(0).getModule().isNamed();
        return new SmallValues(loader).types().stream()
                .filter(type -> !looksAtConstructors || type.isRecord() || type.isEnum())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everySmallValueIsItsTextAlsoAsKeyAndComponentAndComesBackEqual(String host, ClassLoader loader, Setup setup) throws Exception {
        JacksonHost jackson = setup.of(loader);
        int values = 0;
        for (Class<?> type : typesOf(host, loader, jackson)) {
            for (Object value : SmallValues.valuesOf(type)) {
                String text = '"' + value.toString() + '"';
                assertThat(jackson.write(value)).isEqualTo(text);
                assertThat(jackson.read(text, type)).isEqualTo(value).isInstanceOf(type);

                String map = "{" + text + ":7}";
                assertThat(jackson.write(Map.of(value, 7))).isEqualTo(map);
                assertThat(jackson.readMap(map, type)).isEqualTo(Map.of(value, 7));

                String holder = "{\"value\":" + text + ",\"values\":[" + text + "," + text + "],\"counts\":" + map + "}";
                assertThat(jackson.write(jackson.hold(value))).isEqualTo(holder);
                assertThat(jackson.readHolder(holder, type)).isEqualTo(jackson.hold(value));
                values++;
            }
        }
        assertThat(values).isGreaterThan(350);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void textsAreReadAsLenientlyAsByTheValuesThemselves(String host, ClassLoader loader, Setup setup) throws Exception {
        JacksonHost jackson = setup.of(loader);
        for (Class<?> type : typesOf(host, loader, jackson)) {
            for (SmallValues.Written row : SmallValues.texts()) {
                if (row.type().equals(SmallValues.nameOf(type))) {
                    String written = '"' + row.text().replace("\t", "\\t") + '"';
                    assertThat(jackson.read(written, type)).hasToString(row.form());
                    assertThat(jackson.readMap("{" + written + ":7}", type)).isEqualTo(Map.of(SmallValues.read(type, row.form()), 7));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aWrongTextIsRefusedWithTheMessageOfTheValue(String host, ClassLoader loader, Setup setup) throws Exception {
        JacksonHost jackson = setup.of(loader);
        assertThat(jackson.refusal("\"B 13\"", loader.loadClass("nl.kpimodel.core.KpiId")))
                .contains("\"B 13\" begins with B, which is no layer of the model; an id of a KPI reads like I 1.1.1, E 1.1.1, A 1 or K 1.");
        assertThat(jackson.refusal("\"2026\"", loader.loadClass("nl.kpimodel.core.Edition")))
                .contains("There is no edition \"2026\". The nearest is 2025. Give one of concept-2021, pre-2025, 2025.");
    }
}
