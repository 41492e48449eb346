package nl.kpimodel.core.validation;

/** How much a broken rule weighs (Dutch: <i>ernst</i>): what becomes of the record. Heaviest first. */
public enum Severity {
    /** The record is rejected (<i>afgewezen</i>): it counts nowhere. */
    ERROR,
    /** The one field is treated as missing, the record is kept (<i>veld vervalt</i>). */
    FIELD,
    /** Everything is kept (<i>waarschuwing</i>). */
    WARNING
}
