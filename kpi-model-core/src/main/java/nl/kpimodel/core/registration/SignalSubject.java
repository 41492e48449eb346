package nl.kpimodel.core.registration;

/** Whom a signal is about (Dutch: <i>onderwerp van een signaal</i>). */
public enum SignalSubject {
    /** A person (<i>persoon</i>). */
    PERSON,
    /** A participant (<i>deelnemer</i>). */
    PARTICIPANT,
    /** A client (<i>cliënt</i>). */
    CLIENT,
    /** A group (<i>groep</i>). */
    GROUP
}
