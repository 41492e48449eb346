package nl.kpimodel.calc.report;

import java.util.Optional;
import nl.kpimodel.calc.internal.WordList;
import nl.kpimodel.core.Language;

/** The words of the reports around the outcomes, one file per language beside this class. */
final class ReportWords {
    /** Read on first use, once. */
    private static final class Dutch {
        static final ReportWords WORDS = new ReportWords(Language.DUTCH);
    }

    /** Read on first use, once. */
    private static final class English {
        static final ReportWords WORDS = new ReportWords(Language.ENGLISH);
    }

    private final Language language;
    private final WordList words;

    private ReportWords(Language language) {
        this.language = language;
        this.words = WordList.beside(ReportWords.class, "report", language);
    }

    static ReportWords in(Language language) {
        return language == Language.DUTCH ? Dutch.WORDS : English.WORDS;
    }

    Language language() {
        return language;
    }

    Optional<String> find(String key) {
        return words.find(key);
    }

    /** The words of a key; {@code {0}} and on are filled in, and what is filled in is not looked into again. */
    String of(String key, Object... values) {
        return words.filled(key, values);
    }
}
