package nl.kpimodel.core.registration;

/** Who tells how satisfied they are (Dutch: <i>respondent</i>). */
public enum SatisfactionRespondent {
    /** A client (<i>cliënt</i>). */
    CLIENT,
    /** A partner (<i>ketenpartner</i>). */
    PARTNER,
    /** The commissioner (<i>opdrachtgever</i>). */
    COMMISSIONER,
    /** Who works for the organisation (<i>medewerker</i>). */
    STAFF
}
