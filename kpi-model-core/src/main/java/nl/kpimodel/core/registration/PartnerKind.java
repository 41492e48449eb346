package nl.kpimodel.core.registration;

/** What kind of partner (Dutch: <i>soort ketenpartner</i>). */
public enum PartnerKind {
    /** A professional organisation (<i>formeel</i>). */
    FORMAL("formeel"),
    /** The own network, volunteers (<i>informeel</i>). */
    INFORMAL("informeel");

    private final String dutchTerm;

    PartnerKind(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code formeel}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
