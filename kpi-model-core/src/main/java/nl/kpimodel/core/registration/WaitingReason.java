package nl.kpimodel.core.registration;

/** Why somebody waits (Dutch: <i>reden van wachten</i>). */
public enum WaitingReason {
    /** For lack of capacity (<i>gebrek aan capaciteit</i>). */
    CAPACITY,
    /** For another reason (<i>anders</i>); A 3 leaves it out. */
    OTHER
}
