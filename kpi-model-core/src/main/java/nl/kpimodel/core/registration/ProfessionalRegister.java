package nl.kpimodel.core.registration;

/** A professional register (Dutch: <i>beroepsregister</i>). */
public enum ProfessionalRegister {
    /** Stichting Kwaliteitsregister Jeugd. */
    SKJ,
    /** Registerplein. */
    REGISTERPLEIN,
    /** BIG-register: professions in individual health care. */
    BIG,
    /** Beroepsregister Sociaal Werk. */
    BEROEPSREGISTER_SOCIAAL_WERK
}
