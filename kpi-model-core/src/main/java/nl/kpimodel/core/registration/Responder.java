package nl.kpimodel.core.registration;

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
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code regievoerder}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
