package nl.kpimodel.core.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import nl.kpimodel.core.internal.CodeText;

/**
 * Why a unit is not in the whole (Dutch: <i>reden van uitsluiting</i>). Reports name it by the constant. A component lists its reasons in
 * the order in which they are judged, and a unit has the first that holds. A later version of the library may add reasons.
 */
public enum ExclusionReason {
    /**
     * The organisation of the unit registers nothing of what the figure needs, and another organisation does (<i>niet geregistreerd</i>). It holds for
     * every unit of that organisation, so components do not list it.
     */
    NOT_REGISTERED,
    /** The KPI does not speak of it: another phase, role, channel, subject, respondent or household (<i>andere soort</i>). */
    OTHER_KIND,
    /** The KPI's date ends something that began before the end of the period and had not ended by its last day (<i>loopt nog</i>). */
    OPEN,
    /** Not in the period for any other reason (<i>buiten de periode</i>). */
    OUTSIDE_PERIOD,
    /** The case has low complexity on the date, and the KPI belongs to the track of high complexity (<i>laag complex</i>). */
    LOW_COMPLEX,
    /** Answered on another scale than the one that the caller named (<i>andere schaal</i>). */
    OTHER_SCALE,
    /** Nobody looked again within the term (<i>niet opgevolgd</i>). */
    NOT_FOLLOWED_UP,
    /** None of the indicator's items was answered (<i>vragen niet beantwoord</i>). */
    ITEMS_NOT_ANSWERED,
    /** Of the indicator's items only "not applicable" was answered (<i>niet van toepassing</i>). */
    NOT_APPLICABLE;

    /**
     * Reads the text form. Case, accents, spaces and punctuation do not matter.
     *
     * @param text the code as {@link #toString} prints it
     * @return the constant
     * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
     */
    @JsonCreator
    public static ExclusionReason of(String text) {
        return CodeText.constant(values(), text, "reason of exclusion");
    }
}
