package nl.kpimodel.core.measure;

/** Whether outcomes of two editions may stand side by side (Dutch: <i>vergelijkbaarheid</i>). */
public enum Comparability {
    /** They may; the note says what changed around them. */
    COMPARABLE,
    /** They may, marked with the note. */
    WITH_CARE,
    /** They may not: the editions measure different things under one id. */
    NOT_COMPARABLE
}
