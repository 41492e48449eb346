package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Who has to answer a request (Dutch: <i>beantwoorder</i>). */
public enum Responder {
    /** The coordinator of the case (<i>regievoerder</i>). */
    COORDINATOR("regievoerder"),
    /** The partner (<i>ketenpartner</i>). */
    PARTNER("ketenpartner");

    private final String dutchTerm;

    Responder(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code regievoerder}
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
    public static Responder of(String text) {
        return CodeText.constant(values(), Responder::dutchTerm, text, "responder");
    }
}
