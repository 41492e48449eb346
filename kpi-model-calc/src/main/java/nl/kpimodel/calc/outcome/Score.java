package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.core.internal.CodeText;

/**
 * The distribution of answers on a scale (Dutch: <i>score</i>). There is a mean only if the steps of the scale are equally wide according
 * to the model or the caller. Otherwise the value is the median.
 *
 * <p>Invariant: there is at least one answer.
 *
 * @param distribution the number of answers at each point of the scale, from low to high
 * @param scale whether the scale has a mean
 */
public record Score(SortedMap<ExactNumber, Long> distribution, Scale scale) implements OutcomeValue {
    /** The level of measurement of a scale. */
    public enum Scale {
        /** The points have only an order (<i>ordinaal</i>): median. */
        ORDINAL,
        /** The steps are equally wide (<i>interval</i>): median and mean. */
        INTERVAL;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Scale of(String text) {
            return CodeText.constant(values(), text, "kind of scale");
        }
    }

    /**
     * Creates a score.
     *
     * @throws IllegalArgumentException if there is no answer, or a point has no answers
     */
    public Score {
        if (distribution.isEmpty()) {
            throw new IllegalArgumentException("A score without answers has no value; without units an outcome is NO_DATA.");
        }
        for (Map.Entry<ExactNumber, Long> point : distribution.entrySet()) {
            if (point.getValue() < 1) {
                throw new IllegalArgumentException("Point " + point.getKey() + " has " + point.getValue() + " answers; leave out what nobody gave.");
            }
        }
        distribution = Collections.unmodifiableSortedMap(new TreeMap<>(distribution));
    }

    /**
     * Returns the number of answers.
     *
     * @return at least 1
     */
    public long n() {
        return distribution.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Returns the middle answer, or the mean of the middle two if their number is even.
     *
     * @return the median
     */
    public ExactNumber median() {
        return Mean.median(distribution, n());
    }

    /**
     * Returns the mean, if the scale allows one.
     *
     * @return the mean, empty on an ordinal scale
     */
    public Optional<ExactNumber> mean() {
        return numerator().map(sum -> sum.dividedBy(ExactNumber.of(n())));
    }

    /** Returns the mean, or the median on an ordinal scale. */
    @Override
    public ExactNumber exact() {
        return mean().orElseGet(this::median);
    }

    @Override
    public Optional<ExactNumber> numerator() {
        return scale == Scale.INTERVAL ? Optional.of(Mean.of(distribution).sum()) : Optional.empty();
    }

    @Override
    public Optional<ExactNumber> denominator() {
        return scale == Scale.INTERVAL ? Optional.of(ExactNumber.of(n())) : Optional.empty();
    }
}
