package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.kpimodel.core.internal.Tree;

/**
 * The response to one kind of questionnaire (Dutch: <i>respons</i>): the numbers of people invited and of those who answered. It is shown
 * next to the effect indicators, whose population consists of those who answered: nothing is known about the others.
 *
 * @param status {@link Outcome.Status#VALUE}; {@link Outcome.Status#NOT_REGISTERED} if the whole input has no invitation of this kind; or
 *     {@link Outcome.Status#SUPPRESSED} if small groups are protected
 * @param invited the number of invitations sent in the period
 * @param answered the number of those answered by the end of the period
 */
public record ResponseCount(Outcome.Status status, long invited, long answered) {
    /** The response if there are no invitations of this kind. */
    public static final ResponseCount NOT_REGISTERED = new ResponseCount(Outcome.Status.NOT_REGISTERED, 0, 0);

    /** The response in a published report, if few answered or few did not answer. */
    public static final ResponseCount SUPPRESSED = new ResponseCount(Outcome.Status.SUPPRESSED, 0, 0);

    /**
     * Creates a response.
     *
     * @throws IllegalArgumentException if more people answered than were invited, a number is negative, or there are numbers without a
     *         value
     */
    public ResponseCount {
        if (answered < 0 || answered > invited) {
            throw new IllegalArgumentException(
                    "A response of " + answered + " of " + invited + " is invalid; those who answered are among those who were invited.");
        }
        if (status != Outcome.Status.VALUE && invited > 0) {
            throw new IllegalArgumentException("A response of status " + status + " has no numbers, and was given " + invited + " invitations.");
        }
    }

    /**
     * {@return the tree form: {@code status}, and {@code invited} and {@code answered} if the status is {@code VALUE}} Jackson 2 and 3
     * write it as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        Tree tree = new Tree().text("status", status);
        return (status == Outcome.Status.VALUE ? tree.put("invited", invited).put("answered", answered) : tree).toMap();
    }
}
