package nl.kpimodel.data.registration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collector;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.RegistrationValidator.Standing;
import nl.kpimodel.core.validation.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * A collection of records that begins before all verdicts are known. It hands on what is accepted so far, and keeps what is open until the end. It is
 * given up if too many records are open, if the collector throws an exception, or if a record that was handed on turns out not to be accepted. Not for
 * sharing between threads.
 *
 * @param <A> the container of the collector
 * @param <R> what it makes
 */
final class OpenCollection<A, R> {
    private static final int MOST_WAITING = 50_000;

    private final Collector<? super RegistrationRecord, A, R> collector;
    private final BitSet handedOn = new BitSet();
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable A container;
    private int records;

    private record Waiting(int number, RegistrationRecord record) {}

    OpenCollection(Collector<? super RegistrationRecord, A, R> collector) {
        this.collector = collector;
        this.container = collector.supplier().get();
    }

    /** Takes the next record that was judged. */
    void take(RegistrationRecord record, Standing standing) {
        int number = records++;
        A open = container;
        if (open == null || standing == Standing.REJECTED) {
            return;
        }
        if (standing == Standing.ACCEPTED) {
            handedOn.set(number);
            handOn(open, record);
        } else if (waiting.size() == MOST_WAITING) {
            giveUp();
        } else {
            waiting.add(new Waiting(number, record));
        }
    }

    private void handOn(A open, RegistrationRecord record) {
        try {
            collector.accumulator().accept(open, record);
        } catch (CancellationException interrupted) {
            throw interrupted;
        } catch (RuntimeException perhapsOfARejectedRecord) {
            // A second reading shows whether the accepted records alone cause it too.
            giveUp();
        }
    }

    private void giveUp() {
        container = null;
        waiting.clear();
    }

    /** Hands on the records that waited and are accepted. Returns the container, {@code null} if the collection was given up. */
    @Nullable A complete(Verdicts verdicts) {
        if (container == null || !verdicts.leaveUnchanged(handedOn)) {
            return null;
        }
        for (Waiting one : waiting) {
            A open = container;
            if (open != null) {
                verdicts.apply(one.number, one.record).ifPresent(left -> handOn(open, left));
            }
        }
        waiting.clear();
        return container;
    }
}
