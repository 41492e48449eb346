package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * How records are placed in time (Dutch: <i>moment van meten</i>). d is the last day of the period. The first five place the units of a
 * component; {@link #HISTORY} and {@link #LOOK_UP} place the other records that it uses.
 */
public enum TimingKind {
    /** What happened in the period, by a date (<i>stroom</i>). */
    FLOW,
    /** The state at the end of d (<i>stand</i>). */
    STOCK,
    /** What was running on at least one day of the period (<i>overlap</i>). */
    OVERLAP,
    /** What became of the cases completed in the period, within a term after it (<i>cohort</i>). */
    COHORT,
    /** A figure of another source, which carries its own period (<i>extern</i>). */
    EXTERNAL,
    /** Everything up to d, or up to the unit's own date (<i>voorgeschiedenis</i>). */
    HISTORY,
    /** Found through the unit that refers to it, at no date of its own (<i>opgezocht</i>). */
    LOOK_UP;

    /**
     * Whether the units of a component can be placed so.
     *
     * @return false for {@link #HISTORY} and {@link #LOOK_UP}
     */
    public boolean placesUnits() {
        return ordinal() < HISTORY.ordinal();
    }

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static TimingKind of(String text) {
        return CodeText.constant(values(), text, "kind of timing");
    }
}
