package nl.kpimodel.calc.report.text;

import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.WordList;
import org.jspecify.annotations.Nullable;

/** What is said of files that are refused, in a file for each language next to this class. */
public final class RefusalWords {
    /** Read on first use, once. */
    private static final class Words {
        static final WordList DUTCH = read(Language.DUTCH);
        static final WordList ENGLISH = read(Language.ENGLISH);
    }

    private RefusalWords() {}

    private static WordList read(Language language) {
        return new WordList(language, FileBeside.properties(RefusalWords.class, "refusal_" + language.key() + ".properties"));
    }

    /** The words of a key with values filled in; a value may be a text in both languages. */
    public static BilingualText of(String key, Object... values) {
        return new BilingualText(
                Words.DUTCH.filled(key, in(Language.DUTCH, values)), Words.ENGLISH.filled(key, in(Language.ENGLISH, values)));
    }

    private static Object[] in(Language language, Object[] values) {
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = values[i] instanceof BilingualText both ? both.in(language) : values[i];
        }
        return words;
    }

    /** A number as each language writes it, to be filled in. */
    public static BilingualText number(long number) {
        return new BilingualText(Notation.number(number, Language.DUTCH), Notation.number(number, Language.ENGLISH));
    }

    /** What a failure says in both languages; one of a type of the library says the same in both. */
    public static BilingualText of(Throwable failure) {
        String english = String.valueOf(failure.getMessage());
        return new BilingualText(BilingualException.find(failure, Language.DUTCH).orElse(english), english);
    }

    public static BilingualException refusal(String key, @Nullable Throwable cause, Object... values) {
        return new BilingualException(of(key, values), cause);
    }
}
