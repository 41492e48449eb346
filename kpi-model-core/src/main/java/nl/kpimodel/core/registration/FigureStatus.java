package nl.kpimodel.core.registration;

/** How final a figure is (Dutch: <i>status van een cijfer</i>). */
public enum FigureStatus {
    /** Provisional (<i>voorlopig</i>). */
    PROVISIONAL("voorlopig"),
    /** Revised provisional (<i>nader voorlopig</i>). */
    REVISED("nader voorlopig"),
    /** Final (<i>definitief</i>). */
    FINAL("definitief"),
    /** Estimated (<i>geschat</i>), for example by a model. */
    ESTIMATED("geschat");

    private final String dutchTerm;

    FigureStatus(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code voorlopig}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
