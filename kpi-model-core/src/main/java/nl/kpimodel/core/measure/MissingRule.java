package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** What an empty field means (Dutch: <i>regel voor ontbrekende waarden</i>). Empty is never zero. */
public enum MissingRule {
    /** The unit is removed from the denominator and counted as missing (<i>telt niet mee</i>). */
    OUT,
    /** The unit stays in the denominator but not in the numerator, and is counted as an assumed "no" (<i>geldt als nee</i>). */
    NO;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static MissingRule of(String text) {
        return CodeText.constant(values(), text, "rule for missing values");
    }
}
