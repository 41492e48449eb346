package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.util.Objects;
import nl.kpimodel.calc.engine.MeasureLayout;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Remark;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.calc.outcome.text.OutcomeWords;

/**
 * The satisfaction scale that is reported (Dutch: <i>tevredenheidsschaal</i>). The model leaves it open ("nader te bepalen"); the caller
 * supplies it. Answers on another scale are excluded, never converted. Feeds A 32 to A 34.
 *
 * <p>Two scales are equal if their bounds have the same value: 1 equals 1.0.
 *
 * @param min the lowest point
 * @param max the highest point
 * @param kind whether its steps are equally wide, so that it allows a mean
 */
public record SatisfactionScale(BigDecimal min, BigDecimal max, Score.Scale kind) {
    /** An upper limit that no score reaches. Writing out 1e999999999 would take a billion digits. */
    private static final BigDecimal BEYOND = new BigDecimal("1e12");

    /** The scale of A 17 and K 1, which the model states: a score of 1 to 10. A scale that the model states allows a mean. */
    static final SatisfactionScale ONE_TO_TEN = of(1, 10, Score.Scale.INTERVAL);

    /**
     * Creates a scale.
     *
     * @throws IllegalArgumentException if the lowest point is not below the highest, or a point is one that no score can have: with an
     *         absolute value of 10^12 or more, or with more than 20 decimals
     */
    public SatisfactionScale {
        Objects.requireNonNull(kind, "kind");
        if (min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("A scale from " + min + " to " + max + " is invalid; give the lowest point first.");
        }
        if (min.compareTo(BEYOND.negate()) <= 0 || max.compareTo(BEYOND) >= 0) {
            throw new IllegalArgumentException("A scale from " + min + " to " + max + " is invalid; give points within -999999999999 and 999999999999.");
        }
        min = ExactNumber.withFewDecimals("The lowest point of a scale", min);
        max = ExactNumber.withFewDecimals("The highest point of a scale", max);
    }

    /**
     * Returns a scale whose lowest and highest point are whole numbers.
     *
     * @param min the lowest point
     * @param max the highest point
     * @param kind whether its steps are equally wide
     * @return the scale
     * @throws IllegalArgumentException if the lowest point is not below the highest
     */
    public static SatisfactionScale of(int min, int max, Score.Scale kind) {
        return new SatisfactionScale(BigDecimal.valueOf(min), BigDecimal.valueOf(max), kind);
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
