package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.measure.MeasureComponent;
import org.jspecify.annotations.Nullable;

/**
 * The value of a figure, exact (Dutch: <i>uitkomst</i>). All values except counts and sums keep their numerator and denominator.
 *
 * <p>All kinds are immutable and safe for use by several threads. A value cannot be created without units: a figure without units is an
 * {@link Outcome.NoValue}.
 */
public sealed interface OutcomeValue {
    /** {@return the value without rounding} A proportion is a fraction of 1. */
    ExactNumber exact();

    /** {@return the numerator, empty for a count, a sum, and a score without a mean} */
    default Optional<ExactNumber> numerator() {
        return Optional.empty();
    }

    /** {@return the denominator, empty for a count, a sum, and a score without a mean} */
    default Optional<ExactNumber> denominator() {
        return Optional.empty();
    }

    /**
     * The value of a figure that others measured (Dutch: <i>extern cijfer</i>). It is never rounded: a published value is shown as the
     * source published it.
     *
     * <p>It is either a published value, or a numerator and a denominator that are divided as the definition of the KPI states. {@link
     * Outcome#figure()} has the other information from the source, such as period and bounds, also if there is no value.
     *
     * @param exact the figure; a percentage is a fraction of 1
     * @param published the value as published, in the unit of the outcome; {@code null} if the library divided it
     * @param over the numerator; {@code null} if the source gives only the value
     * @param per the denominator; {@code null} if the source gives only the value
     */
    record CarriedFigure(ExactNumber exact, @Nullable BigDecimal published, @Nullable ExactNumber over, @Nullable ExactNumber per)
            implements OutcomeValue {
        /**
         * Creates a figure.
         *
         * @throws IllegalArgumentException if one of numerator and denominator is given without the other
         */
        public CarriedFigure {
            Objects.requireNonNull(exact, "exact");
            if ((over == null) != (per == null)) {
                throw new IllegalArgumentException("A figure has a numerator and a denominator, or neither.");
            }
        }

        @Override
        public Optional<ExactNumber> numerator() {
            return Optional.ofNullable(over);
        }

        @Override
        public Optional<ExactNumber> denominator() {
            return Optional.ofNullable(per);
        }
    }

    /**
     * A number of units (Dutch: <i>aantal</i>).
     *
     * @param value 0 or more
     */
    record Count(long value) implements OutcomeValue {
        /**
         * Creates a count.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Count {
            if (value < 0) {
                throw new IllegalArgumentException("A count of " + value + " is invalid; a count is 0 or more.");
            }
        }

        @Override
        public ExactNumber exact() {
            return ExactNumber.of(value);
        }
    }

    /**
     * The mean of a quantity per unit (Dutch: <i>gemiddelde</i>), with its median, range and spread.
     *
     * <p>Invariant: {@code n >= 1}, {@code min <= median <= max}, and {@code squares * n >= sum * sum}.
     *
     * @param sum the sum of the quantities of all units
     * @param n the number of units
     * @param median the middle quantity, or the mean of the middle two if n is even
     * @param min the smallest quantity
     * @param max the largest quantity
     * @param squares the sum of the squares of the quantities, from which the variance follows
     */
    record Mean(ExactNumber sum, long n, ExactNumber median, ExactNumber min, ExactNumber max, ExactNumber squares) implements OutcomeValue {
        /**
         * Creates a mean.
         *
         * @throws IllegalArgumentException if an invariant of the class is violated
         */
        public Mean {
            if (n < 1) {
                throw new IllegalArgumentException("A mean of " + n + " units has no value; without units an outcome is NO_DATA.");
            }
            if (min.compareTo(median) > 0 || median.compareTo(max) > 0) {
                throw new IllegalArgumentException("A median of " + median + " is not between " + min + " and " + max + ".");
            }
            if (squares.times(ExactNumber.of(n)).compareTo(sum.times(sum)) < 0) {
                throw new IllegalArgumentException("Squares that add up to " + squares + " are too small for " + n + " quantities with the sum " + sum + ".");
            }
        }

