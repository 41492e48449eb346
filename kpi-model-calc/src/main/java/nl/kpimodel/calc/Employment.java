package nl.kpimodel.calc;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.PeriodWindow;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for employment (Dutch: <i>dienstverband</i>). Immutable: {@link #employees}, {@link #fte} and {@link #by}
 * return an extended copy.
 *
 * <p>The caseload (A 13) counts cases and employees. The cases are the stream, and the employees are given here:
 *
 * <pre>{@code
 * Employment<Colleague> employment = Employment.of(Colleague::role, Colleague::from, Colleague::until)
 *         .fte(Colleague::fte)
 *         .employees(colleagues);
 * Outcomes caseload = cases.stream().collect(ActivityMeasures.caseload(CaseDates.of(MyCase::start, MyCase::end), employment, quarter));
 * }</pre>
 *
 * @param <E> the application's type of somebody who works for the organisation
 */
public final class Employment<E> {
    final Collection<? extends E> all;
    final Function<? super E, Employee.Role> role;
    final DayFunction<E> employedFrom;
    final DayFunction<E> employedUntil;
    final Function<? super E, ? extends @Nullable BigDecimal> fte;
    final Map<String, Function<? super E, ? extends @Nullable String>> strata;

    private Employment(
            Collection<? extends E> all,
            Function<? super E, Employee.Role> role,
            DayFunction<E> employedFrom,
            DayFunction<E> employedUntil,
            Function<? super E, ? extends @Nullable BigDecimal> fte,
            Map<String, Function<? super E, ? extends @Nullable String>> strata) {
        this.all = all;
        this.role = role;
        this.employedFrom = employedFrom;
        this.employedUntil = employedUntil;
        this.fte = fte;
        this.strata = strata;
    }

    /**
     * Creates employment with the application's functions.
     *
     * @param role employee, trainee or volunteer
     * @param employedFrom the first day
     * @param employedUntil the last day, inclusive; {@code null} if not known yet
     * @param <E> the application's type of somebody who works for the organisation
     * @return the employment, without employees
     */
    public static <E> Employment<E> of(
            Function<? super E, Employee.Role> role,
            Function<? super E, LocalDate> employedFrom,
            Function<? super E, ? extends @Nullable LocalDate> employedUntil) {
        return new Employment<>(List.of(), role, DayFunction.from("employedFrom", employedFrom), DayFunction.from("employedUntil", employedUntil),
                unit -> null, Map.of());
    }

    /**
     * Adds the employees, if they are not the units of the stream themselves.
     *
     * @param all all employees, of any role and time
     * @return the employment
     */
    public Employment<E> employees(Collection<? extends E> all) {
        return new Employment<>(all, role, employedFrom, employedUntil, fte, strata);
    }

    /**
     * Adds the size of each employment.
     *
     * @param fte the full-time equivalent; {@code null} if unknown
     * @return the employment
     */
    public Employment<E> fte(Function<? super E, ? extends @Nullable BigDecimal> fte) {
        return new Employment<>(all, role, employedFrom, employedUntil, FieldBounds.number(RecordType.EMPLOYEE, "fte", fte), strata);
    }

    /**
     * Adds an employee's own value of a key that splits the measure.
     *
     * @param key for example {@link Stratum#TEAM}
     * @param value the value; {@code null} if absent
     * @return the employment
     */
    public Employment<E> by(String key, Function<? super E, ? extends @Nullable String> value) {
        Map<String, Function<? super E, ? extends @Nullable String>> more = new HashMap<>(strata);
        more.put(key, value);
        return new Employment<>(all, role, employedFrom, employedUntil, fte, more);
    }

    /** Returns the reason to exclude a person with another role, or who is not employed on the last day. */
    @Nullable ExclusionReason employee(E person, PeriodWindow window) {
        return role.apply(person) == Employee.Role.EMPLOYEE
                ? window.onLastDay(employedFrom.of(person), employedUntil.of(person))
                : ExclusionReason.OTHER_KIND;
    }

    /**
     * The number of hours of one full-time equivalent (Dutch: <i>uren per fte</i>), and its time span. The model leaves it open; the caller
     * supplies it.
     *
     * @param hours the hours, above 0 and at most those of the span
     * @param span the time span
     */
    public record HoursPerFte(BigDecimal hours, Span span) {
        /** The time spans of the hours of a full-time equivalent. */
        public enum Span {
            /** A week. */
            WEEK(7),
            /** A month. */
            MONTH(31),
            /** A year. */
            YEAR(366);

            private final int hours;

            Span(int days) {
                this.hours = days * 24;
            }

            /**
             * Reads the text form. Case, accents, spaces and punctuation do not matter.
             *
             * @param text the code as {@link #toString} prints it
             * @return the constant
             * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
             */
            @JsonCreator
            public static Span of(String text) {
                return CodeText.constant(values(), text, "span of hours");
            }
        }

        /**
         * Creates the option.
         *
         * @throws IllegalArgumentException if the hours are not above 0, exceed those of the longest such span, or have more than 20
         *         decimals
         */
        public HoursPerFte {
            Objects.requireNonNull(span, "span");
            if (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(span.hours)) > 0) {
                throw OptionWords.refusal("fte.hours", hours, OptionWords.of("span." + span.name()), span.hours);
            }
            hours = OptionWords.withFewDecimals("fte", hours);
        }

        ExactNumber exact() {
            return ExactNumber.of(hours);
        }

        Remark remark() {
            return Remark.choice(OutcomeWords.term("option.hoursPerFte." + span, exact()));
        }
    }

    /**
     * The application's functions for the available hours (Dutch: <i>capaciteit</i>): a number of hours from one day to another, spread
     * evenly over those days. Immutable: {@link #by} returns an extended copy.
     *
     * @param <E> the application's type of a capacity
     */
    public static final class Capacities<E> {
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
            return new Capacities<>(all, DayFunction.from("from", from), DayFunction.from("until", until),
                    FieldBounds.number(RecordType.CAPACITY, "availableHours", availableHours), Map.of());
        }

        /**
         * Adds a capacity's own value of a key that splits the measure.
         *
         * @param key for example {@link Stratum#TEAM}
         * @param value the value; {@code null} if absent
         * @return the capacities
         */
        public Capacities<E> by(String key, Function<? super E, ? extends @Nullable String> value) {
            Map<String, Function<? super E, ? extends @Nullable String>> more = new HashMap<>(strata);
            more.put(key, value);
            return new Capacities<>(all, from, until, availableHours, more);
        }
    }

    /**
     * The application's functions for the hours worked on a case (Dutch: <i>urenregistratie</i>).
     *
     * @param <T> the application's type of a case
     */
    public static abstract class HoursSpent<T> {
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
}
