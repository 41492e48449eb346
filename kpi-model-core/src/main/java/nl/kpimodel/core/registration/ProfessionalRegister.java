package nl.kpimodel.core.registration;

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
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code Stichting Kwaliteitsregister Jeugd}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
