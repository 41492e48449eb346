package nl.kpimodel.calc.job.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Runs the packaged job over the sample on many machines in turn, with different locales, time zones, encodings, line ends, JDKs and
 * library versions. Every run must write the same files, byte for byte. Also measures start-up with an archive of classes.
 */
public final class HostMatrix {
    private static final List<String> REPORT = List.of(
            "report", "registration", "--period", "2025-Q1,2025-Q2", "--by", "team", "--options", "options.json", "--select", "selection.json",
            "--stories", "stories.json", "--as-of", "2025-12-31", "--form", "internal");
    private static final String MAIN = KpiCommandLine.class.getName();
    private static final int PAIRS = 5;

    private final Path app;
    private final Path libraries;
    private final Path folder;
    private final Map<String, String> expected = new TreeMap<>();
    private int different;

    private HostMatrix(Path app, Path libraries, Path folder) {
        this.app = app;
        this.libraries = libraries;
        this.folder = folder;
    }

    /**
     * Runs and prints a line for each machine. Exits with 1 if a machine writes different files.
     *
     * @param arguments the runnable jar, the folder with libraries of other versions, a folder to work in
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[2])), "matrix");
        HostMatrix matrix = new HostMatrix(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]).toAbsolutePath(), folder.toAbsolutePath());
        matrix.all();
        System.exit(matrix.different == 0 ? 0 : 1);
    }

    /** A machine: a JVM with its settings. */
    private record Machine(String name, Path java, List<String> settings, Map<String, String> environment, List<String> program, Path input) {
        Machine with(String newName, String... more) {
            return new Machine(newName, java, Stream.concat(settings.stream(), Arrays.stream(more)).toList(), environment, program, input);
        }

        Machine in(Map<String, String> other) {
            return new Machine(name, java, settings, other, program, input);
        }

        Machine running(String... other) {
            return new Machine(name, java, settings, environment, List.of(other), input);
        }

        Machine over(Path other) {
            return new Machine(name, java, settings, environment, program, other);
        }
    }

    private void all() throws IOException, InterruptedException {
        Machine here = machine(Path.of(System.getProperty("java.home"), "bin", "java"), "JDK " + Runtime.version().feature());
        expected.putAll(run(here));
        System.out.println(here.name + ": " + expected.keySet());
        everySetting(here);
        compare(here.with(here.name + ", Windows line ends of the system", "-Dline.separator=\r\n"));
        compare(here.with(here.name + ", Windows line ends of the input").over(withWindowsLineEnds(here.input)));
        compare(here.with(here.name + ", Windows line ends of the texts in the jar").running("-jar", appWithWindowsLineEnds().toString()));
        for (String jackson : List.of("jackson-2.15", "jackson-2.16", "jackson-2.17", "jackson-2.21")) {
            compare(here.with(here.name + ", " + jackson).running("-cp", classPath(jackson), MAIN));
        }
        for (String jackson : List.of("jackson-3.0", "jackson-3.1")) {
            compare(here.with(here.name + ", " + jackson + " beside 2.21").running("-cp", classPath("jackson-2.21", jackson), MAIN));
        }
        classDataSharing(here);
        for (int feature : List.of(21, 25)) {
            Optional<Path> other = javaOf(feature);
            if (other.isEmpty()) {
                System.out.printf(Locale.ROOT, "JDK %d: skipped, there is none in JAVA_%d_HOME and /usr/lib/jvm%n", feature, feature);
            } else {
                Machine newer = machine(other.get(), "JDK " + feature);
                compare(newer);
                everySetting(newer);
                classDataSharing(newer);
            }
        }
    }

    private Machine machine(Path java, String name) throws IOException {
        Path input = folder.resolve("sample");
        if (Files.notExists(input)) {
            copy(sample(), input);
        }
        return new Machine(name, java, List.of(), Map.of(), List.of("-jar", app.toString()), input);
    }

