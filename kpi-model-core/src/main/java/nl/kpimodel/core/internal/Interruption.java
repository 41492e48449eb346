package nl.kpimodel.core.internal;

import java.util.concurrent.CancellationException;

/** Stops long work when its thread is interrupted: the only place in the project that decides how often that is looked at. */
public final class Interruption {
    /** Looking costs a few nanoseconds, and this many steps take a few milliseconds. */
    private static final int STEPS = 1024;

    private Interruption() {}

    /**
     * Stops the work at every 1024th step if the thread is interrupted. The interrupt flag stays set.
     *
     * @param step how many steps were taken
     * @param work what is done, for the message: {@code Validation}
     * @throws CancellationException if the thread is interrupted
     */
    public static void check(long step, String work) {
        if ((step & STEPS - 1) == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException(work + " stopped because its thread was interrupted; there is no result.");
        }
    }
}
