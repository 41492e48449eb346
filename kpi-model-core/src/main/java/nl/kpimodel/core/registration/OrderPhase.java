package nl.kpimodel.core.registration;

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
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code financiering}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
