package nl.kpimodel.calc;

import java.util.OptionalInt;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * The rule that combines the answers to several items into one yes (Dutch: <i>combinatie</i>). Only items with an answer other than {@code
 * NVT} count. GAP: the model does not say, so there is no default, not even for an indicator with one item.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Combination {
    /** A yes to any of the answered items. */
    public static final Combination ANY = new Combination(1, "ANY");

    /** A yes to all of the answered items. */
    public static final Combination ALL = new Combination(Integer.MAX_VALUE, "ALL");

    private final int atLeast;
    private final String name;

    private Combination(int atLeast, String name) {
        this.atLeast = atLeast;
        this.name = name;
    }

    /**
     * Returns a combination that requires a yes to at least a number of the answered items. A respondent who answered fewer items cannot
     * reach it. A figure with fewer items is always 0, and its explanation says so: give such an indicator its own combination.
     *
     * @param items the number of items, 1 or more; 1 is {@link #ANY}
     * @return the combination
     * @throws IllegalArgumentException if it is less than 1
     */
    public static Combination atLeast(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("A yes to at least " + items + " items is always there; give 1 or more.");
        }
        return items == 1 ? ANY : new Combination(items, "AT_LEAST " + items);
    }

    /**
     * Returns the required number of yeses.
     *
     * @return the number, 1 for {@link #ANY}; empty if all answered items must be a yes
     */
    public OptionalInt needed() {
        return this == ALL ? OptionalInt.empty() : OptionalInt.of(atLeast);
    }

    /** Returns whether a number of yeses among a number of answers is a yes. */
    boolean isYes(int yeses, int answers) {
        return this == ALL ? yeses == answers : yeses >= atLeast;
    }

    /** Returns the combination in words, for example "met ja op alle beantwoorde vragen". */
    BilingualText inWords() {
        return this == ALL || this == ANY
                ? OutcomeWords.term("option.combination." + name)
                : OutcomeWords.term("option.combination.AT_LEAST", ExactNumber.of(atLeast));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Combination that && atLeast == that.atLeast && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns {@code ANY}, {@code ALL}, or for example {@code AT_LEAST 2}. */
    @Override
    public String toString() {
        return name;
    }
}
