package nl.kpimodel.calc.outcome;

/**
 * The numbers of distinct cases or people behind a figure (Dutch: <i>bijdragers</i>). Units are not people: twelve actions may belong to
 * one case. A unit belongs to its case, or without a case to its person, employee or respondent; otherwise the unit itself is the
 * contributor.
 *
 * <p>Counting stops at {@link #MOST}: that number means this many or more. Immutable; safe for use by several threads.
 *
 * @param whole the contributors of all units in the population
 * @param part the contributors of the units that the figure counts: the part of a proportion, the numerator of a ratio of counts, the units
 *         of a count, or the cases with at least one event in a mean of counts; otherwise those of the whole population
 * @param rest the contributors of the other units of a proportion, or of the denominator of a ratio of counts; otherwise 0
 */
public record Contributors(long whole, long part, long rest) {
    /** The number at which counting stops. */
    public static final int MOST = 100;

    /**
     * Creates contributors. A number above {@link #MOST} is reduced to it.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Contributors {
        whole = counted(whole);
        part = counted(part);
        rest = counted(rest);
    }

    private static long counted(long contributors) {
        if (contributors < 0) {
            throw new IllegalArgumentException("There are " + contributors + " contributors; a count is 0 or more.");
        }
        return Math.min(MOST, contributors);
    }
}
