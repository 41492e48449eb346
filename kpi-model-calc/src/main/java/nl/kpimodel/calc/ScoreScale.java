package nl.kpimodel.calc;

import java.math.BigDecimal;

/**
 * A scale on which people answered (Dutch: <i>schaal</i>), as the caller names it. Scales are the same by their lowest and highest point, however those
 * are written.
 *
 * @param lowest the lowest point
 * @param highest the highest point
 * @param kind whether the steps are equally wide, so that a mean may be taken
 */
public record ScoreScale(BigDecimal lowest, BigDecimal highest, Score.Scale kind) {
    /**
     * Creates a scale.
     *
     * @throws IllegalArgumentException if the lowest point is not below the highest
     */
    public ScoreScale {
        if (lowest.compareTo(highest) >= 0) {
            throw new IllegalArgumentException("A scale of " + lowest + " to " + highest + " cannot be; give the lower point first.");
        }
        lowest = lowest.stripTrailingZeros();
        highest = highest.stripTrailingZeros();
    }

    /**
     * A scale whose points have an order and no more: the median is the figure.
     *
     * @param lowest the lowest point
     * @param highest the highest point
     * @return the scale
     */
    public static ScoreScale ordinal(int lowest, int highest) {
        return new ScoreScale(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest), Score.Scale.ORDINAL);
    }

    /**
     * A scale whose steps are equally wide: the mean is the figure.
     *
     * @param lowest the lowest point
     * @param highest the highest point
     * @return the scale
     */
    public static ScoreScale interval(int lowest, int highest) {
        return new ScoreScale(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest), Score.Scale.INTERVAL);
    }

    boolean isFrom(BigDecimal otherLowest, BigDecimal otherHighest) {
        return lowest.compareTo(otherLowest) == 0 && highest.compareTo(otherHighest) == 0;
    }

    BigDecimal require(BigDecimal score) {
        if (score.compareTo(lowest) < 0 || score.compareTo(highest) > 0) {
            throw new IllegalArgumentException("A score is outside its scale of " + lowest.toPlainString() + " to " + highest.toPlainString()
                    + "; validate the registration before it is measured.");
        }
        return score;
    }

    Remark remark() {
        String points = lowest.toPlainString() + " - " + highest.toPlainString();
        return kind == Score.Scale.INTERVAL
                ? new Remark("schaal " + points + ", als intervalschaal", "scale " + points + ", taken as an interval scale")
                : new Remark("schaal " + points + ", alleen ordinaal", "scale " + points + ", ordinal alone");
    }
}
