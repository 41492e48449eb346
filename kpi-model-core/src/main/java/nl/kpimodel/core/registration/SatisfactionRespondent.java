package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** Who gave a satisfaction score (Dutch: <i>respondent</i>). */
public enum SatisfactionRespondent {
    /** A client (<i>cliënt</i>). */
    CLIENT("cliënt"),
    /** A partner (<i>ketenpartner</i>). */
    PARTNER("ketenpartner"),
    /** The commissioner (<i>opdrachtgever</i>). */
    COMMISSIONER("opdrachtgever"),
    /** Someone who works for the organisation (<i>medewerker</i>). */
    STAFF("medewerker");

    private final String dutchTerm;

    SatisfactionRespondent(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code cliënt}
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
    public static SatisfactionRespondent of(String text) {
        return CodeText.constant(values(), SatisfactionRespondent::dutchTerm, text, "respondent");
    }
}
