package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Whether outcomes of two editions may stand side by side (Dutch: <i>vergelijkbaarheid</i>). */
public enum Comparability {
    /** They may; the note says what changed around them. */
    COMPARABLE,
    /** They may, marked with the note. */
    WITH_CARE,
    /** They may not: the editions measure different things under one id. */
    NOT_COMPARABLE;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static Comparability of(String text) {
        return CodeText.constant(values(), text, "comparability");
    }
}
