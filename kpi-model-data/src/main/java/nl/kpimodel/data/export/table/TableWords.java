package nl.kpimodel.data.export.table;

import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.data.internal.BundledFile;

/** The names of columns and codes in tables: keys for programs, or words for people. Immutable. */
public final class TableWords {
    private final WordList words;
    private final Language language;
    private final Naming naming;

    private enum Naming {
        KEYS,
        WORDS
    }

    private TableWords(Language language, Naming naming) {
        this.words = BundledFile.words(TableWords.class, "tables", language);
        this.language = language;
        this.naming = naming;
    }

    /** Returns keys as names, with the library's own sentences in English. */
    public static TableWords keys() {
        return new TableWords(Language.ENGLISH, Naming.KEYS);
    }

    /** Returns words in a language as names. */
    static TableWords in(Language language) {
        return new TableWords(language, Naming.WORDS);
    }

    Language language() {
        return language;
    }

    boolean isKeys() {
        return naming == Naming.KEYS;
    }

    /** Returns the words of a key with values filled in. */
    String of(String key, Object... values) {
        return words.filled(key, values);
    }

    String heading(String table, String column) {
        return isKeys() ? column : words.find(table + "." + column).orElseGet(() -> words.of("column." + column));
    }

    /** Returns the name of a code: its key, or the library's term, which is found by the name of its kind. */
    String code(String kind, Enum<?> code) {
        if (isKeys()) {
            return code.name();
        }
        String key = kind + "." + code.name();
        return WordList.singular(words.find(key).orElseGet(() -> Terms.in(language).of(key)));
    }

    /** Returns "yes" or "no". */
    String yesNo(boolean value) {
        return isKeys() ? Boolean.toString(value) : Terms.in(language).of("code.Boolean." + value);
    }

    String in(BilingualText text) {
        return text.in(language);
    }
}
