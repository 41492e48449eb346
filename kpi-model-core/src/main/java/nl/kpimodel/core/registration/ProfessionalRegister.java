package nl.kpimodel.core.registration;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** A professional register (Dutch: <i>beroepsregister</i>). */
public enum ProfessionalRegister {
    /** Stichting Kwaliteitsregister Jeugd. */
    SKJ("Stichting Kwaliteitsregister Jeugd"),
    /** Registerplein. */
    REGISTERPLEIN("Registerplein"),
    /** BIG-register: professions in individual health care. */
    BIG("BIG-register"),
    /** Beroepsregister Sociaal Werk. */
    BEROEPSREGISTER_SOCIAAL_WERK("Beroepsregister Sociaal Werk");

    private final String dutchTerm;

    ProfessionalRegister(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * Returns the Dutch term. Files may use it instead of the code.
     *
     * @return the term, for example {@code Stichting Kwaliteitsregister Jeugd}
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
    public static ProfessionalRegister of(String text) {
        return CodeText.constant(values(), ProfessionalRegister::dutchTerm, text, "register");
    }
}
