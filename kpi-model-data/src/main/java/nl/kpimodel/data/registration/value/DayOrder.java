package nl.kpimodel.data.registration.value;

/** What a file shows of its dates with slashes, such as {@code 03/04/2025}: whether the day or the month comes first. */
public enum DayOrder {
    /** There are no such dates, or all of them may be either. */
    UNKNOWN,
    /** A date such as {@code 31/03/2025} shows that the day comes first, and none shows the other. */
    DAY_FIRST,
    /** A date such as {@code 03/31/2025} shows that the month comes first, and none shows the other. */
    MONTH_FIRST,
    /** Dates show both. */
    CONTRADICTORY;

    /** This order with what another date shows. */
    public DayOrder and(DayOrder shown) {
        return this == UNKNOWN || this == shown ? shown : shown == UNKNOWN ? this : CONTRADICTORY;
    }
}
