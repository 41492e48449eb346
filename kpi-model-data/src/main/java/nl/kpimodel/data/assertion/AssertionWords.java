package nl.kpimodel.data.assertion;

import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.data.internal.BundledFile;

/** The words of failures, in one file for each language next to this class. */
final class AssertionWords {
    private final Language language;
    private final WordList words;

    private AssertionWords(Language language, WordList words) {
        this.language = language;
        this.words = words;
    }

    static AssertionWords in(Language language) {
        return new AssertionWords(language, BundledFile.words(AssertionWords.class, "assertion", language));
    }

    Language language() {
        return language;
    }

    /** Returns the words of a key with values filled in. */
    String of(String key, Object... values) {
        return words.filled(key, values);
    }

    /** Returns the words of a key that agree with a number, which is filled in first. */
    String agreeing(String key, long number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        return WordList.fill(WordList.agreeing(words.of(key), Long.toString(number)), values);
    }
}
