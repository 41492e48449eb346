package nl.kpimodel.calc.report.text;

import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.BilingualWords;
import org.jspecify.annotations.Nullable;

/** The sentences on refused files, in one file for each language next to this class. */
public final class RefusalWords {
    /** Loads the words on first use. */
    private static final class Words {
        static final BilingualWords ALL = FileBeside.words(RefusalWords.class, "refusal");
    }

    private RefusalWords() {}

    /** Returns the words of a key with values filled in. A value may be a text in both languages. */
    public static BilingualText of(String key, Object... values) {
        return Words.ALL.of(key, values);
    }

    /** Returns a number in the notation of each language, to be filled in. */
    public static BilingualText number(long number) {
        return new BilingualText(Notation.number(number, Language.DUTCH), Notation.number(number, Language.ENGLISH));
    }

    /** Returns the message of a failure in both languages. A failure of the library's types has the same message in both. */
    public static BilingualText of(Throwable failure) {
        return BilingualWords.of(failure);
    }

    public static BilingualException refusal(String key, @Nullable Throwable cause, Object... values) {
        return Words.ALL.refusal(key, cause, values);
    }
}
