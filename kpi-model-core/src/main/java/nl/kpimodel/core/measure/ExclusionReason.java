package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * The reason for excluding a unit from the population (Dutch: <i>reden van uitsluiting</i>). Reports contain the name of the constant. A
 * component lists its reasons in order of evaluation, and a unit gets the first one that applies. A later version of the library may add
 * reasons.
 */
public enum ExclusionReason {
    /**
     * The organisation of the unit registers none of the data that the figure needs, but another organisation does (<i>niet
     * geregistreerd</i>). The reason applies to every unit of that organisation, so components do not list it.
     */
    NOT_REGISTERED,
    /** The KPI does not concern the unit: another phase, role, channel, subject, respondent or household (<i>andere soort</i>). */
    OTHER_KIND,
    /** The KPI counts by end date, and the unit began before the end of the period but had not ended by its last day (<i>loopt nog</i>). */
    OPEN,
    /** The unit is not in the period for any other reason (<i>buiten de periode</i>). */
    OUTSIDE_PERIOD,
    /** The case has low complexity on the date, and the KPI belongs to the track of high complexity (<i>laag complex</i>). */
    LOW_COMPLEX,
    /** The answer is on a different scale from the one that the caller named (<i>andere schaal</i>). */
    OTHER_SCALE,
    /** There was no follow-up within the term (<i>niet opgevolgd</i>). */
    NOT_FOLLOWED_UP,
    /** None of the indicator's items was answered (<i>vragen niet beantwoord</i>). */
    ITEMS_NOT_ANSWERED,
    /** The only answer to the indicator's items was "not applicable" (<i>niet van toepassing</i>). */
    NOT_APPLICABLE;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
     */
    @JsonCreator
    public static ExclusionReason of(String text) {
        return CodeText.constant(values(), text, "reason of exclusion");
    }
}
