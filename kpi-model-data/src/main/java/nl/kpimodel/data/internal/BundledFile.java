package nl.kpimodel.data.internal;

import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.core.internal.ResourceText;
import nl.kpimodel.core.internal.WordList;

/** Reads files of this module from the jar, next to the class to which they belong, and never through a context class loader. */
public final class BundledFile {
    private BundledFile() {}

    /** Returns the text of a file in UTF-8. */
    public static String text(Class<?> owner, String name) {
        return ResourceText.read(owner.getResourceAsStream(name), owner, name);
    }

    /** Returns the words of a language, for example those of {@code workbook_nl.properties} for the name {@code workbook}. */
    public static WordList words(Class<?> owner, String name, Language language) {
        return WordList.parse(language, text(owner, name + "_" + language.key() + ".properties"));
    }

    /** Returns the words of both languages. */
    public static BilingualWords words(Class<?> owner, String name) {
        return new BilingualWords(words(owner, name, Language.DUTCH), words(owner, name, Language.ENGLISH));
    }
}
