package nl.kpimodel.core.registration;

/** Who assesses (Dutch: <i>beoordelaar</i>). */
public enum Assessor {
    /** Somebody of the organisation (<i>intern</i>). */
    INTERNAL("intern"),
    /** Somebody from outside (<i>extern</i>). */
    EXTERNAL("extern");

    private final String dutchTerm;

    Assessor(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code intern}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
