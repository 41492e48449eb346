package nl.kpimodel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the modules by key, and the sources that ask for them. */
class WordKeysTest {
    private static final List<String> MODULES = List.of("kpi-model-core", "kpi-model-data", "kpi-model-calc");
    /** Its keys are ids of KPIs and fields, which come from the catalogue. */
    private static final String TERMS = "terms_nl.properties";
    /** Its keys are names of annotations. */
    private static final String MESSAGES = "ContributorValidationMessages_nl.properties";

    private static final Pattern CHARACTER = Pattern.compile("'(?:\\\\.|[^'\\\\])'");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern TEXT_OF_SCRIPT = Pattern.compile("'([^'\\n]*)'");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern ASKED = Pattern.compile("\\b(?:\\w*[wW]ords|terms|WORDS)\\.(?:of|filled|agreeing|term)\\(\\s*\"([^\"\\n]+)\"\\s*[,)]");

    private static List<Path> files(String module, String ending) {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames();
    }

    private static List<Path> words(String module) {
        return files(module, "_nl.properties").stream().filter(file -> !file.endsWith(TERMS) && !file.endsWith(MESSAGES)).toList();
    }

    /** Returns the texts in the sources of a module, without the full stops between parts of a key, and the constants of all modules. */
    private static Set<String> parts(String module) {
        Set<String> parts = new HashSet<>();
        files(module, ".java").forEach(file -> TEXT.matcher(CHARACTER.matcher(text(file)).replaceAll(" ")).results().forEach(found -> parts.add(part(found.group(1)))));
        files(module, ".js").forEach(file -> TEXT_OF_SCRIPT.matcher(text(file)).results().forEach(found -> parts.add(part(found.group(1)))));
        MODULES.forEach(each -> files(each, ".java").forEach(file -> CONSTANT.matcher(text(file)).results().forEach(found -> parts.add(found.group()))));
        return parts;
    }

    private static String part(String text) {
        return text.replaceAll("^\\.+|\\.+$", "");
    }

    /** Returns whether a key is a text of the sources, or several with full stops between them. */
    private static boolean isMadeOf(Set<String> parts, String key) {
        if (parts.contains(key) || NUMBER.matcher(key).matches()) {
            return true;
        }
        for (int stop = key.indexOf('.'); stop >= 0; stop = key.indexOf('.', stop + 1)) {
            String first = key.substring(0, stop);
            if ((parts.contains(first) || NUMBER.matcher(first).matches()) && isMadeOf(parts, key.substring(stop + 1))) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi-model-core", "kpi-model-data", "kpi-model-calc"})
    void everyKeyIsMadeOfTextsOfTheSources(String module) {
        Set<String> parts = parts(module);
        assertThat(isMadeOf(parts, "left.behind")).isFalse();
        assertThat(words(module)).isNotEmpty().allSatisfy(
                file -> assertThat(keys(file)).as(file.toString()).isNotEmpty().allMatch(key -> isMadeOf(parts, key)));
    }

    @Test
    void everyKeyThatIsAskedWholeHasWords() {
        Set<String> known = MODULES.stream().flatMap(module -> files(module, "_nl.properties").stream()).flatMap(file -> keys(file).stream()).collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        MODULES.forEach(module -> files(module, ".java").forEach(file -> ASKED.matcher(text(file)).results().forEach(found -> asked.add(found.group(1)))));
        assertThat(asked).contains("wrong.missingInput", "heading.written").isSubsetOf(known);
    }
}
