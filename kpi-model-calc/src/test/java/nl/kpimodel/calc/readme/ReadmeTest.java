package nl.kpimodel.calc.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import nl.kpimodel.calc.report.CalculationOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every program in the README files of the project and its modules, which must print what the file says. */
class ReadmeTest {
    private static final Path ROOT = root();
    private static final List<String> READMES = List.of("README.md", "kpi-model-core/README.md", "kpi-model-data/README.md", "kpi-model-calc/README.md");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    @TempDir
    private Path directory;

    private record Block(String language, String text) {}

    /** The README files. */
    static List<Path> guides() {
        return READMES.stream().map(ROOT::resolve).toList();
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("CONTRIBUTING.md")) ? here : here.getParent();
    }

    private static List<Block> blocks() throws IOException {
        return blocks("README.md");
    }

    private static List<Block> blocks(String file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(ROOT.resolve(file)).replace("\r\n", "\n"));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    @TestFactory
    Stream<DynamicTest> everyProgramCompilesAndPrintsWhatTheReadmeSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : READMES) {
            List<DynamicTest> programs = programs(file);
            assertThat(programs.isEmpty()).as("whether %s, which is a guide or the page before them, has no programs", file).isEqualTo(file.equals("README.md"));
            tests.addAll(programs);
        }
        return tests.stream();
    }

    private List<DynamicTest> programs(String file) throws IOException {
        List<Block> blocks = blocks(file);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("java")) {
                Block program = blocks.get(i);
                Block printed = i + 1 < blocks.size() ? blocks.get(i + 1) : new Block("", "");
                tests.add(dynamicTest(file + ", program " + (tests.size() + 1), () -> {
                    assertThat(printed.language()).as("the block after a program is what it prints").isEqualTo("text");
                    assertThat(run(program.text())).isEqualTo(printed.text());
                }));
            }
        }
        return tests;
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() {
        return Stream.concat(READMES.stream(), Stream.of("CONTRIBUTING.md")).map(file -> dynamicTest(file, () -> {
            Matcher link = LINK.matcher(Files.readString(ROOT.resolve(file)));
            int links = 0;
            while (link.find()) {
                Path target = link.group(1).isEmpty() ? ROOT.resolve(file) : ROOT.resolve(file).resolveSibling(link.group(1)).normalize();
                assertThat(target).exists();
                if (link.group(2) != null) {
                    assertThat(anchors(target)).as("%s in %s", link.group(2), target).contains(link.group(2));
                }
                links++;
            }
            assertThat(links).isPositive();
        }));
    }

    /** Returns the names by which a page links to its headings. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page)).results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    @Test
    void theOptionsInAGuideAreRead() throws IOException {
        List<Block> options = blocks("kpi-model-data/README.md").stream().filter(block -> block.language().equals("json")).toList();
        assertThat(options).isNotEmpty();
        for (Block block : options) {
            Map<String, ?> tree = new ObjectMapper().readValue(block.text(), new TypeReference<>() {});
            assertThat(CalculationOptions.fromTree(tree).toTree()).containsAllEntriesOf(tree);
        }
    }

    @Test
    void theTwoCommandsStandFirst() throws IOException {
        assertThat(blocks().get(0)).isEqualTo(new Block("sh", "mvn -q -Pquickstart -DskipTests verify\nmvn verify\n"));
    }

    @Test
    void thePictureOfTheReportIsThereAndSmall() throws IOException {
        Matcher picture = Pattern.compile("!\\[[^]]{40,}]\\(([^)]+\\.png)\\)").matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(picture.find()).isTrue();
        assertThat(Files.size(ROOT.resolve(picture.group(1)))).isBetween(10_000L, 200_000L);
    }

    @Test
    void theDependencySnippetHasTheVersionThatIsReleasedNext() throws IOException {
        Matcher version = Pattern.compile("<artifactId>kpi-model</artifactId>\\s*<version>([^<-]+)(-SNAPSHOT)?</version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        Block snippet = blocks().stream().filter(block -> block.language().equals("xml")).findFirst().orElseThrow();
        assertThat(snippet.text()).contains("<version>" + version.group(1) + "</version>");
    }

    private String run(String program) throws Exception {
        String source = program.contains("public class ") ? program : wrapped(program);
        Matcher name = Pattern.compile("public class (\\w+)").matcher(source);
        assertThat(name.find()).isTrue();
        Path file = Files.createDirectories(directory.resolve("src")).resolve(name.group(1) + ".java");
        Files.writeString(file, source);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        compile(file, classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            return printedBy(loader.loadClass(name.group(1)));
        }
    }

    /** Completes a program without a class: imports come first, and the rest is the body of main. */
    private static String wrapped(String program) {
        StringBuilder imports = new StringBuilder();
        StringBuilder body = new StringBuilder();
        program.lines().forEach(line -> (line.startsWith("import ") ? imports : body).append(line).append('\n'));
        return imports + "public class Snippet {\npublic static void main(String[] args) throws Exception {\n" + body + "}\n}\n";
    }

    private static void compile(Path file, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none", "-Xlint:all", "-classpath", System.getProperty("java.class.path"), "-d", classes.toString());
            boolean compiled = compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(file)).call();
            assertThat(compiled).as("%s", diagnostics.getDiagnostics()).isTrue();
        }
    }

    private static String printedBy(Class<?> program) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
