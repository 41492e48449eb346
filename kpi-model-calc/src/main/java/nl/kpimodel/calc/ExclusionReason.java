package nl.kpimodel.calc;

/**
 * Why a unit is not in the whole of a figure although nothing is missing (Dutch: <i>reden van uitsluiting</i>). A unit has one reason: the
 * first, in the order below, that holds.
 *
 * <p>A later version of the library may add constants: end a {@code switch} over reasons with a {@code default}.
 */
public enum ExclusionReason {
    /** The figure does not speak of it: another phase, role, channel, subject, respondent or household. */
    OTHER_KIND,
    /** It began before the end of the period, and what the figure waits for had not happened by its last day. */
    OPEN,
    /** Every other unit that is not in the period. */
    OUTSIDE_PERIOD,
    /** The figure is about the high-complex track, and the case was low-complex on the date. */
    LOW_COMPLEX,
    /** Answered on another scale than the one asked for. */
    OTHER_SCALE,
    /** Nobody asked within the term how it went on. */
    NOT_FOLLOWED_UP,
    /** None of the items was answered. */
    ITEMS_NOT_ANSWERED,
    /** The items were answered with "not applicable" (<i>NVT</i>) alone. */
    NOT_APPLICABLE
}
