package nl.kpimodel.calc.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.PackageVersion;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Language;
import nl.kpimodel.data.export.ModelExport;
import nl.kpimodel.data.registration.FindingsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application with the oldest Jackson that data works with reads and writes the same JSON as one with the Jackson of this build. Where a line is not JSON,
 * the column of the finding is the one that Jackson names, and differs between versions.
 */
class HostWithOldestJacksonTest {
    private static final String OLDEST = "jackson-2.15";

    @TempDir
    Path folder;

    /** What the application does; loaded by a class loader with another Jackson. */
    public static final class Host {
        private Host() {}

        /** Calculates over records with a key that is longer than what Jackson reads by default, and writes an edition. */
        public static Map<String, String> run(Path folder) throws IOException {
            Path records = folder.resolve("case.ndjson");
            String fields = "\"id\":\"C1\",\"organisation\":\"waterstad\",\"startedOn\":\"2025-01-10\",\"complexityAtStart\":\"LOW\"";
            Files.writeString(records, "{" + fields + "}\n{" + fields.replace("C1", "C2") + ",\"" + "k".repeat(60_000) + "\":[]}\n");
            Path report = folder.resolve("report.json");
            JobResult result = KpiJob.over(records)
                    .periods(List.of(ReportingPeriod.quarter(2025, 1)))
                    .form(ReportForm.Kind.INTERNAL)
                    .asOf(LocalDate.of(2025, 12, 31))
                    .output(report)
                    .run();
            StringWriter findings = new StringWriter();
            FindingsWriter.in(Language.ENGLISH).writeJson(result.validation(), findings);
            Map<String, String> written = new TreeMap<>();
            written.put("report", Files.readString(report));
            written.put("report that is read", ReportReader.read(report).toString());
            written.put("findings", findings.toString());
            for (Path file : ModelExport.of(Edition.E2025).write(ModelExport.Format.JSON, folder.resolve("model"))) {
                written.put(file.getFileName().toString(), Files.readString(file));
            }
            return written;
        }

        /** Returns the version of Jackson that the application has. */
        public static String jackson() {
            return PackageVersion.VERSION.toString();
        }
    }

    @Test
    void anApplicationWithTheOldestJacksonReadsAndWritesTheSame() throws Exception {
        URL[] entries = Stream.concat(classPath(), jars()).map(HostWithOldestJacksonTest::url).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(entries, ClassLoader.getPlatformClassLoader())) {
            Class<?> host = loader.loadClass(Host.class.getName());
            assertThat(host.getMethod("jackson").invoke(null)).asString().startsWith("2.15.").isNotEqualTo(Host.jackson());
            Map<String, String> expected = Host.run(Files.createDirectory(folder.resolve("this")));
            assertThat(expected).hasSizeGreaterThan(8);
            Map<?, ?> written = (Map<?, ?>) host.getMethod("run", Path.class).invoke(null, Files.createDirectory(folder.resolve("other")));
            assertThat(written.keySet()).hasToString(expected.keySet().toString());
            // The files are large: a failure names them.
            assertThat(expected.keySet()).allMatch(name -> expected.get(name).equals(written.get(name)));
        }
    }

    private static Stream<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jackson"))
                .map(Path::of);
    }

    private static Stream<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("hosts"), OLDEST))) {
            return files.toList().stream();
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
