package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** The kind of partner (Dutch: <i>soort ketenpartner</i>). */
public enum PartnerKind {
    /** A professional organisation (<i>formeel</i>). */
    FORMAL("formeel"),
    /** The client's own network, or volunteers (<i>informeel</i>). */
    INFORMAL("informeel");

    private final String dutchTerm;

    PartnerKind(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code formeel}
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
    public static PartnerKind of(String text) {
        return CodeText.constant(values(), PartnerKind::dutchTerm, text, "kind of partner");
    }
}
