package nl.kpimodel.core.registration;

/** What kind of partner (Dutch: <i>soort ketenpartner</i>). */
public enum PartnerKind {
    /** A professional organisation (<i>formeel</i>). */
    FORMAL,
    /** The own network, volunteers (<i>informeel</i>). */
    INFORMAL
}
