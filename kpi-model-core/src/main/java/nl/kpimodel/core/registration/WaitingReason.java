package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Why someone waits (Dutch: <i>reden van wachten</i>). */
public enum WaitingReason {
    /** Lack of capacity (<i>gebrek aan capaciteit</i>). */
    CAPACITY("gebrek aan capaciteit"),
    /** Another reason (<i>anders</i>). A 3 does not count these entries. */
    OTHER("anders");

    private final String dutchTerm;

    WaitingReason(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
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
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static WaitingReason of(String text) {
        return CodeText.constant(values(), WaitingReason::dutchTerm, text, "reason of waiting");
    }
}
