package nl.kpimodel.calc;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.internal.CodeText;
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
        Collection<? extends F> followUps = all.apply(unit);
        if (followUps.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Found<Boolean>> byPerson = new HashMap<>();
        for (F followUp : followUps) {
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

    /**
     * The term after the completion of a case within which a follow-up counts (Dutch: <i>termijn van opvolging</i>). The model leaves it
     * open ("x weken/maanden na afronding"); the caller supplies it. Feeds A 36 to A 39.
     *
     * <p>The last day of the term is included. Months are calendar months: one month after 31 January is the last day of February.
     *
     * @param span the unit of the length
     * @param length the length, from 1; 0 for {@link Span#WHOLE_FILE}
     */
    public record Term(Span span, int length) {
        /** The units of the length of a term. */
        public enum Span {
            /** Calendar days. */
            DAYS,
            /** Weeks of seven days. */
            WEEKS,
            /** Calendar months. */
            MONTHS,
            /** No limit: every follow-up in the input. */
            WHOLE_FILE;

            /**
             * Reads the text form. Case, accents, spaces and punctuation do not matter.
             *
             * @param text the code as {@link #toString} prints it
             * @return the constant
             * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
             */
            @JsonCreator
            public static Span of(String text) {
                return CodeText.constant(values(), text, "span of a term");
            }
        }

        /** Every follow-up in the input, however long after completion. */
        public static final Term WHOLE_FILE = new Term(Span.WHOLE_FILE, 0);

        /** The maximum length, in days, weeks or months. */
        public static final int LONGEST = 10_000;

        /**
         * Creates a term.
         *
         * @throws IllegalArgumentException if the length is not 1 to 10 000, or not 0 for the whole file
         */
        public Term {
            Objects.requireNonNull(span, "span");
            if (span == Span.WHOLE_FILE ? length != 0 : length < 1 || length > LONGEST) {
                throw OptionWords.refusal("term", length, span, LONGEST);
            }
        }

        /**
         * {@return a term in days}
         *
         * @param length the length
         * @throws IllegalArgumentException if it is not 1 to 10 000
         */
        public static Term days(int length) {
            return new Term(Span.DAYS, length);
        }

        /**
         * {@return a term in weeks}
         *
         * @param length the length
         * @throws IllegalArgumentException if it is not 1 to 10 000
         */
        public static Term weeks(int length) {
            return new Term(Span.WEEKS, length);
        }

        /**
         * {@return a term in months}
         *
         * @param length the length
         * @throws IllegalArgumentException if it is not 1 to 10 000
         */
        public static Term months(int length) {
            return new Term(Span.MONTHS, length);
        }

        /** Returns the last day of the term, as days since 1970. */
        long lastDay(long completedOn) {
            LocalDate completed = LocalDate.ofEpochDay(completedOn);
            return switch (span) {
                case DAYS -> completed.plusDays(length).toEpochDay();
                case WEEKS -> completed.plusWeeks(length).toEpochDay();
                case MONTHS -> completed.plusMonths(length).toEpochDay();
                case WHOLE_FILE -> Long.MAX_VALUE;
            };
        }

        Remark remark() {
            return Remark.choice(OutcomeWords.term("option.followUpTerm." + span, ExactNumber.of(length)));
        }
    }
}
