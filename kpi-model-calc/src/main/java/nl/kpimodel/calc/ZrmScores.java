package nl.kpimodel.calc;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.ZrmScore;

/**
 * The application's functions for the scores of a case on the self-sufficiency matrix (Dutch: <i>Zelfredzaamheid-Matrix</i>, ZRM). Scores
 * are compared within one domain of one edition.
 *
 * <pre>{@code
 * ZrmScores<MyCase> scores = ZrmScores.of(
 *         MyCase::scores, MyScore::on, score -> ZrmScore.MatrixEdition.E2017, MyScore::domain, MyScore::level);
 * Outcome progress = cases.stream().collect(
 *         ActivityMeasures.progressOnZrm(CaseDates.of(MyCase::start, MyCase::end), scores, ProgressPolicy.ANY, quarter));
 * }</pre>
 *
 * <p>A domain has one score per day. If there are more, the highest counts on the earliest day and the lowest on the latest, so that an
 * error does not create progress.
 *
 * @param <T> the application's type of a case
 */
public abstract class ZrmScores<T> {
    private static final Change NO_SCORES = new Change(0, 0, 0);

    ZrmScores() {}

    /**
     * Creates scores with the application's functions.
     *
     * @param scores all scores of a case
     * @param on the day of a score
     * @param edition the edition of the matrix
     * @param domain the domain
     * @param score the level, 1 to 5; any other ends the calculation
     * @param <T> the application's type of a case
     * @param <S> the application's type of a score
     * @return the scores
     */
    public static <T, S> ZrmScores<T> of(
            Function<? super T, ? extends Collection<? extends S>> scores,
            Function<? super S, LocalDate> on,
            Function<? super S, ZrmScore.MatrixEdition> edition,
            Function<? super S, ZrmScore.Domain> domain,
            ToIntFunction<? super S> score) {
        return new OfObjects<>(
                Objects.requireNonNull(scores),
                Objects.requireNonNull(on),
                Objects.requireNonNull(edition),
                Objects.requireNonNull(domain),
                FieldBounds.required(RecordType.ZRM_SCORE, "score", score));
    }

    /** Returns whether any score is known, on any day. */
    abstract boolean hasScores(T unit);

    /** Returns the change from the first to the latest score of each domain, at the end of a day. */
    abstract Change change(T unit, long last);

    /** The number of domains with two scores, and the numbers of those whose latest score is above, or below, the first. */
    record Change(int comparable, int forward, int back) {}

    private static final class OfObjects<T, S> extends ZrmScores<T> {
        private static final int DOMAINS = ZrmScore.Domain.values().length;

        private final Function<? super T, ? extends Collection<? extends S>> scores;
        private final Function<? super S, LocalDate> on;
        private final Function<? super S, ZrmScore.MatrixEdition> edition;
        private final Function<? super S, ZrmScore.Domain> domain;
        private final ToIntFunction<? super S> score;

        OfObjects(
                Function<? super T, ? extends Collection<? extends S>> scores,
                Function<? super S, LocalDate> on,
                Function<? super S, ZrmScore.MatrixEdition> edition,
                Function<? super S, ZrmScore.Domain> domain,
                ToIntFunction<? super S> score) {
            this.scores = scores;
            this.on = on;
            this.edition = edition;
            this.domain = domain;
            this.score = score;
        }

        @Override
        boolean hasScores(T unit) {
            return !scores.apply(unit).isEmpty();
        }

        @Override
        Change change(T unit, long last) {
            if (!hasScores(unit)) {
                return NO_SCORES;
            }
            int size = DOMAINS * ZrmScore.MatrixEdition.values().length;
            long[] firstDay = new long[size];
            long[] lastDay = new long[size];
            int[] first = new int[size];
            int[] latest = new int[size];
            Arrays.fill(firstDay, Long.MAX_VALUE);
            Arrays.fill(lastDay, DayFunction.NONE);
            for (S each : scores.apply(unit)) {
                long day = DayFunction.of("on", on.apply(each));
                if (day == DayFunction.NONE || day > last) {
                    continue;
                }
                int at = edition.apply(each).ordinal() * DOMAINS + domain.apply(each).ordinal();
                int level = score.applyAsInt(each);
                if (day < firstDay[at] || day == firstDay[at] && level > first[at]) {
                    firstDay[at] = day;
                    first[at] = level;
                }
                if (day > lastDay[at] || day == lastDay[at] && level < latest[at]) {
                    lastDay[at] = day;
                    latest[at] = level;
                }
            }
            int comparable = 0;
            int forward = 0;
            int back = 0;
            for (int i = 0; i < size; i++) {
                if (firstDay[i] < lastDay[i]) {
                    comparable++;
                    forward += latest[i] > first[i] ? 1 : 0;
                    back += latest[i] < first[i] ? 1 : 0;
                }
            }
            return new Change(comparable, forward, back);
        }
    }

    /**
     * What counts as progress on the self-sufficiency matrix (Dutch: <i>Zelfredzaamheid-Matrix</i>, ZRM) if one domain goes up and another
     * goes down. The levels have an order but no distances, so domains are counted and never averaged.
     */
    public enum ProgressPolicy {
        /** Progress on at least one domain, whatever the others do. */
        ANY,
        /** Progress on more domains than those with decline. */
        NET,
        /** Progress on at least one domain, and no decline on any. */
        NONE_DECLINED;

        boolean isProgress(int forward, int back) {
            return switch (this) {
                case ANY -> forward > 0;
                case NET -> forward > back;
                case NONE_DECLINED -> forward > 0 && back == 0;
            };
        }

        Remark remark() {
            return Remark.choice(OutcomeWords.term("option.zrmPolicy." + name()));
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static ProgressPolicy of(String text) {
            return CodeText.constant(values(), text, "policy");
        }
    }
}
