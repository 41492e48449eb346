package nl.kpimodel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kpimodel.core.Edition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Finding and loading an edition for the first time. Each test has its own copy of the library in a class loader, which can also damage or
 * hide the files next to it.
 */
class LoadingTest {
    private static final String CATALOGUE = "nl/kpimodel/data/2025/catalogue.json";

    /** Other tests check what the edition prints and how many KPIs it reports. */
    private static final String AS_LOADED_HERE = KpiModel.edition(Edition.E2025).toString();

    /** The library, separate from the one that the tests use. */
    private static final class Apart extends URLClassLoader {
        private final AtomicInteger catalogueReads = new AtomicInteger();
        private volatile @Nullable String inPlace;
        private volatile boolean hidden;

        Apart() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() {
            List<URL> urls = new ArrayList<>();
            try {
                for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
                    urls.add(new File(path).toURI().toURL());
                }
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            if (name.equals(CATALOGUE)) {
                catalogueReads.incrementAndGet();
                String damaged = inPlace;
                if (hidden) {
                    return null;
                }
                if (damaged != null) {
                    return new ByteArrayInputStream(damaged.getBytes(StandardCharsets.UTF_8));
                }
            }
            return super.getResourceAsStream(name);
        }

        Object load() throws Exception {
            Class<?> editions = loadClass("nl.kpimodel.core.Edition");
            Method edition = loadClass("nl.kpimodel.data.KpiModel").getMethod("edition", editions);
            try {
                return edition.invoke(null, editions.getField("E2025").get(null));
            } catch (InvocationTargetException e) {
                throw (Exception) e.getCause();
            }
        }
    }

    @Test
    void manyThreadsThatAskFirstAtTheSameTimeGetOneCatalogueThatWasReadOnce() throws Exception {
        int threads = 16;
        try (Apart library = new Apart()) {
            CyclicBarrier start = new CyclicBarrier(threads);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Future<Object>> loads = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                loads.add(pool.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return library.load();
                }));
            }
            Map<Object, Boolean> loaded = new IdentityHashMap<>();
            for (Future<Object> load : loads) {
                loaded.put(load.get(60, TimeUnit.SECONDS), true);
            }
            pool.shutdown();

            assertThat(loaded).hasSize(1);
            assertThat(library.catalogueReads).hasValue(1);
        }
    }

    @Test
    void theEditionIsFoundWhateverTheContextClassLoader() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Apart withNone = new Apart(); Apart withStranger = new Apart()) {
            thread.setContextClassLoader(null);
            assertThat(withNone.load()).hasToString(AS_LOADED_HERE);
            thread.setContextClassLoader(new ClassLoader(null) {
                @Override
                public @Nullable InputStream getResourceAsStream(String name) {
                    throw new AssertionError("The context class loader was asked for " + name);
                }

                @Override
                public @Nullable URL getResource(String name) {
                    throw new AssertionError("The context class loader was asked for " + name);
                }
            });
            assertThat(withStranger.load()).isNotNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aLoadThatFailedFailsTheSameWayEveryTimeAndLeavesNothingBehind() throws Exception {
        try (Apart library = new Apart()) {
            library.inPlace = BundledFiles.text("2025/catalogue.json").replaceFirst("\"E 1\\.1\"", "\"E 1.9\"");
            String message = messageOf(library::load);
            assertThat(message).startsWith("2025/catalogue.json, line ").contains("I 1.1.1", "E 1.1");
            assertThat(messageOf(library::load)).isEqualTo(message);
            assertThat(library.catalogueReads).hasValue(2);

            library.inPlace = null;
            Object loaded = library.load();
            assertThat(loaded).hasToString(AS_LOADED_HERE);
            assertThat(library.load()).isSameAs(loaded);
        }
    }

    @Test
    void theFileOfAnotherEditionInItsPlaceIsRefused() throws Exception {
        try (Apart library = new Apart()) {
            library.inPlace = BundledFiles.text("pre-2025/catalogue.json");
            assertThat(messageOf(library::load)).contains("the file is of edition pre-2025, where edition 2025 belongs");
        }
    }

    @Test
    void aJarWithoutItsFilesIsNamedAsSuch() throws Exception {
        try (Apart library = new Apart()) {
            library.hidden = true;
            assertThatThrownBy(library::load)
                    .hasMessage("2025/catalogue.json, line 1, column 1: the file is not next to the class nl.kpimodel.data.KpiModel;"
                            + " take the jar of kpi-model-data as it was published, with its resources.");
        }
    }

    private static String messageOf(Callable<Object> load) {
        try {
            throw new AssertionError("There was a catalogue: " + load.call());
        } catch (Exception e) {
            assertThat(e.getClass().getSimpleName()).isEqualTo("CatalogueFormatException");
            return e.getMessage();
        }
    }
}
