package nl.kpimodel.core.selection;

import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.BilingualWords;
import nl.kpimodel.core.internal.WordList;

/** The sentences on selections, in one file for each language next to this class. */
final class SelectionWords {
    private static final BilingualWords ALL = BilingualWords.nextTo(SelectionWords.class, "selection");

    private SelectionWords() {}

    static WordList in(Language language) {
        return ALL.in(language);
    }
}
