package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** How much a broken rule weighs (Dutch: <i>ernst</i>): what becomes of the record. Heaviest first. */
public enum Severity {
    /** The record is rejected (<i>afgewezen</i>): it counts nowhere. */
    ERROR,
    /** The one field is treated as missing, the record is kept (<i>veld vervalt</i>). */
    FIELD,
    /** Everything is kept (<i>waarschuwing</i>). */
    WARNING;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static Severity of(String text) {
        return CodeText.constant(values(), text, "severity");
    }
}
