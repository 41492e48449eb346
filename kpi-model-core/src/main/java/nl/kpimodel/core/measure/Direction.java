package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * Whether more is better (Dutch: <i>richting</i>). It never changes a number. The model asks its users to judge this each time ("Wil ik wel
 * dat die stijgt?", handleiding 2025, 3.3), so {@link #UNKNOWN} is the honest default.
 */
public enum Direction {
    /** The model does not say. */
    UNKNOWN,
    /** More is better. */
    MORE_IS_BETTER,
    /** Less is better. */
    LESS_IS_BETTER;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Direction of(String text) {
        return CodeText.constant(values(), text, "direction");
    }
}
