package nl.kpimodel.core.registration;

/** Who tells how satisfied they are (Dutch: <i>respondent</i>). */
public enum SatisfactionRespondent {
    /** A client (<i>cliënt</i>). */
    CLIENT("cliënt"),
    /** A partner (<i>ketenpartner</i>). */
    PARTNER("ketenpartner"),
    /** The commissioner (<i>opdrachtgever</i>). */
    COMMISSIONER("opdrachtgever"),
    /** Who works for the organisation (<i>medewerker</i>). */
    STAFF("medewerker");

    private final String dutchTerm;

    SatisfactionRespondent(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code cliënt}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
