package nl.kpimodel.core.registration;

/** Who waits (Dutch: <i>wie er wacht</i>). */
public enum WaitingSubject {
    /** A person (<i>persoon</i>). */
    PERSON,
    /** A participant (<i>deelnemer</i>). */
    PARTICIPANT,
    /** A group (<i>groep</i>). */
    GROUP
}
