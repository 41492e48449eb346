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
 * How the application tells what became of those it helped (Dutch: <i>nazorgmetingen</i>): per case, who was asked, when, and what was found.
 *
 * <p>Of several follow-ups within the term the latest that fills a field leads for that field; of two on one day the yes, and of two numbers the
 * highest, for a figure must not hang on the order in which they are written.
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
     * The follow-ups by the application's own functions.
     *
     * @param all all follow-ups of a case
     * @param personId pseudonym of who was followed up
     * @param on the day of the follow-up
     * @param <T> the application's type of a case
     * @param <F> the application's type of a follow-up
     * @return the follow-ups
     */
    public static <T, F> FollowUps<T, F> of(
            Function<? super T, ? extends Collection<? extends F>> all, Function<? super F, String> personId, Function<? super F, LocalDate> on) {
        return new FollowUps<>(Objects.requireNonNull(all), Objects.requireNonNull(personId), DayFunction.from("on", Objects.requireNonNull(on)));
    }

    /** What was found of a case or a person; the answer is null where the field was never filled. */
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

    /** Whether a field is filled in any follow-up of a case, whenever it was. */
    <V> boolean fills(T unit, Function<? super F, ? extends @Nullable V> field) {
        for (F followUp : all.apply(unit)) {
            if (field.apply(followUp) != null) {
                return true;
            }
        }
        return false;
    }

    /** What was found of the case within a term; null if it was not followed up. */
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

    /** What was found of each person within a term; null for those who were followed up outside it alone. */
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
