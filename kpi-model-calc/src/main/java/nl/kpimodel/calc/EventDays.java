package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;

/** The days on which something happened to a unit, as often as it happened. */
interface EventDays<T> {
    /** How often it happened between two days, both included. */
    long between(T unit, long first, long last);

    /** Whether it ever happened, on whatever day. */
    boolean any(T unit);

    static <T> EventDays<T> from(String name, Function<? super T, ? extends Collection<LocalDate>> days) {
        return new EventDays<>() {
            @Override
            public long between(T unit, long first, long last) {
                long count = 0;
                for (LocalDate date : days.apply(unit)) {
                    long day = DayFunction.of(name, date);
                    count += day >= first && day <= last ? 1 : 0;
                }
                return count;
            }

            @Override
            public boolean any(T unit) {
                return !days.apply(unit).isEmpty();
            }
        };
    }
}
