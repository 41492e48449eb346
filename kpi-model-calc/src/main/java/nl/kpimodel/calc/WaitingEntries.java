package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.PeriodWindow;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.WaitingEntry;
import nl.kpimodel.core.registration.WaitingEntry.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for a waiting list (Dutch: <i>wachtlijst</i>). Immutable: each method returns an extended copy.
 *
 * @param <T> the application's type of an entry
 */
public final class WaitingEntries<T> {
    final Function<? super T, WaitingEntry.Subject> subject;
    final DayFunction<T> waitingSince;
    final DayFunction<T> admittedOn;
    final DayFunction<T> endedOn;
    final Function<? super T, ? extends @Nullable Reason> reason;
    final Function<? super T, ? extends @Nullable BigDecimal> requestedHours;

    private WaitingEntries(
            Function<? super T, WaitingEntry.Subject> subject,
            DayFunction<T> waitingSince,
            DayFunction<T> admittedOn,
            DayFunction<T> endedOn,
            Function<? super T, ? extends @Nullable Reason> reason,
            Function<? super T, ? extends @Nullable BigDecimal> requestedHours) {
        this.subject = subject;
        this.waitingSince = waitingSince;
        this.admittedOn = admittedOn;
        this.endedOn = endedOn;
        this.reason = reason;
        this.requestedHours = requestedHours;
    }

    /**
     * Creates the functions for who waits and since when. Unless others are added, every entry still waits, the reason is a lack of capacity,
     * and the requested hours are unknown.
     *
     * @param subject who waits: a person, a participant or a group
     * @param waitingSince the first day of waiting
     * @param <T> the application's type of an entry
     * @return the functions
     */
    public static <T> WaitingEntries<T> of(Function<? super T, WaitingEntry.Subject> subject, Function<? super T, LocalDate> waitingSince) {
        return new WaitingEntries<>(subject, DayFunction.from("waitingSince", waitingSince), unit -> DayFunction.NONE, unit -> DayFunction.NONE,
                unit -> null, unit -> null);
    }

    /**
     * Adds the days on which waiting ends. An entry does not wait on those days themselves.
     *
     * @param admittedOn the day of admission; {@code null} if not admitted
     * @param endedOn the day on which the entry ended for another reason; {@code null} if it did not
     * @return the extended functions
     */
    public WaitingEntries<T> over(
            Function<? super T, ? extends @Nullable LocalDate> admittedOn, Function<? super T, ? extends @Nullable LocalDate> endedOn) {
        return new WaitingEntries<>(subject, waitingSince, DayFunction.from("admittedOn", admittedOn), DayFunction.from("endedOn", endedOn), reason,
                requestedHours);
    }

    /**
     * Adds the reason for waiting.
     *
     * @param reason the reason; {@code null} means lack of capacity
     * @return the extended functions
     */
    public WaitingEntries<T> reason(Function<? super T, ? extends @Nullable Reason> reason) {
        return new WaitingEntries<>(subject, waitingSince, admittedOn, endedOn, reason, requestedHours);
    }

    /**
     * Adds the requested hours of guidance.
     *
     * @param requestedHours the hours; {@code null} if unknown
     * @return the extended functions
     */
    public WaitingEntries<T> requestedHours(Function<? super T, ? extends @Nullable BigDecimal> requestedHours) {
        return new WaitingEntries<>(
                subject, waitingSince, admittedOn, endedOn, reason, FieldBounds.number(RecordType.WAITING_ENTRY, "requestedHours", requestedHours));
    }

    /**
     * Returns the reason to exclude an entry that is not waiting at the end of the last day. The day of admission is not a day of waiting.
     */
    @Nullable ExclusionReason waiting(T entry, PeriodWindow window) {
        long admitted = window.known(admittedOn.of(entry));
        long ended = window.known(endedOn.of(entry));
        return admitted != DayFunction.NONE || ended != DayFunction.NONE ? ExclusionReason.OUTSIDE_PERIOD : window.stock(waitingSince.of(entry), DayFunction.NONE);
    }
}
