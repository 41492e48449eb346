package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Whether outcomes of two editions may be compared (Dutch: <i>vergelijkbaarheid</i>). */
public enum Comparability {
    /** The outcomes may be compared; the note describes other changes. */
    COMPARABLE,
    /** The outcomes may be compared if the note is shown with them. */
    WITH_CARE,
    /** The outcomes may not be compared: the editions measure different things under one id. */
    NOT_COMPARABLE;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Comparability of(String text) {
        return CodeText.constant(values(), text, "comparability");
    }
}
