package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** A part of the specification of a KPI (Dutch: <i>onderdeel van de lezing</i>). Each part is marked with its {@link Basis}. */
public enum ReadingPart {
    /** The unit that is counted. */
    UNIT,
    /** The figures, with their kind and unit. */
    FORM,
    /** The numerator, or what is counted. */
    NUMERATOR,
    /** The denominator. */
    DENOMINATOR,
    /** How units are placed in time, and by which date. */
    TIMING,
    /** The meaning of an empty field. */
    MISSING,
    /** The units that are left out. */
    EXCLUSION,
    /** The KPI's own strata. */
    STRATUM,
    /** The options that the caller may or must set. */
    OPTION;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static ReadingPart of(String text) {
        return CodeText.constant(values(), text, "part of a reading");
    }
}
