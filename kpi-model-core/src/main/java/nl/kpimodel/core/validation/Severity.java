package nl.kpimodel.core.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** The effect of a broken rule on the record (Dutch: <i>ernst</i>). The most severe comes first. */
public enum Severity {
    /** The record is rejected (<i>afgewezen</i>): it counts nowhere. */
    ERROR,
    /** The field is treated as missing, and the record is kept (<i>veld vervalt</i>). */
    FIELD,
    /** Everything is kept (<i>waarschuwing</i>). */
    WARNING;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static Severity of(String text) {
        return CodeText.constant(values(), text, "severity");
    }
}
