package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * Whether chance alone may explain a difference (Dutch: <i>oordeel</i>). The first that applies in the order below is given. It never says that
 * something is better or worse.
 *
 * <p>Source: measures.md, "Interval and difference". A later version of the library may add constants: end a {@code switch} over verdicts with a
 * {@code default}.
 */
public enum Verdict {
    /** The outcomes are no shares or means of units that were counted here, or one of them has no value. */
    NOT_JUDGED,
    /** The same people are on both sides: two periods of a state or of what was running, periods that overlap, or groups that overlap. */
    SAME_PEOPLE,
    /** One side has fewer than ten units, or neither side has any variation. */
    TOO_FEW_TO_SAY,
    /** The interval of the difference holds 0. */
    MAY_BE_CHANCE,
    /** The interval of the difference does not hold 0. */
    DIFFERENT;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static Verdict of(String text) {
        return CodeText.constant(values(), text, "verdict on a difference");
    }
}
