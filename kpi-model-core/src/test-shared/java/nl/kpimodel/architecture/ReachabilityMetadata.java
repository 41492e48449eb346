package nl.kpimodel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metadata of a module for native images: its resources, and what frameworks call by reflection. It is generated from the module, so
 * that no resource and no such method can be forgotten. A test compares the file, and with {@code -Dkpi.rewrite} writes it again.
 *
 * <p>Called by reflection are the methods that JSON libraries find by their annotations, and the validators and annotation elements of
 * constraints, which providers of Bean Validation look up.
 */
public final class ReachabilityMetadata {
    private static final List<String> RESOURCES = List.of("src/main/resources", "src/main/resources-filtered");
    private static final List<String> JSON = List.of(ModuleRules.JSON_ANNOTATIONS + ".JsonValue", ModuleRules.JSON_ANNOTATIONS + ".JsonCreator");
    private static final String VALIDATOR = "jakarta.validation.ConstraintValidator";
    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    private final ModuleRules module;
    private final TreeMap<String, String> reflection = new TreeMap<>();

    private ReachabilityMetadata(ModuleRules module) {
        this.module = module;
    }

    /**
     * Compares the file of a module.
     *
     * @param artifact the artifact of the module, in whose base directory the test runs
     * @param module its classes
     * @param bundles the names of its resource bundles
     * @param others what else is called by reflection: by type, its methods as the metadata has them
     */
    public static void check(String artifact, ModuleRules module, List<String> bundles, Map<String, String> others) throws IOException {
        ReachabilityMetadata metadata = new ReachabilityMetadata(module);
        others.forEach((type, methods) -> metadata.reflection.put(type, "\"methods\": [" + methods + "]"));
        metadata.calledByFrameworks();
        String text = metadata.text(bundles);
        Path file = Path.of("src/main/resources/META-INF/native-image/nl.kpimodel", artifact, "reachability-metadata.json");
        if (System.getProperty("kpi.rewrite") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file)).as("%s; -Dkpi.rewrite writes it anew", file).isEqualTo(text);
    }

    private void calledByFrameworks() {
        for (JavaClass type : module.all()) {
            String called = type.getCodeUnits().stream()
                    .filter(unit -> JSON.stream().anyMatch(unit::isAnnotatedWith) || isConstructorOfValidator(type, unit))
                    .map(ReachabilityMetadata::method)
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!called.isEmpty()) {
                reflection.put(type.getName(), "\"methods\": [" + called + "]");
            } else if (type.isAnnotatedWith(CONSTRAINT)) {
                reflection.put(type.getName(), "\"allDeclaredMethods\": true");
            }
        }
    }

    private static boolean isConstructorOfValidator(JavaClass type, JavaCodeUnit unit) {
        return type.isAssignableTo(VALIDATOR) && !type.isInterface() && unit.isConstructor() && unit.getRawParameterTypes().isEmpty();
    }

    private static String method(JavaCodeUnit method) {
        String parameters = method.getRawParameterTypes().stream().map(type -> "\"" + type.getName() + "\"").collect(Collectors.joining(", "));
        return "{\"name\": \"" + method.getName() + "\", \"parameterTypes\": [" + parameters + "]}";
    }

    private String text(List<String> bundles) throws IOException {
        List<String> resources = new ArrayList<>();
        bundles.forEach(bundle -> resources.add("{\"bundle\": \"" + bundle + "\"}"));
        resources().forEach(resource -> resources.add("{\"glob\": \"" + resource + "\"}"));
        List<String> types = reflection.entrySet().stream().map(type -> "{\"type\": \"" + type.getKey() + "\", " + type.getValue() + "}").toList();
        return "{\n  \"resources\": " + array(resources) + ",\n  \"reflection\": " + array(types) + "\n}\n";
    }

    private static String array(List<String> elements) {
        return "[\n    " + String.join(",\n    ", elements) + "\n  ]";
    }

    private static TreeSet<String> resources() throws IOException {
        TreeSet<String> resources = new TreeSet<>();
        for (String folder : RESOURCES) {
            Path root = Path.of(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.startsWith("META-INF/"))
                            .forEach(resources::add);
                }
            }
        }
        return resources;
    }
}