        /**
         * Returns the mean of quantities.
         *
         * @param distribution the quantities, each with its number of units, which is at least 1
         * @return the mean of all units
         * @throws IllegalArgumentException if there is no quantity
         * @throws ArithmeticException if the number of units overflows a {@code long}
         */
        public static Mean of(SortedMap<ExactNumber, Long> distribution) {
            if (distribution.isEmpty()) {
                throw new IllegalArgumentException("A mean of no quantities has no value; without units an outcome is NO_DATA.");
            }
            ExactNumber sum = ExactNumber.ZERO;
            ExactNumber squares = ExactNumber.ZERO;
            long n = 0;
            for (Map.Entry<ExactNumber, Long> entry : distribution.entrySet()) {
                ExactNumber part = entry.getKey().times(ExactNumber.of(entry.getValue()));
                sum = sum.plus(part);
                squares = squares.plus(part.times(entry.getKey()));
                n = Math.addExact(n, entry.getValue());
            }
            return new Mean(sum, n, median(distribution, n), distribution.firstKey(), distribution.lastKey(), squares);
        }

        /** Returns the middle of {@code n} quantities, or the mean of the middle two if n is even. */
        static ExactNumber median(SortedMap<ExactNumber, Long> distribution, long n) {
            return at(distribution, (n - 1) / 2).plus(at(distribution, n / 2)).dividedBy(ExactNumber.of(2));
        }

        private static ExactNumber at(SortedMap<ExactNumber, Long> distribution, long index) {
            long passed = 0;
            for (Map.Entry<ExactNumber, Long> entry : distribution.entrySet()) {
                passed += entry.getValue();
                if (passed > index) {
                    return entry.getKey();
                }
            }
            throw new IllegalArgumentException("There is no place " + index + " among " + passed + " quantities.");
        }

        @Override
        public ExactNumber exact() {
            return sum.dividedBy(ExactNumber.of(n));
        }

        @Override
        public Optional<ExactNumber> numerator() {
            return Optional.of(sum);
        }

        @Override
        public Optional<ExactNumber> denominator() {
            return Optional.of(ExactNumber.of(n));
        }
    }

    /**
     * The share of units with a property (Dutch: <i>aandeel</i>), where the part is contained in the whole.
     *
     * <p>Invariant: {@code 0 <= part <= whole} and {@code whole >= 1}, so the percentage is 0 to 100.
     *
     * @param part the number of units with the property
     * @param whole the number of all units
     */
    record Proportion(long part, long whole) implements OutcomeValue {
        /**
         * Creates a proportion.
         *
         * @throws IllegalArgumentException if the part is negative or larger than the whole, or the whole is 0
         */
        public Proportion {
            requirePart(part, whole);
            if (whole == 0) {
                throw new IllegalArgumentException("A proportion of nothing has no value; without units an outcome is NO_DATA.");
            }
        }

        public static void requirePart(long part, long whole) {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException(
                        "A part of " + part + " in a whole of " + whole
                                + " is invalid; the part is between 0 and the whole, because its units are among those of the whole.");
            }
        }

        /**
         * {@return the proportion of a part in a whole}
         *
         * @param part the number of units with the property
         * @param whole the number of all units
         * @throws IllegalArgumentException if the part is negative or larger than the whole, or the whole is 0
         */
        public static Proportion of(long part, long whole) {
            return new Proportion(part, whole);
        }

        /**
         * Returns the percentage for display, rounded half up to one decimal.
         *
         * @return 0.0 to 100.0. Rounding may give 0.0 although the part is not 0, and 100.0 although it is not the whole
         */
        public BigDecimal percentage() {
            return exact().times(ExactNumber.of(100)).rounded(MeasureComponent.Unit.PERCENT.decimals());
        }

        @Override
        public ExactNumber exact() {
            return ExactNumber.of(part, whole);
        }

