package nl.kpimodel.calc.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import nl.kpimodel.core.internal.ModelCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A date of a unit, in days since 1970-01-01. Measures use day numbers so that an engine that stores dates as numbers creates no date
 * objects.
 *
 * @param <T> the type of a unit
 */
@FunctionalInterface
public interface DayFunction<T> {
    /** The value for no date. */
    long NONE = Long.MIN_VALUE;

    /** The first day of a registration; {@link #LAST} is the last. */
    long FIRST = LocalDate.of(1900, 1, 1).toEpochDay();

    long LAST = LocalDate.of(2100, 12, 31).toEpochDay();

    long of(T unit);

    /** Returns a day function over a date function. If a date is out of bounds, the exception contains the function's name. */
    static <T> DayFunction<T> from(String name, Function<? super T, ? extends @Nullable LocalDate> date) {
        return unit -> of(name, date.apply(unit));
    }

    static long of(String name, @Nullable LocalDate date) {
        return date == null ? NONE : inRegistration(name, date.toEpochDay());
    }

    static long of(String name, @Nullable OffsetDateTime instant) {
        return instant == null ? NONE : inRegistration(name, ModelCalendar.dayOf(instant).toEpochDay());
    }

    /**
     * Applies the bounds of {@code REG-127} and {@code REG-128}: an earlier date invalidates a record, and a later one means that there is
     * no date.
     */
    private static long inRegistration(String name, long day) {
        if (day < FIRST) {
            throw new IllegalArgumentException(name + " gave a date before " + LocalDate.ofEpochDay(FIRST)
                    + ", which no registration has; let the function return null if there is no date, and validate the data first.");
        }
        return day > LAST ? NONE : day;
    }
}
