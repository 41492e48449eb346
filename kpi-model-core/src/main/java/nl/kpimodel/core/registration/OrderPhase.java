package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** What an administrative order is about (Dutch: <i>fase van een opdracht</i>). */
public enum OrderPhase {
    /** Financing help (<i>financiering</i>). */
    FINANCING("financiering"),
    /** Completing help (<i>afronding</i>). */
    COMPLETION("afronding");

    private final String dutchTerm;

    OrderPhase(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code financiering}
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
    public static OrderPhase of(String text) {
        return CodeText.constant(values(), OrderPhase::dutchTerm, text, "phase of an order");
    }
}
