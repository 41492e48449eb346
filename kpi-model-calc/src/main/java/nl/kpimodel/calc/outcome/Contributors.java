package nl.kpimodel.calc.outcome;

/**
 * How many different cases or people a figure rests on (Dutch: <i>bijdragers</i>). Units are not people: twelve actions may belong to one case. A unit
 * belongs to its case; without a case to its person, employee or respondent; else it stands for itself.
 *
 * <p>Each number is counted up to {@link #MOST}. Immutable; safe for use by several threads.
 *
 * @param whole the contributors of all units in the whole
 * @param part those of the units that the figure counts: the part of a proportion, the numerator of a ratio of counts, the units of a count, the cases
 *     with at least one event in a mean of counts; else those of the whole
 * @param rest those of the other units of a proportion, or of the denominator of a ratio of counts; else 0
 */
public record Contributors(long whole, long part, long rest) {
    /** The highest number that is counted. */
    public static final int MOST = 100;

    /**
     * Creates contributors. A number above {@link #MOST} becomes that.
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
