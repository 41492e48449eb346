package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the application tells who takes part in a case (Dutch: <i>deelnames</i>): the person or group it is about, if known, and those who take part from
 * one day to another. A participation ends at the latest with its case, and one that would begin after the case was completed is none.
 *
 * @param <T> the application's type of a case
 */
public abstract class Participations<T> {
    Participations() {}

    /**
     * The participations by the application's own functions.
     *
     * @param personId pseudonym of the person that the case is about; {@code null} if about a group or not known
     * @param groupId pseudonym of the group that the case is about; {@code null} if about a person or not known
     * @param participations all participations of a case
     * @param participantId pseudonym of who takes part, the same in all cases of that person
     * @param from the first day
     * @param until the last day, which counts; {@code null} if there is none yet
     * @param <T> the application's type of a case
     * @param <P> the application's type of a participation
     * @return the participations
     */
    public static <T, P> Participations<T> of(
            Function<? super T, ? extends @Nullable String> personId,
            Function<? super T, ? extends @Nullable String> groupId,
            Function<? super T, ? extends Collection<? extends P>> participations,
            Function<? super P, String> participantId,
            Function<? super P, LocalDate> from,
            Function<? super P, ? extends @Nullable LocalDate> until) {
        return new OfObjects<>(
                Objects.requireNonNull(personId),
                Objects.requireNonNull(groupId),
                Objects.requireNonNull(participations),
                Objects.requireNonNull(participantId),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until));
    }

    /** Takes note of one participation. */
    interface Visitor {
        void participation(String personId, long from, long until);
    }

    abstract @Nullable String personId(T unit);

    abstract boolean isOfGroup(T unit);

    abstract boolean hasParticipations(T unit);

    abstract void each(T unit, Visitor visitor);

    private static final class OfObjects<T, P> extends Participations<T> {
        private final Function<? super T, ? extends @Nullable String> personId;
        private final Function<? super T, ? extends @Nullable String> groupId;
        private final Function<? super T, ? extends Collection<? extends P>> participations;
        private final Function<? super P, String> participantId;
        private final Function<? super P, LocalDate> from;
        private final Function<? super P, ? extends @Nullable LocalDate> until;

        OfObjects(
                Function<? super T, ? extends @Nullable String> personId,
                Function<? super T, ? extends @Nullable String> groupId,
                Function<? super T, ? extends Collection<? extends P>> participations,
                Function<? super P, String> participantId,
                Function<? super P, LocalDate> from,
                Function<? super P, ? extends @Nullable LocalDate> until) {
            this.personId = personId;
            this.groupId = groupId;
            this.participations = participations;
            this.participantId = participantId;
            this.from = from;
            this.until = until;
        }

        @Override
        @Nullable String personId(T unit) {
            return CountingRule.filled(personId.apply(unit));
        }

        @Override
        boolean isOfGroup(T unit) {
            return CountingRule.filled(groupId.apply(unit)) != null;
        }

        @Override
        boolean hasParticipations(T unit) {
            return !participations.apply(unit).isEmpty();
        }

        @Override
        void each(T unit, Visitor visitor) {
            for (P participation : participations.apply(unit)) {
                visitor.participation(
                        participantId.apply(participation), DayFunction.of("from", from.apply(participation)), DayFunction.of("until", until.apply(participation)));
            }
        }
    }
}
