package nl.kpimodel.calc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for follow-ups (Dutch: <i>nazorgmetingen</i>): for each case, who was followed up, when, and the findings.
 *
 * <p>If there are several follow-ups within the term, the latest with a value for a field counts for that field. If two are on one day, a
 * yes or the highest number counts, because a figure must not depend on their order.
 *
 * @param <T> the application's type of a case
 * @param <F> the application's type of a follow-up
 */
public final class FollowUps<T, F> {
    private final Function<? super T, ? extends Collection<? extends F>> all;
    private final Function<? super F, String> personId;
    private final DayFunction<F> on;

    private FollowUps(Function<? super T, ? extends Collection<? extends F>> all, Function<? super F, String> personId, DayFunction<F> on) {
        this.all = all;
        this.personId = personId;
        this.on = on;
    }

    /**
     * Creates follow-ups with the application's functions.
     *
     * @param all all follow-ups of a case
     * @param personId pseudonym of the person who was followed up
     * @param on the day of the follow-up
     * @param <T> the application's type of a case
     * @param <F> the application's type of a follow-up
     * @return the follow-ups
     */
    public static <T, F> FollowUps<T, F> of(
            Function<? super T, ? extends Collection<? extends F>> all, Function<? super F, String> personId, Function<? super F, LocalDate> on) {
        return new FollowUps<>(Objects.requireNonNull(all), Objects.requireNonNull(personId), DayFunction.from("on", Objects.requireNonNull(on)));
    }

    /** The finding on a case or a person; the answer is null if the field was never filled. */
    static final class Found<V extends Comparable<V>> {
        private long day = DayFunction.NONE;
        private @Nullable V answer;

        private void take(long on, @Nullable V value) {
            V held = answer;
            if (value != null && (held == null || on > day || on == day && value.compareTo(held) > 0)) {
                day = on;
                answer = value;
            }
        }

        @Nullable V answer() {
            return answer;
        }
    }

    /** Returns whether any follow-up of a case, at any time, fills a field. */
    <V> boolean fills(T unit, Function<? super F, ? extends @Nullable V> field) {
        for (F followUp : all.apply(unit)) {
            if (field.apply(followUp) != null) {
                return true;
            }
        }
        return false;
    }

    /** Returns the finding on the case within a term; null if it was not followed up. */
    <V extends Comparable<V>> @Nullable Found<V> ofCase(T unit, long first, long last, Function<? super F, ? extends @Nullable V> field) {
        Found<V> found = null;
        for (F followUp : all.apply(unit)) {
            long day = on.of(followUp);
            if (day != DayFunction.NONE && day >= first && day <= last) {
                found = found == null ? new Found<>() : found;
                found.take(day, field.apply(followUp));
            }
        }
        return found;
    }

    /** Returns the finding on each person within a term; null for persons who were followed up only outside it. */
    Map<String, @Nullable Found<Boolean>> byPerson(T unit, long first, long last, Function<? super F, ? extends @Nullable Boolean> field) {
        Map<String, @Nullable Found<Boolean>> byPerson = new HashMap<>();
        for (F followUp : all.apply(unit)) {
            String person = personId.apply(followUp);
            long day = on.of(followUp);
            Found<Boolean> found = byPerson.get(person);
            if (day != DayFunction.NONE && day >= first && day <= last) {
                found = found == null ? new Found<>() : found;
                found.take(day, field.apply(followUp));
            }
            byPerson.put(person, found);
        }
        return byPerson;
    }
}
