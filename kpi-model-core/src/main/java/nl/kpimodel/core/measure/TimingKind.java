package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * How records are placed in time (Dutch: <i>moment van meten</i>). In this class, d is the last day of the period. The first five kinds
 * place the units of a component; {@link #HISTORY} and {@link #LOOK_UP} place the other records that it uses.
 */
public enum TimingKind {
    /** Events in the period, by a date (<i>stroom</i>). */
    FLOW,
    /** The state at the end of d (<i>stand</i>). */
    STOCK,
    /** Everything that was running on at least one day of the period (<i>overlap</i>). */
    OVERLAP,
    /** The follow-up of the cases completed in the period, within a term after completion (<i>cohort</i>). */
    COHORT,
    /** A figure of another source, which has its own period (<i>extern</i>). */
    EXTERNAL,
    /** Everything up to d, or up to the unit's own date (<i>voorgeschiedenis</i>). */
    HISTORY,
    /** Records found through the unit that refers to them, without a date (<i>opgezocht</i>). */
    LOOK_UP;

    /**
     * Returns whether this kind can place the units of a component.
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
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static TimingKind of(String text) {
        return CodeText.constant(values(), text, "kind of timing");
    }
}
