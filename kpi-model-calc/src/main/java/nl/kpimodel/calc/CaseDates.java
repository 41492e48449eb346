package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.PeriodWindow;
import nl.kpimodel.core.measure.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * How the application's cases tell their first day and their completion (Dutch: <i>startdatum en afrondingsdatum</i>).
 *
 * <p>A case is in treatment from its first day to before the day of its completion; in a period it was in treatment if that holds on one of its days,
 * where the day of completion itself counts too, so that a case of one day counts. A case without first day has not started: it is outside every
 * period.
 *
 * @param <T> the application's type of a case
 */
public final class CaseDates<T> {
    final DayFunction<T> startedOn;
    final DayFunction<T> completedOn;

    CaseDates(DayFunction<T> startedOn, DayFunction<T> completedOn) {
        this.startedOn = startedOn;
        this.completedOn = completedOn;
    }

    /**
     * The dates by the application's own functions.
     *
     * @param startedOn the first day; {@code null} if not started
     * @param completedOn the day of completion; {@code null} while it runs
     * @param <T> the application's type of a case
     * @return the dates
     */
    public static <T> CaseDates<T> of(
            Function<? super T, ? extends @Nullable LocalDate> startedOn, Function<? super T, ? extends @Nullable LocalDate> completedOn) {
        return new CaseDates<>(DayFunction.from("startedOn", Objects.requireNonNull(startedOn)), DayFunction.from("completedOn", Objects.requireNonNull(completedOn)));
    }

    @Nullable ExclusionReason stock(T unit, PeriodWindow window) {
        return window.stock(startedOn.of(unit), completedOn.of(unit));
    }

    @Nullable ExclusionReason overlap(T unit, PeriodWindow window) {
        return window.overlap(startedOn.of(unit), completedOn.of(unit));
    }

    @Nullable ExclusionReason completed(T unit, PeriodWindow window) {
        return window.ended(startedOn.of(unit), completedOn.of(unit));
    }
}
