package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.CountingRule;
import nl.kpimodel.calc.engine.DayFunction;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for the participants of a case (Dutch: <i>deelnames</i>): the person or group of the case, if known, and the
 * participants from one day to another. A participation ends at the latest with its case. A participation that begins after the case was
 * completed does not count.
 *
 * @param <T> the application's type of a case
 */
public abstract class Participations<T> {
    Participations() {}

    /**
     * Creates participations with the application's functions.
     *
     * @param personId pseudonym of the person of the case; {@code null} if it is about a group or unknown
     * @param groupId pseudonym of the group of the case; {@code null} if it is about a person or unknown
     * @param participations all participations of a case
     * @param participantId pseudonym of the participant, the same in all cases of that person
     * @param from the first day
     * @param until the last day, inclusive; {@code null} if not known yet
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

    /** Receives one participation. */
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
