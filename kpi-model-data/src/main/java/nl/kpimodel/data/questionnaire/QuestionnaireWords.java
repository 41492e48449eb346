package nl.kpimodel.data.questionnaire;

import nl.kpimodel.core.BilingualText;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.data.internal.BundledFile;
import org.jspecify.annotations.Nullable;

/** The words of this package, in one file for each language next to this class. */
final class QuestionnaireWords {
    /** Loads the words on first use. */
    private static final class Dutch {
        static final WordList WORDS = BundledFile.words(QuestionnaireWords.class, "questionnaire", Language.DUTCH);
    }

    /** Loads the words on first use. */
    private static final class English {
        static final WordList WORDS = BundledFile.words(QuestionnaireWords.class, "questionnaire", Language.ENGLISH);
    }

    private QuestionnaireWords() {}

    static WordList in(Language language) {
        return language == Language.DUTCH ? Dutch.WORDS : English.WORDS;
    }

    /** Returns the words of a key in both languages, with values filled in. */
    static BilingualText both(String key, Object... values) {
        return new BilingualText(in(Language.DUTCH).filled(key, values), in(Language.ENGLISH).filled(key, values));
    }

    /** Returns an error in both languages. */
    static BilingualException refusal(String key, Object... values) {
        return new BilingualException(both(key, values), null);
    }

    /** Returns an error in both languages on a file, or with an earlier error as its cause. */
    static BilingualException refusal(String key, @Nullable Throwable cause, BilingualText clause, Object... values) {
        return new BilingualException(
                new BilingualText(clause(key, Language.DUTCH, clause, values), clause(key, Language.ENGLISH, clause, values)), cause);
    }

    private static String clause(String key, Language language, BilingualText clause, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = clause.in(language);
        System.arraycopy(values, 0, all, 1, values.length);
        return in(language).filled(key, all);
    }
}
