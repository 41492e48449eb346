package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;

/**
 * How far chance may have moved an outcome or a difference (Dutch: <i>betrouwbaarheidsinterval</i>, <i>marge</i>), in the unit of the outcome and
 * rounded as it is.
 *
 * <p>The interval treats the people of the period as some of those who could have come. It says nothing about those who did not answer. Source:
 * measures.md, "Interval and difference".
 *
 * <p>Invariant: {@code low <= high} and {@code 0 < level < 1}.
 *
 * @param low the lower bound; of a percentage 0 to 100
 * @param high the upper bound
 * @param level the probability with which such an interval holds what it is about, such as 0.95
 * @param method how it was calculated
 */
public record Interval(BigDecimal low, BigDecimal high, BigDecimal level, Method method) {
    /**
     * How an interval is calculated (Dutch: <i>methode</i>).
     *
     * <p>A later version of the library may add constants: end a {@code switch} over methods with a {@code default}.
     */
    public enum Method {
        /** The score interval of Wilson, of a share. */
        WILSON,
        /** Student's t distribution, of a mean. */
        T,
        /** Newcombe's hybrid of two score intervals, of the difference of two shares. */
        NEWCOMBE,
        /** Welch's t test, of the difference of two means. */
        WELCH;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Method of(String text) {
            return CodeText.constant(values(), text, "method of an interval");
        }
    }

    /**
     * Creates an interval.
     *
     * @throws IllegalArgumentException if an invariant of the class does not hold
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
     * The tree form, with the keys of {@code interval} in {@code report.json}. Jackson 2 and 3 write it as JSON; so can any other library.
     *
     * @return {@code low}, {@code high}, {@code level} and {@code method}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("low", low).put("high", high).put("level", level).text("method", method).toMap();
    }
}
