package nl.kpimodel.data.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * A thread that processes records while the calling thread continues to read. The records come in order and in batches, and the number of
 * waiting records is bounded. The next call here throws an exception of the second thread. Used by one thread, which must close it.
 */
final class SecondThread implements Consumer<List<RegistrationRecord>>, AutoCloseable {
    private static final int BATCHES = 1 << 4;
    private static final List<RegistrationRecord> END = new ArrayList<>();

    private final BlockingQueue<List<RegistrationRecord>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

    private SecondThread(Consumer<RegistrationRecord> taker) {
        thread = new Thread(() -> take(taker), "kpi-model-calculation");
        thread.setDaemon(true);
    }

    static SecondThread start(Consumer<RegistrationRecord> taker) {
        SecondThread second = new SecondThread(taker);
        second.thread.start();
        return second;
    }

    @SuppressWarnings("ReferenceEquality") // the end is a single object
    private void take(Consumer<RegistrationRecord> taker) {
        try {
            for (List<RegistrationRecord> next = batches.take(); next != END; next = batches.take()) {
                for (RegistrationRecord record : next) {
                    if (closed) {
                        return;
                    }
                    taker.accept(record);
                }
            }
        } catch (InterruptedException interrupted) {
            // If it was closed, nobody waits for the result any more.
            failure = cancellation();
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /** Hands over a batch, which the caller then leaves alone. */
    @Override
    public void accept(List<RegistrationRecord> next) {
        try {
            boolean sent = false;
            while (!sent) {
                rethrow();
                sent = batches.offer(next, 50, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            throw cancelled();
        }
    }

    /** Waits until all records are processed. */
    void finish() {
        accept(END);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw cancelled();
        }
        rethrow();
    }

    private static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return cancellation();
    }

    private static CancellationException cancellation() {
        return new CancellationException("Calculation stopped because its thread was interrupted; there is no result.");
    }

    private void rethrow() {
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException own) {
            throw own;
        }
    }

    /** Stops the thread. If the consumer ignores interrupts, the thread stops at the end of the current record. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
