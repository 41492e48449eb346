package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.PeriodWindow;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for the first day and the completion of cases (Dutch: <i>startdatum en afrondingsdatum</i>).
 *
 * <p>A case is in treatment from its first day until the day before its completion. It was in treatment in a period if that holds on one of
 * the days of the period, including the day of completion itself, so that a case of one day counts. A case without a first day has not
 * started, and is outside every period.
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
     * Creates dates with the application's functions.
     *
     * @param startedOn the first day; {@code null} if not started
     * @param completedOn the day of completion; {@code null} while the case is running
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
