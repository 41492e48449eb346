package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * How much of its account an outcome discloses (Dutch: <i>openbaarheid van de verantwoording</i>). A calculated outcome discloses
 * everything. A published outcome leaves out numbers that could reveal small groups.
 *
 * <p>A later version of the library may add constants, so a {@code switch} over them needs a {@code default}.
 */
public enum Disclosure {
    /** The whole account. */
    ACCOUNT,
    /** Only the number of units in the population. */
    UNITS,
    /** No number of units. */
    NOTHING;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Disclosure of(String text) {
        return CodeText.constant(values(), text, "disclosure of an account");
    }
}
