package nl.kpimodel.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the checks of pages in a real browser: scripts for Node.js, with the Chromium on the path. Their npm packages are installed once,
 * into the folder {@code target/browsers} of the module.
 */
public final class PageChecks {
    private static final Path SHARED = Path.of("..", "kpi-model-core", "src", "test-shared", "browser");
    private static final Path FOLDER = Path.of("target", "browsers");

    private PageChecks() {}

    /** Returns the folder for pages. */
    public static Path pages() throws IOException {
        return Files.createDirectories(FOLDER.resolve("pages"));
    }

    /**
     * Runs a script.
     *
     * @param script the shared {@code check-pages.mjs}, or a script of the module, which may import the shared {@code browser.mjs}
     * @return its output
     * @throws AssertionError if it found an error; the message is its output
     */
    public static String run(Path script, List<String> arguments) throws IOException, InterruptedException {
        install();
        Path copy = FOLDER.resolve(script.getFileName());
        if (!script.equals(copy)) {
            Files.copy(script, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of("node", copy.getFileName().toString()));
        command.addAll(arguments);
        return output(command);
    }

    /** Returns the shared script that checks pages in every mode. */
    public static Path checkPages() {
        return SHARED.resolve("check-pages.mjs");
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (DirectoryStream<Path> shared = Files.newDirectoryStream(SHARED)) {
            for (Path file : shared) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            output(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
        try (InputStream printed = process.getInputStream()) {
            String text = new String(printed.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(Stream.concat(command.stream().limit(2), Stream.of("found:\n" + text)).toList());
            }
            return text;
        }
    }
}
