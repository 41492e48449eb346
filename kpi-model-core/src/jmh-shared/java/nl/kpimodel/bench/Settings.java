package nl.kpimodel.bench;

/** How much is measured: system properties, which the build hands on from {@code -D}. */
public final class Settings {
    private Settings() {}

    /**
     * The rows of a registration, {@code bench.rows}.
     *
     * @return 200 000 unless set
     */
    public static int rows() {
        return Integer.getInteger("bench.rows", 200_000);
    }

    /**
     * The rows of the larger of the two registrations whose peaks of memory are compared, {@code bench.manyRows}.
     *
     * @return five times {@link #rows()} unless set
     */
    public static int manyRows() {
        int many = Integer.getInteger("bench.manyRows", 0);
        return many == 0 ? 5 * rows() : many;
    }

    /**
     * How many pairs make a ratio, {@code bench.pairs}.
     *
     * @return 7 unless set
     */
    public static int pairs() {
        return Integer.getInteger("bench.pairs", 7);
    }

    /**
     * What time is measured by, {@code bench.clock}: what a user waits for, or with {@code cpu} what the processor did, which bears a machine that has
     * other work too. With {@code cpu} what other threads do in the meantime, such as compiling, counts for whole processes as well.
     *
     * @return true with {@code cpu}
     */
    public static boolean isCpuTime() {
        return System.getProperty("bench.clock", "wall").equals("cpu");
    }

    /**
     * Whether goals of that number are measured, {@code bench.goals}: numbers with commas between, or all.
     *
     * @param goal the number
     * @return true unless others were asked for
     */
    public static boolean isAsked(String goal) {
        String asked = System.getProperty("bench.goals", "all");
        return asked.equals("all") || ("," + asked + ",").contains("," + goal + ",");
    }
}
