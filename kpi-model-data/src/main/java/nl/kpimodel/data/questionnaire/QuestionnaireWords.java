package nl.kpimodel.data.questionnaire;

import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualException;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.data.internal.BundledFile;

/** The words of this package, in one file for each language next to this class. They are read on first use. */
final class QuestionnaireWords {
    static final BilingualWords ALL = BundledFile.words(QuestionnaireWords.class, "questionnaire");

    private QuestionnaireWords() {}

    static WordList in(Language language) {
        return ALL.in(language);
    }

    /** Returns an error in both languages. */
    static BilingualException refusal(String key, Object... values) {
        return ALL.refusal(key, null, values);
    }
}
