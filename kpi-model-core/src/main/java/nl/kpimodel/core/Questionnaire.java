package nl.kpimodel.core;

/** The two questionnaires (Dutch: <i>vragenlijsten</i>) behind the effect indicators. Source: handleiding 2025, chapter 5, step 4. */
public enum Questionnaire {
    /** The questionnaire for participants (<i>Basisvragenlijst deelnemers</i>), asked afterwards. Its items read {@code 4a2}. */
    PARTICIPANT("deelnemers"),
    /** The questionnaire for professionals (<i>Vragenlijst professionals</i>), where participants cannot be asked. Its items read {@code E4.A}. */
    PROFESSIONAL("professionals");

    private final String dutchTerm;

    Questionnaire(String dutchTerm) {
        this.dutchTerm = dutchTerm;
    }

    /**
     * What the constant is called in Dutch. Files may use the term in place of the code.
     *
     * @return the term, for example {@code deelnemers}
     */
    public String dutchTerm() {
        return dutchTerm;
    }
}
