package nl.kpimodel.data.registration.value;

/** What a file shows about its dates with slashes, such as {@code 03/04/2025}: whether the day or the month comes first. */
public enum DayOrder {
    /** There are no such dates, or all of them fit both orders. */
    UNKNOWN,
    /** A date such as {@code 31/03/2025} shows that the day comes first, and no date shows the opposite. */
    DAY_FIRST,
    /** A date such as {@code 03/31/2025} shows that the month comes first, and no date shows the opposite. */
    MONTH_FIRST,
    /** The dates show both orders. */
    CONTRADICTORY;

    /** Returns this order, combined with that of another date. */
    public DayOrder and(DayOrder shown) {
        return this == UNKNOWN || this == shown ? shown : shown == UNKNOWN ? this : CONTRADICTORY;
    }
}
