package nl.kpimodel.core.registration;

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
}
