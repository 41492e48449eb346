package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

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
    SUPPRESSED;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static OutcomeStatus of(String text) {
        return CodeText.constant(values(), text, "status of an outcome");
    }
}
