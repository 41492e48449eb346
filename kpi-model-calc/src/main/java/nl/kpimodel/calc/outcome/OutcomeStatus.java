package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * Whether there is a figure, and if not, why (Dutch: <i>status</i>). If several reasons apply, the first in the order of the constants is
 * given.
 *
 * <p>A later version of the library may add constants, so a {@code switch} over statuses needs a {@code default}.
 */
public enum OutcomeStatus {
    /** There is a figure. */
    VALUE,
    /** The model leaves an option open, and the caller did not supply it. */
    NOT_DEFINED,
    /** No organisation registers it: each has no records of the type, or never fills a field that the figure needs. */
    NOT_REGISTERED,
    /** It is registered, but this period and stratum have no data to calculate with. */
    NO_DATA,
    /** There is a numerator, but the denominator is 0. */
    ZERO_DENOMINATOR,
    /** The KPI cannot have this stratum. */
    NOT_APPLICABLE,
    /** The group is so small that the figure would reveal something about individuals. */
    SUPPRESSED;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static OutcomeStatus of(String text) {
        return CodeText.constant(values(), text, "status of an outcome");
    }
}
