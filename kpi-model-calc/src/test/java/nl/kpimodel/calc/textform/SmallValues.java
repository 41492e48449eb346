package nl.kpimodel.calc.textform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.registration.Strata;

/** The small values of core and calc and their texts, found in the classes of a host's class loader. */
final class SmallValues {
    /** A text as a user writes it, with its text form. */
    record Written(String type, String text, String form) {
        @Override
        public String toString() {
            return type + " " + text;
        }
    }

    private static final List<Path> MODULES = List.of(locationOf(KpiId.class), locationOf(Outcome.class));

    /** Binary names of the public types of the exported packages. */
    private static final List<String> PUBLIC_TYPES = MODULES.stream().flatMap(module -> namesIn(module).stream()).toList();

    /** A node is a tree in JSON; strata are read from the name of an organisation, which is one part of them. */
    private static final Set<String> NOT_AS_TEXT = Set.of(LinkageNode.class.getName(), Strata.class.getName());

    private final ClassLoader loader;

    SmallValues(ClassLoader loader) {
        this.loader = loader;
    }

    /** Returns the locations of core and calc, each a folder of classes or a jar. */
    static List<Path> modules() {
        return MODULES;
    }

    static Path locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> namesIn(Path module) {
        try {
            if (Files.isDirectory(module)) {
                return namesUnder(module);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + module.toUri()), Map.of())) {
                return namesUnder(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> namesUnder(Path root) throws IOException {
        Set<String> exported;
        try (InputStream descriptor = Files.newInputStream(root.resolve("module-info.class"))) {
            exported = ModuleDescriptor.read(descriptor).exports().stream().filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && name.contains("/") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .sorted()
                    .toList();
        }
    }

    /** Every public type. */
    List<Class<?>> publicTypes() {
        List<Class<?>> types = new ArrayList<>();
        for (String name : PUBLIC_TYPES) {
            try {
                Class<?> type = Class.forName(name, false, loader);
                if (isPublicThroughout(type)) {
                    types.add(type);
                }
            } catch (ClassNotFoundException impossible) {
                throw new AssertionError(impossible);
            }
        }
        return types;
    }

    private static boolean isPublicThroughout(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && (type.getEnclosingClass() == null || isPublicThroughout(type.getEnclosingClass()));
    }

    /**
     * Returns the types that read their text, except those that are a tree in JSON. Only public methods are considered, as by a host:
     * private methods of the job have types of data, which the host may lack.
     */
    List<Class<?>> types() {
        return publicTypes().stream()
                .filter(type -> !NOT_AS_TEXT.contains(type.getName()) && Stream.of(type.getMethods()).anyMatch(method -> method.getDeclaringClass() == type && readsText(method)))
                .toList();
    }

    /** Whether a method is the static {@code of(String)} of its own type. */
    static boolean readsText(Method method) {
        return method.getName().equals("of") && Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers())
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})
                && method.getReturnType() == method.getDeclaringClass();
    }

    static boolean has(Method method, String annotation) {
        for (Annotation present : method.getAnnotations()) {
            if (present.annotationType().getSimpleName().equals(annotation)) {
                return true;
            }
        }
        return false;
    }

    /** The name by which sources know a type, with that of the type around it. */
    static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** Returns all values of an enum, or for another type those of the texts. */
    static List<Object> valuesOf(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        return texts().stream().filter(row -> row.type().equals(nameOf(type))).map(row -> read(type, row.text())).distinct().toList();
    }

    /** What {@code of(String)} returns. */
    static Object read(Class<?> type, String text) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The texts of the data file. */
    static List<Written> texts() {
        return Texts.ALL;
    }

    /** Read on first use, once. */
    private static final class Texts {
        static final List<Written> ALL = readTexts();
    }

    private static List<Written> readTexts() {
        List<Written> rows = new ArrayList<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                SmallValues.class.getResourceAsStream("/nl/kpimodel/calc/textform/text-forms.csv"), UTF_8))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\\|", -1);
                    rows.add(new Written(cells[0], unescaped(cells[1]), cells[2]));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static String unescaped(String cell) {
        return cell.replace("\\u00a0", "\u00a0").replace("\\u2013", "\u2013").replace("\\t", "\t");
    }
}
