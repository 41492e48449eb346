package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** What an empty field means (Dutch: <i>regel voor ontbrekende waarden</i>). Empty is never zero. */
public enum MissingRule {
    /** The unit leaves the whole and is counted as missing (<i>telt niet mee</i>). */
    OUT,
    /** The unit stays in the whole and not in the part, and is counted as assumed "no" (<i>geldt als nee</i>). */
    NO;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static MissingRule of(String text) {
        return CodeText.constant(values(), text, "rule for missing values");
    }
}
