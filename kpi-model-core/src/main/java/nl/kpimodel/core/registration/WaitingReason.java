package nl.kpimodel.core.registration;

/** Why somebody waits (Dutch: <i>reden van wachten</i>). */
public enum WaitingReason {
    /** For lack of capacity (<i>gebrek aan capaciteit</i>). */
    CAPACITY("gebrek aan capaciteit"),
    /** For another reason (<i>anders</i>); A 3 leaves it out. */
    OTHER("anders");

    private final String dutchTerm;

    WaitingReason(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code gebrek aan capaciteit}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
