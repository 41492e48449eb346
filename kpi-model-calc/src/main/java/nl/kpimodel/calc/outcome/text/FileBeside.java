package nl.kpimodel.calc.outcome.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.core.internal.WordList;

/** Reads files in the jar next to the class to which they belong, never files found by a context class loader. */
public final class FileBeside {
    private FileBeside() {}

    /** Returns the text of a file in UTF-8. */
    public static String text(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The file " + name + " is not next to " + owner.getName() + "; the jar is incomplete.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
    }

    /** Returns the properties in a file in UTF-8. */
    public static Properties properties(Class<?> owner, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(owner, name)));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
        return properties;
    }

    /**
     * Returns the words in the files of a name, one for each language: {@code tree_nl.properties} and {@code tree_en.properties} for {@code
     * tree}.
     */
    public static BilingualWords words(Class<?> owner, String name) {
        return new BilingualWords(words(owner, name, Language.DUTCH), words(owner, name, Language.ENGLISH));
    }

    private static WordList words(Class<?> owner, String name, Language language) {
        return new WordList(language, properties(owner, name + "_" + language.key() + ".properties"));
    }
}
