package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for the available hours (Dutch: <i>capaciteit</i>): a number of hours from one day to another, spread evenly
 * over those days. Immutable: {@link #by} returns an extended copy.
 *
 * @param <E> the application's type of a capacity
 */
public final class Capacities<E> {
    final Collection<? extends E> all;
    final DayFunction<E> from;
    final DayFunction<E> until;
    final Function<? super E, BigDecimal> availableHours;
    final Map<String, Function<? super E, ? extends @Nullable String>> strata;

    private Capacities(
            Collection<? extends E> all,
            DayFunction<E> from,
            DayFunction<E> until,
            Function<? super E, BigDecimal> availableHours,
            Map<String, Function<? super E, ? extends @Nullable String>> strata) {
        this.all = all;
        this.from = from;
        this.until = until;
        this.availableHours = availableHours;
        this.strata = strata;
    }

    /**
     * Creates capacities with the application's functions.
     *
     * @param all all capacities, of any period
     * @param from the first day
     * @param until the last day, inclusive
     * @param availableHours the total hours available on those days
     * @param <E> the application's type of a capacity
     * @return the capacities
     */
    public static <E> Capacities<E> of(
            Collection<? extends E> all,
            Function<? super E, LocalDate> from,
            Function<? super E, LocalDate> until,
            Function<? super E, BigDecimal> availableHours) {
        return new Capacities<>(all, DayFunction.from("from", from), DayFunction.from("until", until), FieldBounds.number(RecordType.CAPACITY, "availableHours", availableHours), Map.of());
    }

    /**
     * Adds a capacity's own value of a key that splits the measure.
     *
     * @param key for example {@link Stratum#TEAM}
     * @param value the value; {@code null} if there is none
     * @return the capacities
     */
    public Capacities<E> by(String key, Function<? super E, ? extends @Nullable String> value) {
        Map<String, Function<? super E, ? extends @Nullable String>> more = new HashMap<>(strata);
        more.put(key, value);
        return new Capacities<>(all, from, until, availableHours, more);
    }
}
