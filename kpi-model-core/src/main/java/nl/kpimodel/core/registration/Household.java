package nl.kpimodel.core.registration;

/** What household a respondent lives in (Dutch: <i>huishouden</i>). */
public enum Household {
    /** Alone (<i>alleenstaand</i>). */
    SINGLE("alleenstaand"),
    /** One parent with children (<i>eenoudergezin</i>). */
    SINGLE_PARENT("eenoudergezin"),
    /** A couple (<i>paar zonder kinderen</i>). */
    COUPLE("paar zonder kinderen"),
    /** A couple with children (<i>paar met kinderen</i>). */
    COUPLE_WITH_CHILDREN("paar met kinderen"),
    /** Another household (<i>anders</i>). */
    OTHER("anders");

    private final String dutchTerm;

    Household(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code alleenstaand}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
