package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for the complexity of a unit's case on a day (Dutch: <i>complexiteit</i>): the complexity at its start, until
 * a change.
 *
 * <p>A change counts from its day on. If there are two changes on one day, the one to {@link Complexity#HIGH} counts, because a figure must
 * not depend on their order.
 *
 * @param <T> the application's type of a unit: a case, or something about one
 */
public abstract class ComplexityHistory<T> {
    ComplexityHistory() {}

    /**
     * Creates a history with the application's functions.
     *
     * @param atStart complexity on the first day; {@code null} if the unit has no case
     * @param changes the later changes
     * @param on the day of a change
     * @param to the new complexity
     * @param <T> the application's type of a unit
     * @param <C> the application's type of a change
     * @return the history
     */
    public static <T, C> ComplexityHistory<T> of(
            Function<? super T, ? extends @Nullable Complexity> atStart,
            Function<? super T, ? extends Collection<? extends C>> changes,
            Function<? super C, LocalDate> on,
            Function<? super C, Complexity> to) {
        return new OfObjects<>(Objects.requireNonNull(atStart), Objects.requireNonNull(changes), Objects.requireNonNull(on), Objects.requireNonNull(to));
    }

    /**
     * Creates the history of an application that does not record changes: a case always has the complexity of its start (Dutch: <i>vaste
     * complexiteit</i>). A measure that counts changes, such as that of A 14, is then not registered.
     *
     * <pre>{@code
     * ComplexityHistory<Dossier> complexity = ComplexityHistory.constant(dossier -> dossier.isHeavy() ? Complexity.HIGH : Complexity.LOW);
     * }</pre>
     *
     * @param atStart complexity of a unit; {@code null} if the unit has no case
     * @param <T> the application's type of a unit
     * @return the history
     */
    public static <T> ComplexityHistory<T> constant(Function<? super T, ? extends @Nullable Complexity> atStart) {
        return of(atStart, unit -> List.<LocalDate>of(), on -> on, on -> Complexity.LOW);
    }

    /** Returns the complexity on the first day of the case; null if there is no case. */
    abstract @Nullable Complexity atStart(T unit);

    /**
     * {@return the complexity of a case at the end of a day; {@code null} if the complexity at the start is unknown}
     *
     * @param unit the case
     * @param day the day; before the start of the case, the complexity is that at its start
     */
    public final @Nullable Complexity on(T unit, LocalDate day) {
        return at(unit, day.toEpochDay());
    }

    /** Returns the complexity at the end of a day; null if there is no case. */
    abstract @Nullable Complexity at(T unit, long day);

    /** Returns whether the case changed to this complexity between two days, inclusive. */
    abstract boolean changed(T unit, Complexity to, long first, long last);

    /** Returns whether any change is known, on any day. */
    abstract boolean hasChanges(T unit);

    /** Returns the reason to exclude a unit of low complexity from the track of high complexity. A unit without a case is not excluded. */
    final @Nullable ExclusionReason low(T unit, long day) {
        return at(unit, day) == Complexity.LOW ? ExclusionReason.LOW_COMPLEX : null;
    }

    private static final class OfObjects<T, C> extends ComplexityHistory<T> {
        private final Function<? super T, ? extends @Nullable Complexity> atStart;
        private final Function<? super T, ? extends Collection<? extends C>> changes;
        private final Function<? super C, LocalDate> on;
        private final Function<? super C, Complexity> to;

        OfObjects(
                Function<? super T, ? extends @Nullable Complexity> atStart,
                Function<? super T, ? extends Collection<? extends C>> changes,
                Function<? super C, LocalDate> on,
                Function<? super C, Complexity> to) {
            this.atStart = atStart;
            this.changes = changes;
            this.on = on;
            this.to = to;
        }

        @Override
        @Nullable Complexity atStart(T unit) {
            return atStart.apply(unit);
        }

        @Override
        @Nullable Complexity at(T unit, long day) {
            Complexity complexity = atStart.apply(unit);
            if (complexity == null) {
                return null;
            }
            long latest = DayFunction.NONE;
            for (C change : changes.apply(unit)) {
                long changed = DayFunction.of("on", on.apply(change));
                if (changed != DayFunction.NONE && changed <= day && (changed > latest || changed == latest && to.apply(change) == Complexity.HIGH)) {
                    latest = changed;
                    complexity = to.apply(change);
                }
            }
            return complexity;
        }

        @Override
        boolean changed(T unit, Complexity wanted, long first, long last) {
            for (C change : changes.apply(unit)) {
                long changed = DayFunction.of("on", on.apply(change));
                if (changed >= first && changed <= last && to.apply(change) == wanted) {
                    return true;
                }
            }
            return false;
        }

        @Override
        boolean hasChanges(T unit) {
            return !changes.apply(unit).isEmpty();
        }
    }
}