    private void everySetting(Machine machine) throws IOException, InterruptedException {
        Map<String, List<String>> locales = new LinkedHashMap<>();
        locales.put("tr-TR", List.of("-Duser.language=tr", "-Duser.country=TR"));
        locales.put("ar-EG, Arabic digits", List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"));
        locales.put("fa-IR", List.of("-Duser.language=fa", "-Duser.country=IR", "-Duser.extensions=u-nu-arabext-ca-persian"));
        locales.put("th-TH, Thai digits and years", List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-ca-buddhist-nu-thai"));
        locales.put("nl-NL", List.of("-Duser.language=nl", "-Duser.country=NL"));
        locales.put("root", List.of("-Duser.language=", "-Duser.country="));
        for (Map.Entry<String, List<String>> locale : locales.entrySet()) {
            compare(machine.with(machine.name + ", locale " + locale.getKey(), locale.getValue().toArray(String[]::new)));
        }
        for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
            compare(machine.with(machine.name + ", zone " + zone, "-Duser.timezone=" + zone));
        }
        // Before JDK 18 the encoding of the system is the default; from then on with COMPAT.
        compare(machine.with(machine.name + ", encoding of the system, which is ASCII", "-Dfile.encoding=" + (machine.name.contains("17") ? "US-ASCII" : "COMPAT"))
                .in(Map.of("LC_ALL", "C")));
    }

    private void compare(Machine machine) throws IOException, InterruptedException {
        Map<String, String> made = run(machine);
        List<String> differences = expected.keySet().stream().filter(name -> !expected.get(name).equals(made.get(name))).toList();
        boolean same = differences.isEmpty() && made.keySet().equals(expected.keySet());
        if (!same) {
            different++;
        }
        System.out.println(machine.name + ": " + (same ? "the same" : "DIFFERENT: " + (differences.isEmpty() ? made.keySet() : differences)));
    }

    /**
     * Returns the files that a run writes, and its exit status. The line ends of a page are not compared, because its style is copied from
     * the jar unchanged.
     */
    private Map<String, String> run(Machine machine) throws IOException, InterruptedException {
        Path output = Files.createTempDirectory(folder, "output");
        List<String> command = command(machine, Stream.concat(REPORT.stream(), Stream.of("--output", output.toString())).toList());
        ProcessBuilder builder = new ProcessBuilder(command).directory(machine.input.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(machine.environment);
        int status = finish(builder.start());
        Map<String, String> files = new TreeMap<>();
        files.put("exit status", Integer.toString(status));
        try (Stream<Path> paths = Files.list(output)) {
            for (Path path : paths.toList()) {
                String content = Files.readString(path);
                files.put(path.getFileName().toString(), path.toString().endsWith(".html") ? content.replace("\r\n", "\n") : content);
            }
        }
        if (status != 0) {
            System.out.println(Files.readString(folder.resolve("err.txt"), StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private static List<String> command(Machine machine, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(machine.java.toString()));
        command.addAll(machine.settings);
        command.addAll(machine.program);
        command.addAll(arguments);
        return command;
    }

    private static int finish(Process process) throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("The job does not end.");
        }
        return process.exitValue();
    }

    // Class data sharing.

    /** Measures the processor time of a small job with an archive of its classes, relative to that without. */
    private void classDataSharing(Machine machine) throws IOException, InterruptedException {
        if (File.separatorChar != '/') {
            System.out.println(machine.name + ", class data sharing: skipped, for want of a shell that says the processor time");
            return;
        }
        Path archive = folder.resolve("classes-" + machine.name.replace(' ', '-') + ".jsa");
        Path input = Files.createDirectories(folder.resolve("small"));
        Files.writeString(input.resolve("case.csv"), "id,organisation,team,startedOn,complexityAtStart\nC1,Waterstad,Noord,2025-01-10,LOW\n");
        processorTime(machine.with("archive", "-XX:ArchiveClassesAtExit=" + archive).over(input));
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double without = processorTime(machine.over(input));
            ratios.add(processorTime(machine.with("shared", "-XX:SharedArchiveFile=" + archive, "-Xshare:auto").over(input)) / without);
        }
        ratios.sort(null);
        System.out.printf(Locale.ROOT, "%s, start-up with an archive of the classes: %.2f of the processor time without (%.2f to %.2f, %d pairs)%n",
                machine.name, ratios.get(PAIRS / 2), ratios.get(0), ratios.get(PAIRS - 1), PAIRS);
    }

    /**
     * Returns the processor time in seconds of a report over one case. The second line of the shell's command {@code times} is about its
     * children.
     */
    private static double processorTime(Machine machine) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" > /dev/null 2>&1; times", "sh"));
        command.addAll(command(machine, List.of("report", "case.csv", "--period", "2025-Q1", "--as-of", "2025-12-31")));
        Process process = new ProcessBuilder(command).directory(machine.input.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        finish(process);
        double seconds = 0;
        for (String time : printed.lines().skip(1).findFirst().orElseThrow().trim().split(" +")) {
            String[] parts = time.split("[ms]");
            seconds += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1].replace(',', '.'));
        }
        return seconds;
    }

    // Returns the class path.

    private String classPath(String... folders) throws IOException {
        List<String> path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .filter(entry -> entry.matches(".*([/\\\\]classes|(kpi-model-|picocli|fastcsv|jspecify|jakarta\\.validation)[^/\\\\]*\\.jar)"))
                .collect(Collectors.toCollection(ArrayList::new));
        for (String each : folders) {
            try (Stream<Path> jars = Files.list(libraries.resolve(each))) {
                jars.map(Path::toString).forEach(path::add);
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static Optional<Path> javaOf(int feature) throws IOException {
        List<Path> homes = new ArrayList<>();
        String home = System.getenv("JAVA_" + feature + "_HOME");
        if (home != null) {
            homes.add(Path.of(home));
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> found = Files.list(installed)) {
                found.filter(path -> path.getFileName().toString().contains(String.valueOf(feature))).sorted().forEach(homes::add);
            }
        }
        return homes.stream().map(path -> path.resolve("bin/java")).filter(Files::isExecutable).findFirst();
    }

    private static Path sample() {
        try {
            return Path.of(Objects.requireNonNull(HostMatrix.class.getResource("/quickstart")).toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path withWindowsLineEnds(Path input) throws IOException {
        Path windows = folder.resolve("windows");
        copy(input, windows);
        try (Stream<Path> paths = Files.walk(windows)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Files.write(path, windowsLineEnds(Files.readAllBytes(path)));
            }
        }
        return windows;
    }

    private static byte[] windowsLineEnds(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the runnable jar with the line ends that its texts have after a checkout on Windows. */
    private Path appWithWindowsLineEnds() throws IOException {
        Path turned = folder.resolve("windows-app.jar");
        try (ZipFile jar = new ZipFile(app.toFile()); OutputStream file = Files.newOutputStream(turned); ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : jar.stream().map(ZipEntry.class::cast).toList()) {
                boolean isOurText = entry.getName().matches("(nl/kpimodel/.*|ContributorValidationMessages.*)\\.(properties|txt|json|css|js)");
                byte[] bytes = jar.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(isOurText ? windowsLineEnds(bytes) : bytes);
                out.closeEntry();
            }
        }
        return turned;
    }
}
