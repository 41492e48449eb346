package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for the hours worked on a case (Dutch: <i>urenregistratie</i>).
 *
 * @param <T> the application's type of a case
 */
public abstract class HoursSpent<T> {
    HoursSpent() {}

    /**
     * Creates hours with the application's functions.
     *
     * @param entries all entries of a case
     * @param on the day worked
     * @param hours the hours worked on that day
     * @param <T> the application's type of a case
     * @param <E> the application's type of an entry
     * @return the hours
     */
    public static <T, E> HoursSpent<T> of(
            Function<? super T, ? extends Collection<? extends E>> entries,
            Function<? super E, LocalDate> on,
            Function<? super E, BigDecimal> hours) {
        return new OfObjects<>(Objects.requireNonNull(entries), Objects.requireNonNull(on),
                FieldBounds.number(RecordType.TIME_ENTRY, "hours", Objects.requireNonNull(hours)));
    }

    /** Returns the hours between two days, inclusive; null if there is no entry. */
    abstract @Nullable BigDecimal between(T unit, long first, long last);

    /** Returns whether any entry is known, on any day. */
    abstract boolean hasEntries(T unit);

    private static final class OfObjects<T, E> extends HoursSpent<T> {
        private final Function<? super T, ? extends Collection<? extends E>> entries;
        private final Function<? super E, LocalDate> on;
        private final Function<? super E, BigDecimal> hours;

        OfObjects(
                Function<? super T, ? extends Collection<? extends E>> entries,
                Function<? super E, LocalDate> on,
                Function<? super E, BigDecimal> hours) {
            this.entries = entries;
            this.on = on;
            this.hours = hours;
        }

        @Override
        @Nullable BigDecimal between(T unit, long first, long last) {
            BigDecimal sum = null;
            for (E entry : entries.apply(unit)) {
                long day = DayFunction.of("on", on.apply(entry));
                if (day != DayFunction.NONE && day >= first && day <= last) {
                    sum = sum == null ? hours.apply(entry) : sum.add(hours.apply(entry));
                }
            }
            return sum;
        }

        @Override
        boolean hasEntries(T unit) {
            return !entries.apply(unit).isEmpty();
        }
    }
}
