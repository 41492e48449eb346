package nl.kpimodel.core.registration;

/** Who waits (Dutch: <i>wie er wacht</i>). */
public enum WaitingSubject {
    /** A person (<i>persoon</i>). */
    PERSON("persoon"),
    /** A participant (<i>deelnemer</i>). */
    PARTICIPANT("deelnemer"),
    /** A group (<i>groep</i>). */
    GROUP("groep");

    private final String dutchTerm;

    WaitingSubject(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code persoon}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
