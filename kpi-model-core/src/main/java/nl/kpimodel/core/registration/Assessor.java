package nl.kpimodel.core.registration;

/** Who assesses (Dutch: <i>beoordelaar</i>). */
public enum Assessor {
    /** Somebody of the organisation (<i>intern</i>). */
    INTERNAL,
    /** Somebody from outside (<i>extern</i>). */
    EXTERNAL
}
