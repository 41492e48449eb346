package nl.kpimodel.calc.textform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.validation.Validation;
import org.jspecify.annotations.NullMarked;

/** A class loader for a host application within the test's JVM. It has core, calc and the jars of the host, but none of the test's own libraries. */
final class HostLoader extends ClassLoader {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private HostLoader(ClassLoader parent) {
        super(parent);
    }

    /** Returns the jars of a host, which the build copies. */
    static List<Path> jarsOf(String host) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("hosts"), host))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException absent) {
            throw new UncheckedIOException("The jars of the host are copied in the phase process-test-resources; run that first.", absent);
        }
    }

    /** Returns core, calc, their dependencies, and the host's jars. */
    static List<Path> pathWith(List<Path> jars) {
        List<Path> path = new ArrayList<>(SmallValues.modules());
        path.add(SmallValues.locationOf(Validation.class));
        path.addAll(jars);
        if (jars.stream().noneMatch(jar -> jar.getFileName().toString().startsWith("jspecify"))) {
            path.add(SmallValues.locationOf(NullMarked.class));
        }
        return path;
    }

    /** Everything on the class path. */
    static ClassLoader onClassPath(List<Path> jars) {
        return new HostLoader(new URLClassLoader(pathWith(jars).stream().map(HostLoader::url).toArray(URL[]::new), PLATFORM));
    }

    /** Everything on the module path, nothing opened. */
    static ClassLoader onModulePath(List<Path> jars, String... roots) {
        ModuleFinder finder = ModuleFinder.of(pathWith(jars).toArray(Path[]::new));
        Configuration resolved = ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of(roots));
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(resolved, PLATFORM);
        return new HostLoader(layer.findLoader(roots[0]));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The host's own class. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.equals(Holder.class.getName())) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream file = Holder.class.getResourceAsStream("Holder.class")) {
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
