package nl.kpimodel.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * The ratio of a cost to that of a yardstick, measured in pairs. The two of a pair run one after the other, in alternating order, so that
 * other work on the machine affects both. The ratio of each pair counts, not that of two averages.
 */
public final class Pairs {
    private final double[] ratios;
    private final double ownMedian;
    private final double yardstickMedian;

    private Pairs(double[] ratios, double ownMedian, double yardstickMedian) {
        this.ratios = ratios;
        this.ownMedian = ownMedian;
        this.yardstickMedian = yardstickMedian;
    }

    /** Something with a measurable cost. */
    @FunctionalInterface
    public interface Measured {
        /**
         * Runs it once.
         *
         * @return the cost, such as seconds or bytes
         * @throws Exception if it fails; there is then no ratio
         */
        double cost() throws Exception;
    }

    /** Something that takes time. */
    @FunctionalInterface
    public interface Work {
        /**
         * Runs it once.
         *
         * @return a result, so that no compiler removes the work
         * @throws Exception if it fails
         */
        Object run() throws Exception;
    }

    /**
     * Returns the time that work takes, in seconds.
     *
     * @param work the work
     * @return the measured work
     */
    public static Measured timeOf(Work work) {
        return () -> {
            long start = nanos();
            kept = work.run();
            return (nanos() - start) / 1e9;
        };
    }

    private static long nanos() {
        return Settings.isCpuTime() ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    @SuppressWarnings("unused") // written, so that no result is without use
    private static volatile Object kept;

    /**
     * Measures, after warming up.
     *
     * @param warmUps how often both run before the measurement
     * @param own the cost to compare
     * @param yardstick the cost to compare it with
     * @return the ratios
     * @throws Exception if one of the two fails
     */
    public static Pairs of(int warmUps, Measured own, Measured yardstick) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            own.cost();
            yardstick.cost();
        }
        int pairs = Settings.pairs();
        double[] owns = new double[pairs];
        double[] yardsticks = new double[pairs];
        double[] ratios = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            if (i % 2 == 0) {
                owns[i] = own.cost();
                yardsticks[i] = yardstick.cost();
            } else {
                yardsticks[i] = yardstick.cost();
                owns[i] = own.cost();
            }
            ratios[i] = owns[i] / yardsticks[i];
        }
        Arrays.sort(ratios);
        return new Pairs(ratios, median(owns), median(yardsticks));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /**
     * Returns the median of the ratios.
     *
     * @return own divided by yardstick
     */
    public double median() {
        return ratios[ratios.length / 2];
    }

    /**
     * Returns the median ratio and its range.
     *
     * @return for example {@code 1.13 (1.08 .. 1.21)}
     */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6.2f  (%.2f .. %.2f)", median(), ratios[0], ratios[ratios.length - 1]);
    }

    /** Returns the costs behind the ratios. They say little about other machines. */
    String costs(String unit) {
        return String.format(Locale.ROOT, "%.3g : %.3g %s", ownMedian, yardstickMedian, unit);
    }
}
