package nl.kpimodel.calc.report;

/**
 * The bounds of a calculation (Dutch: <i>grenzen van een berekening</i>). A calculation that exceeds a bound ends with an error that names
 * the bound, the cause and the remedy. The bounds are estimates: a small heap may still run out of memory first.
 *
 * <ul>
 *   <li><b>Strata</b>: the distinct values of one key, such as {@code team}. A column with ids instead of teams typically exceeds this
 *       bound.
 *   <li><b>Outcomes</b>: those of all KPIs, components, strata and periods together.
 *   <li><b>Kept records</b>: the records that are kept until the end, such as cases with their events, employees, answers, and events that
 *       precede their case in the input. Hours, contacts and other events of a known case are not kept.
 * </ul>
 *
 * <p>The standard bounds are 10&nbsp;000 strata for each key, and as many outcomes and kept records as fit in the maximum heap, estimated
 * at 512 bytes for an outcome and 1024 bytes for a kept record. A bound does not change any number.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @see KpiCalculator#limits
 */
public final class CalculationLimits {
    private static final int STRATA = 10_000;
    private static final int BYTES_OF_OUTCOME = 512;
    private static final int BYTES_OF_KEPT_RECORD = 1024;

    private final int strata;
    private final long outcomes;
    private final long keptRecords;

    private CalculationLimits(int strata, long outcomes, long keptRecords) {
        this.strata = strata;
        this.outcomes = outcomes;
        this.keptRecords = keptRecords;
    }

    /**
     * Returns the bounds that apply by default.
     *
     * @return the standard bounds
     */
    public static CalculationLimits standard() {
        long memory = Runtime.getRuntime().maxMemory();
        return new CalculationLimits(STRATA, memory / BYTES_OF_OUTCOME, memory / BYTES_OF_KEPT_RECORD);
    }

    /**
     * {@return these bounds with another number of strata}
     *
     * @param most the maximum number of distinct values of one key
     * @throws IllegalArgumentException if it is less than 1
     */
    public CalculationLimits withStrata(int most) {
        return new CalculationLimits((int) positive(most, "strata"), outcomes, keptRecords);
    }

    /**
     * {@return these bounds with another number of outcomes}
     *
     * @param most the maximum number of outcomes of all reports together
     * @throws IllegalArgumentException if it is less than 1
     */
    public CalculationLimits withOutcomes(long most) {
        return new CalculationLimits(strata, positive(most, "outcomes"), keptRecords);
    }

    /**
     * {@return these bounds with another number of kept records}
     *
     * @param most the maximum number of records that are kept until the end
     * @throws IllegalArgumentException if it is less than 1
     */
    public CalculationLimits withKeptRecords(long most) {
        return new CalculationLimits(strata, outcomes, positive(most, "kept records"));
    }

    private static long positive(long most, String what) {
        if (most < 1) {
            throw new IllegalArgumentException("The bound on " + what + " is " + most + "; give 1 or more.");
        }
        return most;
    }

    /** {@return the bound on the distinct values of one key} */
    public int strata() {
        return strata;
    }

    /** {@return the bound on the outcomes of all reports together} */
    public long outcomes() {
        return outcomes;
    }

    /** {@return the bound on the records that are kept until the end} */
    public long keptRecords() {
        return keptRecords;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalculationLimits that && strata == that.strata && outcomes == that.outcomes && keptRecords == that.keptRecords;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * strata + Long.hashCode(outcomes)) + Long.hashCode(keptRecords);
    }

    /** Returns the three bounds. */
    @Override
    public String toString() {
        return "At most " + strata + " strata of a key, " + outcomes + " outcomes and " + keptRecords + " kept records";
    }
}
