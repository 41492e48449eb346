package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;

/**
 * The confidence interval of an outcome or a difference (Dutch: <i>betrouwbaarheidsinterval</i>, <i>marge</i>), in the unit of the outcome
 * and rounded like it.
 *
 * <p>The interval treats the people of the period as a sample of those who could have come. It does not account for people who did
 * not answer.
 *
 * <p>Invariant: {@code low <= high} and {@code 0 < level < 1}.
 *
 * @param low the lower bound; 0 to 100 for a percentage
 * @param high the upper bound
 * @param level the probability that such an interval contains the true value, for example 0.95
 * @param method the method of calculation
 */
public record Interval(BigDecimal low, BigDecimal high, BigDecimal level, Method method) {
    /**
     * The method to calculate an interval (Dutch: <i>methode</i>).
     *
     * <p>A later version of the library may add constants, so a {@code switch} over methods needs a {@code default}.
     */
    public enum Method {
        /** Wilson's score interval, for a share. */
        WILSON,
        /** Student's t distribution, for a mean. */
        T,
        /** Newcombe's hybrid of two score intervals, for the difference of two shares. */
        NEWCOMBE,
        /** Welch's t test, for the difference of two means. */
        WELCH;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Method of(String text) {
            return CodeText.constant(values(), text, "method of an interval");
        }
    }

    /**
     * Creates an interval.
     *
     * @throws IllegalArgumentException if an invariant of the class is violated
     */
    public Interval {
        Objects.requireNonNull(method, "method");
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high + " does not exist; give the lower bound first.");
        }
        if (level.signum() <= 0 || level.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("A level of " + level + " is not a probability between 0 and 1, such as 0.95.");
        }
    }

    /**
     * Returns the tree form, with the keys of {@code interval} in {@code report.json}. Jackson 2 and 3 write it as JSON; so can any other
     * library.
     *
     * @return {@code low}, {@code high}, {@code level} and {@code method}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("low", low).put("high", high).put("level", level).text("method", method).toMap();
    }
}
