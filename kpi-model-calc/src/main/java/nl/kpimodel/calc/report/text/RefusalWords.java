package nl.kpimodel.calc.report.text;

import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.BilingualWords;
import org.jspecify.annotations.Nullable;

/** What is said of files that are refused, in a file for each language next to this class. */
public final class RefusalWords {
    /** Read on first use, once. */
    private static final class Words {
        static final BilingualWords ALL = FileBeside.words(RefusalWords.class, "refusal");
    }

    private RefusalWords() {}

    /** The words of a key with values filled in; a value may be a text in both languages. */
    public static BilingualText of(String key, Object... values) {
        return Words.ALL.of(key, values);
    }

    /** A number as each language writes it, to be filled in. */
    public static BilingualText number(long number) {
        return new BilingualText(Notation.number(number, Language.DUTCH), Notation.number(number, Language.ENGLISH));
    }

    /** What a failure says in both languages; one of a type of the library says the same in both. */
    public static BilingualText of(Throwable failure) {
        return BilingualWords.of(failure);
    }

    public static BilingualException refusal(String key, @Nullable Throwable cause, Object... values) {
        return Words.ALL.refusal(key, cause, values);
    }
}
