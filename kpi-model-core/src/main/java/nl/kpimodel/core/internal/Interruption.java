package nl.kpimodel.core.internal;

import java.util.concurrent.CancellationException;

/** Stops long-running work when its thread is interrupted. Only this class decides how often the interrupt is checked. */
public final class Interruption {
    /** A check takes a few nanoseconds, and this many steps take a few milliseconds. */
    private static final int STEPS = 1024;

    private Interruption() {}

    /**
     * Stops the work if the thread is interrupted. Checks at every 1024th step. The interrupt flag stays set.
     *
     * @param step the number of steps so far
     * @param work the name of the work for the message, for example {@code Validation}
     * @throws CancellationException if the thread is interrupted
     */
    public static void check(long step, String work) {
        if ((step & STEPS - 1) == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException(work + " stopped because its thread was interrupted; there is no result.");
        }
    }
}
