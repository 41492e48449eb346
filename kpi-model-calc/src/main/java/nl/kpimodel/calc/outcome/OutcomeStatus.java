package nl.kpimodel.calc.outcome;

/**
 * Whether there is a figure, and if not, why (Dutch: <i>status</i>). Of several reasons, the first in the order below is given.
 *
 * <p>A later version of the library may add constants: end a {@code switch} over statuses with a {@code default}.
 */
public enum OutcomeStatus {
    /** There is a figure. */
    VALUE,
    /** The model leaves an option open, and the caller did not supply it. */
    NOT_DEFINED,
    /** No organisation registers it: each holds nothing of the type, or fills in a field that the figure needs nowhere. */
    NOT_REGISTERED,
    /** It is registered, but there is nothing to calculate with in this period and stratum. */
    NO_DATA,
    /** There is something to divide, and nothing to divide it by. */
    ZERO_DENOMINATOR,
    /** The KPI cannot have this stratum. */
    NOT_APPLICABLE,
    /** The group is so small that the figure would tell of persons. */
    SUPPRESSED
}
