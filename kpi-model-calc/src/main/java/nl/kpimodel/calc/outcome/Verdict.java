package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * Whether chance alone may explain a difference (Dutch: <i>oordeel</i>). If several verdicts apply, the first in the order of the constants
 * is given. A verdict never says that something is better or worse.
 *
 * <p>A later version of the library may add constants, so a {@code switch} over verdicts needs a {@code default}.
 */
public enum Verdict {
    /**
     * The outcomes are not shares or means of units that the library counted, one of them has no value, or published numbers are too rounded
     * to decide. A verdict that follows from published numbers is that of the exact numbers.
     */
    NOT_JUDGED,
    /**
     * The same people may be counted on both sides: two periods of a stock or of running units, overlapping periods, or overlapping groups.
     */
    SAME_PEOPLE,
    /** One side has fewer than ten units, or neither side has any variation. */
    TOO_FEW_TO_SAY,
    /** The interval of the difference contains 0. */
    MAY_BE_CHANCE,
    /** The interval of the difference does not contain 0. */
    DIFFERENT;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Verdict of(String text) {
        return CodeText.constant(values(), text, "verdict on a difference");
    }
}
