package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * A number without rounding: a whole number, a decimal or a fraction (Dutch: <i>breuk</i>). Figures are calculated in these and rounded once,
 * when they are shown.
 *
 * <p>Invariants: the denominator is positive, and numerator and denominator have no divisor in common. So equal numbers are equal objects,
 * unlike those of {@link BigDecimal}, where 2.0 is not 2.00.
 *
 * <p>It does not overflow. Immutable; safe for use by several threads.
 */
public final class ExactNumber implements Comparable<ExactNumber>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private static final int MOST_DIGITS = 1000;
    private static final int MOST_DECIMALS = 20;
    private static final int LONGEST_TEXT = 10_000;

    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]+)(?:[.]([0-9]+)| ?/ ?([0-9]+))?");

    /** Nothing. */
    public static final ExactNumber ZERO = of(0);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private ExactNumber(BigInteger numerator, BigInteger denominator) {
        if (denominator.equals(BigInteger.ONE)) {
            this.numerator = numerator;
            this.denominator = denominator;
            return;
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        this.numerator = numerator.divide(divisor);
        this.denominator = denominator.divide(divisor);
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return the number
     */
    public static ExactNumber of(long value) {
        return new ExactNumber(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * A decimal.
     *
     * @param value the number
     * @return the number
     * @throws ArithmeticException if it has more than {@value #MOST_DIGITS} digits before or after the point, written out
     */
    public static ExactNumber of(BigDecimal value) {
        requireSize(value);
        return value.scale() <= 0
                ? new ExactNumber(value.toBigIntegerExact(), BigInteger.ONE)
                : new ExactNumber(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Reads the text form: a whole number {@code 412}, a decimal {@code 77.5} or a fraction {@code 1/3}, with a sign or without. White space around it
     * and around the stroke does not matter. The number need not be in its lowest terms: {@code 2/6} and {@code 0.50} are read.
     *
     * @param text the number, at most {@value #LONGEST_TEXT} characters
     * @return the number
     * @throws IllegalArgumentException if the text is no such number, such as one with a decimal comma or an exponent
     */
    @JsonCreator
    public static ExactNumber of(String text) {
        Matcher number = NUMBER.matcher(text.length() > LONGEST_TEXT ? "" : CleanText.of(text));
        if (!number.matches()) {
            throw notANumber(text, "is no number");
        }
        if (number.group(3) == null) {
            String decimals = number.group(2) == null ? "" : number.group(2);
            return new ExactNumber(new BigInteger(number.group(1) + decimals), BigInteger.TEN.pow(decimals.length()));
        }
        BigInteger denominator = new BigInteger(number.group(3));
        if (denominator.signum() == 0) {
            throw notANumber(text, "has the denominator 0");
        }
        return new ExactNumber(new BigInteger(number.group(1)), denominator);
    }

    private static IllegalArgumentException notANumber(String text, String reason) {
        return new IllegalArgumentException(DisplayText.quoted(text) + " " + reason
                + "; a number reads like 412, 77.5 or 1/3, with a decimal point, and has at most " + LONGEST_TEXT + " characters.");
    }

    /** A number that an option gives, without zeros at its end; as many decimals as a record may have, for more are an error of typing. */
    public static BigDecimal withFewDecimals(String what, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(what + " is " + stripped.round(new MathContext(3)) + " with " + stripped.scale()
                    + " decimals; give at most " + MOST_DECIMALS + ".");
        }
        return stripped;
    }

    /** A text of ten characters can stand for a number of a thousand million digits; nobody registers such a quantity. */
    public static void requireSize(BigDecimal value) {
        if (value.scale() > MOST_DIGITS || value.scale() < -MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw new ArithmeticException("A number has more than " + MOST_DIGITS + " digits before or after the point; no figure is made from that.");
        }
    }

    /**
     * A fraction.
     *
     * @param numerator what is divided
     * @param denominator what it is divided by
     * @return the number
     * @throws ArithmeticException if the denominator is 0
     */
    public static ExactNumber of(long numerator, long denominator) {
        return of(numerator).dividedBy(of(denominator));
    }

    /**
     * The sum.
     *
     * @param other what is added
     * @return this + other
     */
    public ExactNumber plus(ExactNumber other) {
        return new ExactNumber(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
    }

    /**
     * The difference.
     *
     * @param other what is taken away
     * @return this - other
     */
    public ExactNumber minus(ExactNumber other) {
        return plus(new ExactNumber(other.numerator.negate(), other.denominator));
    }

    /**
     * The product.
     *
     * @param other what is multiplied by
     * @return this x other
     */
    public ExactNumber times(ExactNumber other) {
        return new ExactNumber(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @param other what is divided by
     * @return this / other
     * @throws ArithmeticException if the other is 0
     */
    public ExactNumber dividedBy(ExactNumber other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("Division of " + this + " by 0; a figure without a denominator has no value.");
        }
        return new ExactNumber(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * The number as it is shown: half is rounded away from zero.
     *
     * @param decimals how many decimals to keep
     * @return the rounded number, with exactly that many decimals
     */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /**
     * The nearest {@code double}, such as the height of a mark in a plot. Outcomes are not calculated in it.
     *
     * @return the number; infinite if it is beyond what a {@code double} holds
     */
    public double doubleValue() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128).doubleValue();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (numerator == null || denominator == null || denominator.signum() <= 0 || !numerator.gcd(denominator).equals(BigInteger.ONE)) {
            throw new InvalidObjectException("A serialised number was damaged: it is no fraction in its lowest terms.");
        }
    }

    @Override
    public int compareTo(ExactNumber other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactNumber that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return numerator.hashCode() * 31 + denominator.hashCode();
    }

    /** Returns a whole number, a decimal without zeros at the end, or {@code a/b} where no decimal is exact. */
    @Override
    @JsonValue
    public String toString() {
        BigInteger rest = denominator;
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(numerator).divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY).toPlainString()
                : numerator + "/" + denominator;
    }
}
