package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.kpimodel.core.internal.Tree;

/**
 * How many of those who were invited answered (Dutch: <i>respons</i>), for one kind of questionnaire. It stands beside the effect indicators, whose whole
 * is who answered: nothing is known of those who did not.
 *
 * @param status {@link OutcomeStatus#VALUE}; {@link OutcomeStatus#NOT_REGISTERED} if the whole input has no invitation of this kind; or
 *     {@link OutcomeStatus#SUPPRESSED} if small groups are protected
 * @param invited invitations sent in the period
 * @param answered how many of those were answered by the end of the period
 */
public record ResponseCount(OutcomeStatus status, long invited, long answered) {
    /** No invitation of this kind anywhere. */
    public static final ResponseCount NOT_REGISTERED = new ResponseCount(OutcomeStatus.NOT_REGISTERED, 0, 0);

    /** Few answered or few did not, and the report is published. */
    public static final ResponseCount SUPPRESSED = new ResponseCount(OutcomeStatus.SUPPRESSED, 0, 0);

    /**
     * Creates a response.
     *
     * @throws IllegalArgumentException if more answered than were invited, a number is negative, or there are numbers without a value
     */
    public ResponseCount {
        if (answered < 0 || answered > invited) {
            throw new IllegalArgumentException(
                    "A response of " + answered + " of " + invited + " cannot be; those who answered are among those who were invited.");
        }
        if (status != OutcomeStatus.VALUE && invited > 0) {
            throw new IllegalArgumentException("A response of status " + status + " has no numbers, and was given " + invited + " invitations.");
        }
    }

    /**
     * The tree form: {@code status} and, if that is {@code VALUE}, {@code invited} and {@code answered}. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Tree tree = new Tree().text("status", status);
        return (status == OutcomeStatus.VALUE ? tree.put("invited", invited).put("answered", answered) : tree).toMap();
    }
}
