package nl.kpimodel.core.registration;

/** What household a respondent lives in (Dutch: <i>huishouden</i>). */
public enum Household {
    /** Alone (<i>alleenstaand</i>). */
    SINGLE,
    /** One parent with children (<i>eenoudergezin</i>). */
    SINGLE_PARENT,
    /** A couple (<i>paar zonder kinderen</i>). */
    COUPLE,
    /** A couple with children (<i>paar met kinderen</i>). */
    COUPLE_WITH_CHILDREN,
    /** Another household (<i>anders</i>). */
    OTHER
}
