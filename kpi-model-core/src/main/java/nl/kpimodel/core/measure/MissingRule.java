package nl.kpimodel.core.measure;

/** What an empty field means (Dutch: <i>regel voor ontbrekende waarden</i>). Empty is never zero. */
public enum MissingRule {
    /** The unit leaves the whole and is counted as missing (<i>telt niet mee</i>). */
    OUT,
    /** The unit stays in the whole and not in the part, and is counted as assumed "no" (<i>geldt als nee</i>). */
    NO
}
