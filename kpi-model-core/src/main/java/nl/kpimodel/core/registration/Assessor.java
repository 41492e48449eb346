package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Who assessed (Dutch: <i>beoordelaar</i>). */
public enum Assessor {
    /** Someone within the organisation (<i>intern</i>). */
    INTERNAL("intern"),
    /** Someone outside the organisation (<i>extern</i>). */
    EXTERNAL("extern");

    private final String dutchTerm;

    Assessor(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code intern}
     */
    public String dutchTerm() {
        return dutchTerm;
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it, or the Dutch term
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Assessor of(String text) {
        return CodeText.constant(values(), Assessor::dutchTerm, text, "assessor");
    }
}
