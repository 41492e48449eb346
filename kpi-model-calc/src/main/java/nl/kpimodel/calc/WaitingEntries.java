package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.PeriodWindow;
import nl.kpimodel.core.measure.ExclusionReason;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.WaitingReason;
import nl.kpimodel.core.registration.WaitingSubject;
import org.jspecify.annotations.Nullable;

/**
 * How the application's waiting list tells who waits (Dutch: <i>wachtlijst</i>). Immutable: each method gives a copy that tells more.
 *
 * @param <T> the application's type of an entry
 */
public final class WaitingEntries<T> {
    final Function<? super T, WaitingSubject> subject;
    final DayFunction<T> waitingSince;
    final DayFunction<T> admittedOn;
    final DayFunction<T> endedOn;
    final Function<? super T, ? extends @Nullable WaitingReason> reason;
    final Function<? super T, ? extends @Nullable BigDecimal> requestedHours;

    private WaitingEntries(
            Function<? super T, WaitingSubject> subject,
            DayFunction<T> waitingSince,
            DayFunction<T> admittedOn,
            DayFunction<T> endedOn,
            Function<? super T, ? extends @Nullable WaitingReason> reason,
            Function<? super T, ? extends @Nullable BigDecimal> requestedHours) {
        this.subject = subject;
        this.waitingSince = waitingSince;
        this.admittedOn = admittedOn;
        this.endedOn = endedOn;
        this.reason = reason;
        this.requestedHours = requestedHours;
    }

    /**
     * Entries that tell who waits since when. Until told otherwise nobody was admitted, all wait for capacity, and no hours are known.
     *
     * @param subject person, participant or group
     * @param waitingSince the first day of waiting
     * @param <T> the application's type of an entry
     * @return the entries
     */
    public static <T> WaitingEntries<T> of(Function<? super T, WaitingSubject> subject, Function<? super T, LocalDate> waitingSince) {
        return new WaitingEntries<>(subject, DayFunction.from("waitingSince", waitingSince), unit -> DayFunction.NONE, unit -> DayFunction.NONE, unit -> null, unit -> null);
    }

    /**
     * Tells when the waiting was over: on neither of these days one waits.
     *
     * @param admittedOn the day of admission; {@code null} if not admitted
     * @param endedOn the day on which the entry ended otherwise; {@code null} if it did not
     * @return the entries
     */
    public WaitingEntries<T> over(
            Function<? super T, ? extends @Nullable LocalDate> admittedOn, Function<? super T, ? extends @Nullable LocalDate> endedOn) {
        return new WaitingEntries<>(subject, waitingSince, DayFunction.from("admittedOn", admittedOn), DayFunction.from("endedOn", endedOn), reason, requestedHours);
    }

    /**
     * Tells why one waits.
     *
     * @param reason the reason; {@code null} means for lack of capacity
     * @return the entries
     */
    public WaitingEntries<T> reason(Function<? super T, ? extends @Nullable WaitingReason> reason) {
        return new WaitingEntries<>(subject, waitingSince, admittedOn, endedOn, reason, requestedHours);
    }

    /**
     * Tells how many hours of guidance were asked for.
     *
     * @param requestedHours the hours; {@code null} if not known
     * @return the entries
     */
    public WaitingEntries<T> requestedHours(Function<? super T, ? extends @Nullable BigDecimal> requestedHours) {
        return new WaitingEntries<>(
                subject, waitingSince, admittedOn, endedOn, reason, FieldBounds.number(RecordType.WAITING_ENTRY, "requestedHours", requestedHours));
    }

    /** Waiting at the end of the last day: on the day of admission one no longer waits. */
    @Nullable ExclusionReason waiting(T entry, PeriodWindow window) {
        long admitted = window.known(admittedOn.of(entry));
        long ended = window.known(endedOn.of(entry));
        return admitted != DayFunction.NONE || ended != DayFunction.NONE ? ExclusionReason.OUTSIDE_PERIOD : window.stock(waitingSince.of(entry), DayFunction.NONE);
    }
}
