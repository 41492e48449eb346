package nl.kpimodel.core.registration;

/** Who made the first move (Dutch: <i>kanaal van een signaal</i>). */
public enum SignalChannel {
    /** The organisation found it (<i>proactief</i>). */
    PROACTIVE("proactief"),
    /** It was brought to the organisation (<i>reactief</i>). */
    REACTIVE("reactief");

    private final String dutchTerm;

    SignalChannel(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code proactief}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
