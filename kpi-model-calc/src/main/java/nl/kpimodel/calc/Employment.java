package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.PeriodWindow;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.measure.ExclusionReason;
import nl.kpimodel.core.registration.EmployeeRole;
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
    final Function<? super E, EmployeeRole> role;
    final DayFunction<E> employedFrom;
    final DayFunction<E> employedUntil;
    final Function<? super E, ? extends @Nullable BigDecimal> fte;
    final Map<String, Function<? super E, ? extends @Nullable String>> strata;

    private Employment(
            Collection<? extends E> all,
            Function<? super E, EmployeeRole> role,
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
     * @param employedUntil the last day, inclusive; {@code null} if there is none yet
     * @param <E> the application's type of somebody who works for the organisation
     * @return the employment, without employees
     */
    public static <E> Employment<E> of(
            Function<? super E, EmployeeRole> role,
            Function<? super E, LocalDate> employedFrom,
            Function<? super E, ? extends @Nullable LocalDate> employedUntil) {
        return new Employment<>(List.of(), role, DayFunction.from("employedFrom", employedFrom), DayFunction.from("employedUntil", employedUntil), unit -> null, Map.of());
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
     * @param value the value; {@code null} if there is none
     * @return the employment
     */
    public Employment<E> by(String key, Function<? super E, ? extends @Nullable String> value) {
        Map<String, Function<? super E, ? extends @Nullable String>> more = new HashMap<>(strata);
        more.put(key, value);
        return new Employment<>(all, role, employedFrom, employedUntil, fte, more);
    }

    /** Returns the reason to exclude a person with another role, or who is not employed on the last day. */
    @Nullable ExclusionReason employee(E person, PeriodWindow window) {
        return role.apply(person) == EmployeeRole.EMPLOYEE
                ? window.onLastDay(employedFrom.of(person), employedUntil.of(person))
                : ExclusionReason.OTHER_KIND;
    }
}
