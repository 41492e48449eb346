package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** What somebody is in the organisation (Dutch: <i>rol van een medewerker</i>). */
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
     * What the constant is called in Dutch. Files may use the term in place of the code.
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
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static EmployeeRole of(String text) {
        return CodeText.constant(values(), EmployeeRole::dutchTerm, text, "role");
    }
}
