package nl.kpimodel.core.registration;

/** What somebody is in the organisation (Dutch: <i>rol van een medewerker</i>). */
public enum EmployeeRole {
    /** Employed (<i>beroepskracht</i>). */
    EMPLOYEE,
    /** A trainee (<i>stagiair</i>). */
    TRAINEE,
    /** A volunteer (<i>vrijwilliger</i>). */
    VOLUNTEER
}
