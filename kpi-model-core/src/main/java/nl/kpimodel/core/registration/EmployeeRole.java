package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** The role of a person in the organisation (Dutch: <i>rol van een medewerker</i>). */
public enum EmployeeRole {
    /** Employed (<i>beroepskracht</i>). */
    EMPLOYEE("beroepskracht"),
    /** A trainee (<i>stagiair</i>). */
    TRAINEE("stagiair"),
    /** A volunteer (<i>vrijwilliger</i>). */
    VOLUNTEER("vrijwilliger");

    private final String dutchTerm;

    EmployeeRole(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code beroepskracht}
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
    public static EmployeeRole of(String text) {
        return CodeText.constant(values(), EmployeeRole::dutchTerm, text, "role");
    }
}
