package nl.kpimodel.calc.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar in a separate process: {@code java -jar} and nothing else. */
class RunnableAppJarTest {
    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("kpi.app"), "kpi.app"));
    private static final String CASES =
            "id,organisation,team,startedOn,completedOn,complexityAtStart\nC1,Waterstad,Noord,2025-01-10,,LOW\nC2,Waterstad,Zuid,2025-02-10,,HIGH\n";

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void input() throws IOException {
        input = Files.createDirectory(folder.resolve("registration"));
        Files.writeString(input.resolve("case.csv"), CASES);
    }

    private record Ending(int status, String out, String err) {}

    private Ending run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("CLASSPATH");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ending(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void makesEveryFormOfAReportWithOptionsReadFromAFile() throws Exception {
        Files.writeString(folder.resolve("options.json"), "{\"hoursPerFte\": {\"hours\": 36, \"span\": \"WEEK\"}}");
        Ending ending = run("report", "registration", "--period", "2025-Q1", "--by", "team", "--form", "internal", "--options", "options.json", "--output", "made", "--summary",
                "summary.json");

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(ending.out()).contains("== Rapport over 2025-Q1 ==", "A 12");
        assertThat(folder.resolve("made").toFile().list()).containsExactlyInAnyOrder("report.json", "report.html", "report.csv", "report.md");
        assertThat(folder.resolve("made/report.json")).content().contains("\"hours\": 36");
        assertThat(folder.resolve("summary.json")).content().contains("\"exitStatus\": 0");
    }

    @Test
    void endsWith12And64AsItSays() throws Exception {
        Files.writeString(input.resolve("case.csv"), CASES + "C3,Waterstad,Noord,2025-01-10,,MIDDLE\n");

        Ending found = run("validate", "registration");
        assertThat(found.status()).as(found.err()).isEqualTo(1);
        assertThat(found.out()).contains("case.csv:4", "REG-034");
        assertThat(run("validate", "nowhere").status()).isEqualTo(2);
        Ending wrong = run("report", "registration", "--threads", "0");
        assertThat(wrong.status()).isEqualTo(64);
        assertThat(wrong.err()).contains("--threads 2", "java -jar " + JAR + " --help");
        assertThat(run("--help").out()).contains("report", "validate");
    }

    @Test
    void holdsTheLicencesOfWhatIsInItNoSampleAndNoModuleDescriptor() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String licence = new String(jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(licence).contains("Apache License").contains("MIT License");
            assertThat(licence.split("Apache License\n", -1)).hasSize(2);
            assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
            assertThat(jar.stream().map(entry -> entry.getName())).noneMatch(name -> name.contains("quickstart") || name.endsWith("module-info.class"))
                    .contains("META-INF/FastDoubleParser-LICENSE");
        }
        assertThat(Files.size(JAR)).isLessThan(8_000_000);
    }
}
