package nl.kpimodel.bench;

/** The extent of the measurements: system properties, which the build passes on from {@code -D}. */
public final class Settings {
    private Settings() {}

    /**
     * Returns the number of rows of a registration, {@code bench.rows}.
     *
     * @return 200 000 unless set
     */
    public static int rows() {
        return Integer.getInteger("bench.rows", 200_000);
    }

    /**
     * Returns the number of rows of the larger of the two registrations whose peaks of memory are compared, {@code bench.manyRows}.
     *
     * @return five times {@link #rows()} unless set
     */
    public static int manyRows() {
        int many = Integer.getInteger("bench.manyRows", 0);
        return many == 0 ? 5 * rows() : many;
    }

    /**
     * Returns the number of pairs of a ratio, {@code bench.pairs}.
     *
     * @return 7 unless set
     */
    public static int pairs() {
        return Integer.getInteger("bench.pairs", 7);
    }

    /**
     * Returns whether processor time is measured, {@code bench.clock=cpu}, instead of the time that a user waits. Processor time tolerates a
     * machine with other work. For whole processes it includes the work of other threads, such as compiling.
     *
     * @return true with {@code cpu}
     */
    public static boolean isCpuTime() {
        return System.getProperty("bench.clock", "wall").equals("cpu");
    }

    /**
     * Returns whether a goal is measured, {@code bench.goals}: numbers separated by commas, or all.
     *
     * @param goal the number
     * @return true unless others were requested
     */
    public static boolean isAsked(String goal) {
        String asked = System.getProperty("bench.goals", "all");
        return asked.equals("all") || ("," + asked + ",").contains("," + goal + ",");
    }

    /**
     * Returns whether a measurement is requested by its name, so that it is not one of all.
     *
     * @param name the name
     * @return true if {@code bench.goals} is the name
     */
    public static boolean isNamed(String name) {
        return System.getProperty("bench.goals", "all").equals(name);
    }
}
