package nl.kpimodel.core.registration;

/** Whom a signal is about (Dutch: <i>onderwerp van een signaal</i>). */
public enum SignalSubject {
    /** A person (<i>persoon</i>). */
    PERSON("persoon"),
    /** A participant (<i>deelnemer</i>). */
    PARTICIPANT("deelnemer"),
    /** A client (<i>cliënt</i>). */
    CLIENT("cliënt"),
    /** A group (<i>groep</i>). */
    GROUP("groep");

    private final String dutchTerm;

    SignalSubject(String dutchTerm) {
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
