package nl.kpimodel.data.registration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collector;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RegistrationValidator.Standing;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * Collects records before all verdicts are known. Passes on the records that are accepted so far, and keeps those that are open until the
 * end. The collection is given up if too many records are open, if the collector throws an exception, or if a record that was passed on
 * turns out not to be accepted. Used by one thread, which closes it.
 *
 * @param <A> the container of the collector
 * @param <R> the result of the collector
 */
final class OpenCollection<A, R> implements AutoCloseable {
    private static final int MOST_WAITING = 50_000;

    /**
     * Records are handed on in batches. If they were handed on one by one, the just-in-time compiler would inline the whole collector into each of the
     * methods that pass a record on.
     */
    private static final int BATCH = 1 << 9;

    private final BitSet handedOn = new BitSet();
    private final List<Waiting> waiting = new ArrayList<>();
    private List<RegistrationRecord> batch = new ArrayList<>(BATCH);
    private @Nullable Consumer<List<RegistrationRecord>> taker;
    private @Nullable SecondThread second;
    private @Nullable A container;
    private int records;

    private record Waiting(int number, RegistrationRecord record) {}

    OpenCollection(Collector<? super RegistrationRecord, A, R> collector, int threads) {
        A begun = collector.supplier().get();
        BiConsumer<A, ? super RegistrationRecord> accumulator = collector.accumulator();
        this.container = begun;
        this.second = threads > 1 ? SecondThread.start(record -> accumulator.accept(begun, record)) : null;
        this.taker = second == null ? records -> collect(records, accumulator, begun) : second;
    }

    private static <A> void collect(List<RegistrationRecord> records, BiConsumer<A, ? super RegistrationRecord> accumulator, A container) {
        for (RegistrationRecord record : records) {
            accumulator.accept(container, record);
        }
    }

    /** Takes the next record that was judged. */
    void take(RegistrationRecord record, Standing standing) {
        int number = records++;
        if (container == null || standing == Standing.REJECTED) {
            return;
        }
        if (standing == Standing.ACCEPTED) {
            handedOn.set(number);
            add(record);
        } else if (waiting.size() == MOST_WAITING) {
            giveUp();
        } else {
            waiting.add(new Waiting(number, record));
        }
    }

    private void add(RegistrationRecord record) {
        batch.add(record);
        if (batch.size() == BATCH) {
            handOn();
        }
    }

    private void handOn() {
        List<RegistrationRecord> full = batch;
        batch = new ArrayList<>(BATCH);
        try {
            Objects.requireNonNull(taker).accept(full);
        } catch (CancellationException interrupted) {
            throw interrupted;
        } catch (RuntimeException perhapsOfARejectedRecord) {
            // A second reading shows whether the accepted records alone cause it too.
            giveUp();
        }
    }

    /** Releases everything that was collected, before the records are read a second time. */
    private void giveUp() {
        container = null;
        taker = null;
        waiting.clear();
        batch.clear();
        close();
        second = null;
    }

    /** Passes on the waiting records that are accepted. Returns the container; {@code null} if the collection was given up. */
    @Nullable A complete(ValidationReport.Verdicts verdicts) {
        if (container == null || !verdicts.leaveUnchanged(handedOn)) {
            giveUp();
            return null;
        }
        for (Waiting one : List.copyOf(waiting)) {
            if (container != null) {
                verdicts.apply(one.number, one.record).ifPresent(this::add);
            }
        }
        waiting.clear();
        if (container != null) {
            handOn();
        }
        finish();
        return container;
    }

    private void finish() {
        try {
            if (second != null && container != null) {
                second.finish();
            }
        } catch (CancellationException interrupted) {
            throw interrupted;
        } catch (RuntimeException perhapsOfARejectedRecord) {
            giveUp();
        }
    }

    @Override
    public void close() {
        if (second != null) {
            second.close();
        }
    }
}
