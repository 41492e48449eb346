package nl.kpimodel.calc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import nl.kpimodel.core.ModelCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A date of a unit, in days since 1970-01-01. Measures are written on these, so that an engine that has its dates as numbers makes no objects of them.
 *
 * @param <T> what tells of a unit
 */
@FunctionalInterface
interface Days<T> {
    /** No date. */
    long NONE = Long.MIN_VALUE;

    long of(T unit);

    static <T> Days<T> from(Function<? super T, ? extends @Nullable LocalDate> date) {
        return unit -> of(date.apply(unit));
    }

    static long of(@Nullable LocalDate date) {
        return date == null ? NONE : date.toEpochDay();
    }

    static long of(@Nullable OffsetDateTime instant) {
        return instant == null ? NONE : ModelCalendar.dayOf(instant).toEpochDay();
    }
}
