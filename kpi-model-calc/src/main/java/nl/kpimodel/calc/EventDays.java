package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;

/** The days of the events of a unit; a day with several events counts for each. */
interface EventDays<T> {
    /** Returns the number of events between two days, inclusive. */
    long between(T unit, long first, long last);

    /** Returns whether there is any event, on any day. */
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
