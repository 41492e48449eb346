package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.registration.Employee.Role;
import nl.kpimodel.core.registration.Satisfaction;
import org.jspecify.annotations.Nullable;

/**
 * The application's functions for satisfaction scores and their scale (Dutch: <i>tevredenheid</i>). Immutable: {@link #role} returns an
 * extended copy.
 *
 * @param <T> the application's type of an answer
 */
public final class SatisfactionAnswers<T> {
    final Function<? super T, Satisfaction.Respondent> respondent;
    final DayFunction<T> on;
    final Function<? super T, BigDecimal> score;
    final Function<? super T, BigDecimal> lowest;
    final Function<? super T, BigDecimal> highest;
    final Function<? super T, ? extends @Nullable Role> role;

    private SatisfactionAnswers(
            Function<? super T, Satisfaction.Respondent> respondent,
            DayFunction<T> on,
            Function<? super T, BigDecimal> score,
            Function<? super T, BigDecimal> lowest,
            Function<? super T, BigDecimal> highest,
            Function<? super T, ? extends @Nullable Role> role) {
        this.respondent = respondent;
        this.on = on;
        this.score = score;
        this.lowest = lowest;
        this.highest = highest;
        this.role = role;
    }

    /**
     * Creates answers with the application's functions.
     *
     * @param respondent the kind of respondent
     * @param on the day of the answer
     * @param score the score
     * @param lowest the lowest point of its scale
     * @param highest the highest point of its scale
     * @param <T> the application's type of an answer
     * @return the answers
     */
    public static <T> SatisfactionAnswers<T> of(
            Function<? super T, Satisfaction.Respondent> respondent,
            Function<? super T, ? extends @Nullable LocalDate> on,
            Function<? super T, BigDecimal> score,
            Function<? super T, BigDecimal> lowest,
            Function<? super T, BigDecimal> highest) {
        return new SatisfactionAnswers<>(respondent, DayFunction.from("on", on), score, lowest, highest, unit -> null);
    }

    /**
     * Adds the role of staff.
     *
     * @param role employee, trainee or volunteer; {@code null} if unknown
     * @return the answers
     */
    public SatisfactionAnswers<T> role(Function<? super T, ? extends @Nullable Role> role) {
        return new SatisfactionAnswers<>(respondent, on, score, lowest, highest, role);
    }

    boolean isOn(ReportedScale scale, T answer) {
        return scale.is(lowest.apply(answer), highest.apply(answer));
    }

    /**
     * The satisfaction scale that is reported (Dutch: <i>tevredenheidsschaal</i>). The model leaves it open ("nader te bepalen"); the
     * caller supplies it. Answers on another scale are excluded, never converted. Feeds A 32 to A 34.
     *
     * <p>Two scales are equal if their bounds have the same value: 1 equals 1.0.
     *
     * @param min the lowest point
     * @param max the highest point
     * @param kind whether its steps are equally wide, so that it allows a mean
     */
    public record ReportedScale(BigDecimal min, BigDecimal max, OutcomeValue.Score.Scale kind) {
        /** An upper limit that no score reaches. Writing out 1e999999999 would take a billion digits. */
        private static final BigDecimal BEYOND = new BigDecimal("1e12");

        /** The scale of A 17 and K 1, which the model states: a score of 1 to 10. A scale that the model states allows a mean. */
        static final ReportedScale ONE_TO_TEN = of(1, 10, OutcomeValue.Score.Scale.INTERVAL);

        /**
         * Creates a scale.
         *
         * @throws IllegalArgumentException if the lowest point is not below the highest, or a point is one that no score can have: with an
         *         absolute value of 10^12 or more, or with more than 20 decimals
         */
        public ReportedScale {
            Objects.requireNonNull(kind, "kind");
            if (min.compareTo(max) >= 0) {
                throw OptionWords.refusal("satisfaction.order", min, max);
            }
            if (min.compareTo(BEYOND.negate()) <= 0 || max.compareTo(BEYOND) >= 0) {
                throw OptionWords.refusal("satisfaction.bounds", min, max);
            }
            min = OptionWords.withFewDecimals("satisfaction.lowest", min);
            max = OptionWords.withFewDecimals("satisfaction.highest", max);
        }

        /**
         * {@return a scale whose lowest and highest point are whole numbers}
         *
         * @param min the lowest point
         * @param max the highest point
         * @param kind whether its steps are equally wide
         * @throws IllegalArgumentException if the lowest point is not below the highest
         */
        public static ReportedScale of(int min, int max, OutcomeValue.Score.Scale kind) {
            return new ReportedScale(BigDecimal.valueOf(min), BigDecimal.valueOf(max), kind);
        }

        /** Requires that a score is on this scale. The message of the error shows the scale, not the score. */
        BigDecimal require(BigDecimal score) {
            if (score.compareTo(min) < 0 || score.compareTo(max) > 0) {
                throw new IllegalArgumentException("A score is outside its scale of " + min.toPlainString() + " to " + max.toPlainString()
                        + "; validate the registration before it is measured.");
            }
            return score;
        }

        /** Returns whether an answer was given on this scale. */
        boolean is(BigDecimal otherMin, BigDecimal otherMax) {
            return min.compareTo(otherMin) == 0 && max.compareTo(otherMax) == 0;
        }

        /** Returns the score component, with its mean bounded by this scale. */
        MeasureLayout.Component bound(MeasureLayout.Component score) {
            return score.between(ExactNumber.of(min), ExactNumber.of(max));
        }

        /** Returns the remark on the bounds. */
        Remark bounds() {
            return new Remark(
                    OutcomeWords.both("scale", OutcomeWords.number(ExactNumber.of(min)), OutcomeWords.number(ExactNumber.of(max))), Remark.Place.FIGURE);
        }

        /** Returns the remark on whether the steps are equally wide. */
        Remark steps() {
            return Remark.choice(OutcomeWords.term("option.intervalScale." + kind));
        }
    }
}
