package nl.kpimodel.core.selection;

import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.WordList;

/** The sentences on selections, in one file for each language next to this class. */
final class SelectionWords {
    /** Loads the words on first use. */
    private static final class Words {
        static final WordList DUTCH = WordList.nextTo(SelectionWords.class, "selection", Language.DUTCH);
        static final WordList ENGLISH = WordList.nextTo(SelectionWords.class, "selection", Language.ENGLISH);
    }

    private SelectionWords() {}

    static WordList in(Language language) {
        return language == Language.DUTCH ? Words.DUTCH : Words.ENGLISH;
    }
}
