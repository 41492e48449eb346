package nl.kpimodel.core.registration;

/** What an administrative order is about (Dutch: <i>fase van een opdracht</i>). */
public enum OrderPhase {
    /** Financing help (<i>financiering</i>). */
    FINANCING,
    /** Completing help (<i>afronding</i>). */
    COMPLETION
}
