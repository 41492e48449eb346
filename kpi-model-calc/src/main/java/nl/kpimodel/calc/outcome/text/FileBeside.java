package nl.kpimodel.calc.outcome.text;

import java.util.Properties;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.core.internal.ResourceText;
import nl.kpimodel.core.internal.WordList;

/** Reads files in the jar next to the class to which they belong, never files found by a context class loader. */
public final class FileBeside {
    private FileBeside() {}

    /** Returns the text of a file in UTF-8. */
    public static String text(Class<?> owner, String name) {
        return ResourceText.read(owner.getResourceAsStream(name), owner, name);
    }

    /** Returns the properties in a file in UTF-8. */
    public static Properties properties(Class<?> owner, String name) {
        return ResourceText.properties(text(owner, name));
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
