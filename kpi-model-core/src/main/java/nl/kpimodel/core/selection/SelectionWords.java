package nl.kpimodel.core.selection;

import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.WordList;

/** What is said about selections, in a file for each language next to this class. */
final class SelectionWords {
    /** Read on first use, once. */
    private static final class Words {
        static final WordList DUTCH = WordList.beside(SelectionWords.class, "selection", Language.DUTCH);
        static final WordList ENGLISH = WordList.beside(SelectionWords.class, "selection", Language.ENGLISH);
    }

    private SelectionWords() {}

    static WordList in(Language language) {
        return language == Language.DUTCH ? Words.DUTCH : Words.ENGLISH;
    }
}
