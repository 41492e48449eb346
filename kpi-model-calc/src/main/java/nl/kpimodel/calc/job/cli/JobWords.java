package nl.kpimodel.calc.job.cli;

import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.WordList;

/** The words of the job in a terminal, in one file for each language next to this class. */
final class JobWords {
    private final Language language;
    private final WordList words;

    JobWords(Language language) {
        this.language = language;
        this.words = new WordList(language, FileBeside.properties(JobWords.class, "job_" + language.key() + ".properties"));
    }

    Language language() {
        return language;
    }

    /** Returns the words of a key with values filled in. */
    String of(String key, Object... values) {
        return words.filled(key, values);
    }

    /** Returns whether a key has words. */
    boolean has(String key) {
        return words.find(key).isPresent();
    }

    /** Returns a sentence that agrees with a number, which is filled in first. */
    String agreeing(String key, long number, Object... more) {
        return WordList.fillNumbered(words.of(key), Notation.number(number, language), more);
    }
}
