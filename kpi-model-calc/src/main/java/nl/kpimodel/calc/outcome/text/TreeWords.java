package nl.kpimodel.calc.outcome.text;

import nl.kpimodel.core.internal.BilingualWords;

/** The messages on a report or an outcome whose tree is refused. They are read on first use. */
public final class TreeWords {
    public static final BilingualWords ALL = FileBeside.words(TreeWords.class, "tree");

    private TreeWords() {}
}
