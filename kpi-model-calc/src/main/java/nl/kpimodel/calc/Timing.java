package nl.kpimodel.calc;

/**
 * How a figure relates to its period.
 *
 * <p>A later version of the library may add constants: end a {@code switch} over timings with a {@code default}.
 */
public enum Timing {
    /** What happened in the period (<i>stroom</i>). */
    FLOW,
    /** The state at the end of its last day (<i>stand</i>). */
    STOCK,
    /** What was running on at least one day of the period (<i>doorsnede</i>). */
    OVERLAP,
    /** What became of the cases completed in the period (<i>cohort</i>). */
    COHORT
}