        @Override
        public Optional<ExactNumber> numerator() {
            return Optional.of(ExactNumber.of(part));
        }

        @Override
        public Optional<ExactNumber> denominator() {
            return Optional.of(ExactNumber.of(whole));
        }
    }

    /**
     * The published form of a mean or a score (Dutch: <i>gepubliceerd gemiddelde</i>): the value, without details that would reveal small
     * groups. It has no minimum and maximum, which each belong to one person, and no sum, from which hidden numbers could be derived. The
     * mean and the median of a published report are rounded as in {@code report.json}, so that every output of it shows the same figure.
     *
     * <p>Invariant: there is a mean or a median.
     *
     * @param mean the mean; {@code null} on an ordinal scale
     * @param median the median; {@code null} if there are too few units to publish it
     * @param distribution the number of answers of a score by point or range of points, such as {@code 1-4}, from low to high; empty if
     *         there is none to publish
     */
    record PublishedValue(@Nullable ExactNumber mean, @Nullable ExactNumber median, Map<String, Long> distribution) implements OutcomeValue {
        /**
         * Creates a value.
         *
         * @throws IllegalArgumentException if there is neither a mean nor a median
         */
        public PublishedValue {
            if (mean == null && median == null) {
                throw new IllegalArgumentException("A published value has a mean or a median; an outcome without both is SUPPRESSED.");
            }
            distribution = Collections.unmodifiableMap(new LinkedHashMap<>(distribution));
        }

        /** {@return the median, if it is published} */
        public Optional<ExactNumber> middle() {
            return Optional.ofNullable(median);
        }

        /** Returns the mean, or the median on an ordinal scale. */
        @Override
        public ExactNumber exact() {
            return mean != null ? mean : middle().orElseThrow();
        }
    }

    /**
     * One quantity divided by another of which it is not a part (Dutch: <i>verhouding</i>), such as cases per employee or euros saved
     * per euro spent.
     *
     * <p>Invariant: the denominator is not 0.
     *
     * @param over the numerator
     * @param per the denominator
     */
    record Ratio(ExactNumber over, ExactNumber per) implements OutcomeValue {
        /**
         * Creates a ratio.
         *
         * @throws IllegalArgumentException if the denominator is 0
         */
        public Ratio {
            if (per.signum() == 0) {
                throw new IllegalArgumentException("A ratio of " + over + " to 0 has no value; such an outcome is ZERO_DENOMINATOR.");
            }
        }

        /**
         * {@return a ratio of whole numbers}
         *
         * @param over the numerator
         * @param per the denominator
         * @throws IllegalArgumentException if the denominator is 0
         */
        public static Ratio of(long over, long per) {
            return new Ratio(ExactNumber.of(over), ExactNumber.of(per));
        }

        @Override
        public ExactNumber exact() {
            return over.dividedBy(per);
        }

        @Override
        public Optional<ExactNumber> numerator() {
            return Optional.of(over);
        }

        @Override
        public Optional<ExactNumber> denominator() {
            return Optional.of(per);
        }
    }

    /**
     * The distribution of answers on a scale (Dutch: <i>score</i>). There is a mean only if the steps of the scale are equally wide
     * according to the model or the caller. Otherwise the value is the median.
     *
     * <p>Invariant: there is at least one answer.
     *
     * @param distribution the number of answers at each point of the scale, from low to high
     * @param scale whether the scale has a mean
     */
    record Score(SortedMap<ExactNumber, Long> distribution, Scale scale) implements OutcomeValue {
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

        /** {@return the middle answer, or the mean of the middle two if their number is even} */
        public ExactNumber median() {
            return Mean.median(distribution, n());
        }

        /** {@return the mean, if the scale allows one, empty on an ordinal scale} */
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

    /**
     * A sum (Dutch: <i>som</i>), for example of hours or euros.
     *
     * @param exact the sum, without rounding
     */
    record Sum(ExactNumber exact) implements OutcomeValue {}
}
