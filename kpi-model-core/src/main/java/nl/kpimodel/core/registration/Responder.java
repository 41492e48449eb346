package nl.kpimodel.core.registration;

/** Who has to answer a request (Dutch: <i>beantwoorder</i>). */
public enum Responder {
    /** The coordinator of the case (<i>regievoerder</i>). */
    COORDINATOR,
    /** The partner (<i>ketenpartner</i>). */
    PARTNER
}
