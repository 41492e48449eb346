package nl.kpimodel.core.constraint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.classmate.TypeResolver;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.hibernate.validator.HibernateValidator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a separate module in a separate JVM: everything is on the module path, and no test runner opens anything. */
class HostModuleTest {
    private static final String MODULE_INFO = """
            module host {
                requires nl.kpimodel.core;
                requires org.hibernate.validator;
                opens host to org.hibernate.validator, nl.kpimodel.core;
            }
            """;

    private static final String MAIN = """
            package host;

            import jakarta.validation.MessageInterpolator;
            import jakarta.validation.Validation;
            import jakarta.validation.ValidatorFactory;
            import java.time.LocalDate;
            import java.util.Locale;
            import java.util.Set;
            import nl.kpimodel.core.constraint.ConstraintMessages;
            import nl.kpimodel.core.constraint.DatesInOrder;
            import nl.kpimodel.core.constraint.Hours;
            import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

            public class Main {
                @DatesInOrder({"start", "end"})
                record Row(LocalDate start, LocalDate end, @Hours(max = 24) int hours) {}

                public static void main(String[] arguments) {
                    MessageInterpolator plain = new ParameterMessageInterpolator(Set.of(), Locale.forLanguageTag(arguments[1]), false);
                    MessageInterpolator used = arguments[0].equals("around")
                            ? ConstraintMessages.around(plain, Locale.forLanguageTag(arguments[1]))
                            : plain;
                    try (ValidatorFactory factory =
                            Validation.byDefaultProvider().configure().messageInterpolator(used).buildValidatorFactory()) {
                        factory.getValidator()
                                .validate(new Row(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 1), 25)).stream()
                                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                                .sorted()
                                .forEach(System.out::println);
                    }
                }
            }
            """;

    @TempDir
    static Path directory;

    private static Path host;
    private static String libraries;

    @BeforeAll
    static void compileTheHost() throws IOException {
        libraries = Stream.of(KpiIdentifier.class, HibernateValidator.class, Validation.class, Logger.class, TypeResolver.class, NullMarked.class)
                .map(HostModuleTest::locationOf)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        host = Files.createDirectories(directory.resolve("classes"));
        Path sources = Files.createDirectories(directory.resolve("sources/host"));
        Path moduleInfo = Files.writeString(sources.resolveSibling("module-info.java"), MODULE_INFO);
        Path main = Files.writeString(sources.resolve("Main.java"), MAIN);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            boolean compiled = compiler.getTask(problems, files, null, List.of("-p", libraries, "-d", host.toString()), null,
                            files.getJavaFileObjects(moduleInfo, main))
                    .call();
            assertThat(compiled).as(problems.toString()).isTrue();
        }
    }

    private static String locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> run(String language, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language, "-Dfile.encoding=UTF-8", "-p", libraries + System.getProperty("path.separator") + host,
                "-m", "host/host.Main"));
        command.addAll(List.of(arguments));
        Path errors = directory.resolve("errors.txt");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return lines;
    }

    @Test
    void theProviderFindsValidatorsAndMessages() throws IOException, InterruptedException {
        assertThat(run("ar", "plain", "nl"))
                .containsExactly("end: mag niet eerder zijn dan start", "hours: moet een aantal uren zijn, meer dan 0 en hoogstens 24");
        assertThat(run("nl", "plain", "en"))
                .containsExactly("end: must not be before start", "hours: must be a number of hours above 0 and at most 24");
    }

    @Test
    void besideABundleOfTheHostTheInterpolatorOfThisPackageFindsTheMessages() throws IOException, InterruptedException {
        Path bundle = Files.writeString(host.resolve("ContributorValidationMessages.properties"), "host.rule=rule of the host\n");
        try {
            assertThat(run("nl", "around", "en"))
                    .containsExactly("end: must not be before start", "hours: must be a number of hours above 0 and at most 24");
            assertThat(run("en", "around", "nl"))
                    .containsExactly("end: mag niet eerder zijn dan start", "hours: moet een aantal uren zijn, meer dan 0 en hoogstens 24");
        } finally {
            Files.delete(bundle);
        }
    }
}
