package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * How much an outcome tells about where its units went (Dutch: <i>openbaarheid van de verantwoording</i>). What was calculated tells everything; what is
 * published leaves out what small groups could be found by.
 *
 * <p>A later version of the library may add constants: end a {@code switch} over them with a {@code default}.
 */
public enum Disclosure {
    /** The whole account. */
    ACCOUNT,
    /** How many units are in the whole, and nothing about the others. */
    UNITS,
    /** No number of units. */
    NOTHING;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static Disclosure of(String text) {
        return CodeText.constant(values(), text, "disclosure of an account");
    }
}
