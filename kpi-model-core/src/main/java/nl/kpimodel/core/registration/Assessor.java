package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Who assesses (Dutch: <i>beoordelaar</i>). */
public enum Assessor {
    /** Somebody of the organisation (<i>intern</i>). */
    INTERNAL("intern"),
    /** Somebody from outside (<i>extern</i>). */
    EXTERNAL("extern");

    private final String dutchTerm;

    Assessor(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
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
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static Assessor of(String text) {
        return CodeText.constant(values(), Assessor::dutchTerm, text, "assessor");
    }
}
