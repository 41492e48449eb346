package nl.kpimodel.core.measure;

/**
 * Whether more is better (Dutch: <i>richting</i>). It never changes a number. The model asks its users to judge that anew each time
 * ("Wil ik wel dat die stijgt?", handleiding 2025, 3.3), so {@link #UNKNOWN} is the honest default.
 */
public enum Direction {
    /** The model does not say. */
    UNKNOWN,
    /** More is better. */
    MORE_IS_BETTER,
    /** Less is better. */
    LESS_IS_BETTER
}
