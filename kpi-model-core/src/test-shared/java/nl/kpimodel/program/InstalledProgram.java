package nl.kpimodel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A third-party program with which a test checks a file. If it is not installed, the test is skipped. */
public final class InstalledProgram {
    private static final int MOST_MINUTES = 4;

    private final Path program;

    private InstalledProgram(Path program) {
        this.program = program;
    }

    /**
     * Returns the program with a name, found as a shell finds it.
     *
     * @param name for example {@code soffice}
     */
    public static InstalledProgram require(String name) {
        Optional<Path> program = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), name + " is not installed");
        return new InstalledProgram(program.orElseThrow());
    }

    /**
     * Runs the program and waits for it.
     *
     * @param log receives its output
     * @param arguments its arguments
     * @return its output
     */
    public String run(Path log, String... arguments) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(program.toString()));
        call.addAll(List.of(arguments));
        Process process = new ProcessBuilder(call).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /**
     * Has LibreOffice convert a file.
     *
     * @param file the file
     * @param form the argument of its option {@code --convert-to}
     * @param folder the folder for the result and for all files of LibreOffice
     * @param more further options
     */
    public static void convert(Path file, String form, Path folder, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", form));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--outdir", folder.toString(), file.toString()));
        String said = require("soffice").run(folder.resolve("soffice.log"), arguments.toArray(String[]::new));
        assertThat(said).contains("convert ").doesNotContain("Error");
    }
}
