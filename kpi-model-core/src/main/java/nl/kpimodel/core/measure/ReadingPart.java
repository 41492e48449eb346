package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/** A part of the reading of a KPI (Dutch: <i>onderdeel van de lezing</i>). Each is marked with its {@link Basis}. */
public enum ReadingPart {
    /** What is counted one by one. */
    UNIT,
    /** Which figures there are, and of what kind and unit. */
    FORM,
    /** What stands above the line, or is counted. */
    NUMERATOR,
    /** What stands below the line. */
    DENOMINATOR,
    /** How units are placed in time, and by which date. */
    TIMING,
    /** What an empty field means. */
    MISSING,
    /** Which units are left out. */
    EXCLUSION,
    /** Into which strata of its own the KPI is split. */
    STRATUM,
    /** What the caller may or must set. */
    OPTION;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static ReadingPart of(String text) {
        return CodeText.constant(values(), text, "part of a reading");
    }
}
