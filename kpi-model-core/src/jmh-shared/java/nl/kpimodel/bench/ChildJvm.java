package nl.kpimodel.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A separate process. Its time is what a user waits for, including start and warm-up. */
public final class ChildJvm {
    private static final String PEAK = "peak KiB ";
    private static final String CPU = "processor ticks ";
    private static final double TICKS_PER_SECOND = 100;

    private ChildJvm() {}

    /**
     * The result of a process.
     *
     * @param status its exit status; 0 if it succeeded
     * @param seconds its time, by the clock of the {@link Settings}
     * @param peakKib its peak of resident memory in KiB; 0 if it did not report it
     * @param lines its output
     */
    public record Ended(int status, double seconds, long peakKib, List<String> lines) {
        /**
         * Returns this result if the process succeeded.
         *
         * @return this
         * @throws IllegalStateException if the exit status is not 0; the message has the output
         */
        public Ended orThrow() {
            if (status != 0) {
                throw new IllegalStateException("The process ended with status " + status + ": " + String.join("\n", lines));
            }
            return this;
        }
    }

    /**
     * Runs a main class on this class path. Uses the serial collector, so that one thread means one.
     *
     * @param main the class
     * @param options options of the JVM
     * @param arguments its arguments
     * @return its result
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public static Ended run(Class<?> main, List<String> options, String... arguments) throws IOException, InterruptedException {
        return runFrom(System.getProperty("java.class.path"), main, options, arguments);
    }

    /**
     * Runs a main class from another class path.
     *
     * @param classPath the class path
     * @param main the class
     * @param options options of the JVM
     * @param arguments its arguments
     * @return its result
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public static Ended runFrom(String classPath, Class<?> main, List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.add("-Dbench.clock=" + (Settings.isCpuTime() ? "cpu" : "wall"));
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        long peak = 0;
        double cpu = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(PEAK)) {
                    peak = Long.parseLong(line.substring(PEAK.length()));
                } else if (line.startsWith(CPU)) {
                    cpu = Long.parseLong(line.substring(CPU.length())) / TICKS_PER_SECOND;
                } else {
                    lines.add(line);
                }
            }
        }
        int status = process.waitFor();
        return new Ended(status, Settings.isCpuTime() ? cpu : (System.nanoTime() - start) / 1e9, peak, lines);
    }

    /**
     * Returns this class path with a jar for each folder, because an archive of classes can only be made of jars.
     *
     * @param target the folder of the jars
     * @return the class path
     * @throws IOException if a jar cannot be written
     */
    public static String classPathOfJars(Path target) throws IOException {
        Files.createDirectories(target);
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            jars.add(Files.isDirectory(Path.of(entry)) ? packed(Path.of(entry), target.resolve(jars.size() + ".jar").toAbsolutePath()) : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String packed(Path folder, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(folder); JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar.toString();
    }

    /**
     * Prints the peak of resident memory of this process, and its processor time if that is the clock, for the parent process. Prints
     * nothing if the system does not report them.
     *
     * @throws IOException if the report of the system cannot be read
     */
    public static void printCosts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    System.out.println(PEAK + line.replaceAll("[^0-9]", ""));
                }
            }
            if (Settings.isCpuTime()) {
                String[] fields = Files.readString(Path.of("/proc/self/stat")).replaceFirst("^.*\\) ", "").split(" ");
                System.out.println(CPU + (Long.parseLong(fields[11]) + Long.parseLong(fields[12])));
            }
        }
    }
}
