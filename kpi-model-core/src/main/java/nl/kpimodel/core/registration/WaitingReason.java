package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Why somebody waits (Dutch: <i>reden van wachten</i>). */
public enum WaitingReason {
    /** For lack of capacity (<i>gebrek aan capaciteit</i>). */
    CAPACITY("gebrek aan capaciteit"),
    /** For another reason (<i>anders</i>); A 3 leaves it out. */
    OTHER("anders");

    private final String dutchTerm;

    WaitingReason(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code gebrek aan capaciteit}
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
    public static WaitingReason of(String text) {
        return CodeText.constant(values(), WaitingReason::dutchTerm, text, "reason of waiting");
    }
}
