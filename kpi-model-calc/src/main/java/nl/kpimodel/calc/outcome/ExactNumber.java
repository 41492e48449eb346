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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.measure.MeasureComponent;
import org.jspecify.annotations.Nullable;

/**
 * A number without rounding: a whole number, a decimal or a fraction (Dutch: <i>breuk</i>). Figures are calculated with exact numbers and
 * rounded once, when they are shown.
 *
 * <p>Invariants: the denominator is positive, and numerator and denominator have no common divisor. Equal numbers are therefore equal
 * objects, unlike {@link BigDecimal} values, where 2.0 does not equal 2.00.
 *
 * <p>Exact numbers do not overflow. Immutable; safe for use by several threads.
 */
public final class ExactNumber implements Comparable<ExactNumber>, Serializable {
    private static final long serialVersionUID = 2L;
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final int MOST_BITS = 62;
    /** Whole numbers up to this are exact as a {@code double}. */
    private static final long MOST_AS_DOUBLE = 1L << 53;
    private static final long[] POWERS_OF_TEN = LongStream.iterate(1, power -> power * 10).limit(19).toArray();

    private static final int MOST_DIGITS = 1000;
    private static final int LONGEST_TEXT = 10_000;

    private static final ExactNumber HUNDRED = of(100);
    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]+)(?:[.]([0-9]+)| ?/ ?([0-9]+))?");

    /** The number 0. */
    public static final ExactNumber ZERO = of(0);

    /** Both are below 2^62 in magnitude, so that negating and adding them does not overflow a {@code long}. */
    private final long numerator;
    private final long denominator;
    /** Numbers that do not fit in a {@code long}. Either both are present and the two fields above are 0, or both are {@code null}. */
    private final @Nullable BigInteger largeNumerator;
    private final @Nullable BigInteger largeDenominator;

    /** Creates a number that is already in lowest terms. */
    private ExactNumber(long numerator, long denominator, @Nullable BigInteger largeNumerator, @Nullable BigInteger largeDenominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.largeNumerator = largeNumerator;
        this.largeDenominator = largeDenominator;
    }

    private static ExactNumber quotient(long numerator, long denominator) {
        long divisor = numerator;
        long rest = denominator;
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        if (divisor < 0 != denominator < 0) {
            divisor = -divisor;
        }
        return divisor == 1
                ? new ExactNumber(numerator, denominator, null, null)
                : new ExactNumber(numerator / divisor, denominator / divisor, null, null);
    }

    private static ExactNumber quotient(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = denominator.equals(BigInteger.ONE) ? denominator : numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger over = numerator.divide(divisor);
        BigInteger under = denominator.divide(divisor);
        return over.bitLength() <= MOST_BITS && under.bitLength() <= MOST_BITS
                ? new ExactNumber(over.longValue(), under.longValue(), null, null)
                : new ExactNumber(0, 0, over, under);
    }

    private BigInteger numerator() {
        return largeNumerator == null ? BigInteger.valueOf(numerator) : largeNumerator;
    }

    private BigInteger denominator() {
        return largeDenominator == null ? BigInteger.valueOf(denominator) : largeDenominator;
    }

    private boolean isLarge() {
        return denominator == 0;
    }

    /** Returns whether this is a whole number that {@link #whole} returns. */
    boolean isWhole() {
        return denominator == 1;
    }

    long whole() {
        return numerator;
    }

    /** Returns whether the product of two numbers is below 2^61, so that the sum of two such products is below 2^62. */
    private static boolean canMultiply(long one, long other) {
        return Long.numberOfLeadingZeros(Math.abs(one)) + Long.numberOfLeadingZeros(Math.abs(other)) > 2 * Long.SIZE - MOST_BITS;
    }

    /** Returns whether the cross products with another number fit in a {@code long}. */
    private boolean canCross(ExactNumber other) {
        return !isLarge() && !other.isLarge() && canMultiply(numerator, other.denominator) && canMultiply(denominator, other.numerator);
    }

    /**
     * {@return a whole number}
     *
     * @param value the number
     */
    public static ExactNumber of(long value) {
        return canMultiply(value, 1)
                ? new ExactNumber(value, 1, null, null)
                : quotient(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * {@return a decimal}
     *
     * @param value the number
     * @throws ArithmeticException if it has more than {@value #MOST_DIGITS} digits before or after the point in plain notation
     */
    public static ExactNumber of(BigDecimal value) {
        requireSize(value);
        if (value.scale() >= 0 && value.scale() < POWERS_OF_TEN.length && value.precision() < POWERS_OF_TEN.length) {
            return quotient(value.unscaledValue().longValue(), POWERS_OF_TEN[value.scale()]);
        }
        return value.scale() <= 0
                ? quotient(value.toBigIntegerExact(), BigInteger.ONE)
                : quotient(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Returns the number of an outcome that is displayed in a unit, as the inverse of {@link Outcome#shown}: a percentage becomes a fraction
     * of 1.
     *
     * @param shown the number in the unit, such as 77.5 per cent
     * @param unit the unit of the outcome
     * @throws ArithmeticException if it is too long, as in {@link #of(BigDecimal)}
     */
    public static ExactNumber ofShown(BigDecimal shown, MeasureComponent.Unit unit) {
        ExactNumber number = of(shown);
        return unit == MeasureComponent.Unit.PERCENT ? number.dividedBy(HUNDRED) : number;
    }

    /**
     * Reads the text form: a whole number {@code 412}, a decimal {@code 77.5} or a fraction {@code 1/3}, with or without a sign. White
     * space around the number and around the slash is ignored. A fraction need not be in lowest terms: {@code 2/6} and {@code 0.50} are
     * accepted.
     *
     * @param text the number, at most {@value #LONGEST_TEXT} characters
     * @return the number
     * @throws IllegalArgumentException if the text is not such a number, for example because it has a decimal comma or an exponent
     */
    @JsonCreator
    public static ExactNumber of(String text) {
        Matcher number = NUMBER.matcher(text.length() > LONGEST_TEXT ? "" : CleanText.of(text));
        if (!number.matches()) {
            throw notANumber(text, "is not a number");
        }
        if (number.group(3) == null) {
            String decimals = number.group(2) == null ? "" : number.group(2);
            return quotient(new BigInteger(number.group(1) + decimals), BigInteger.TEN.pow(decimals.length()));
        }
        BigInteger denominator = new BigInteger(number.group(3));
        if (denominator.signum() == 0) {
            throw notANumber(text, "has the denominator 0");
        }
        return quotient(new BigInteger(number.group(1)), denominator);
    }

    private static IllegalArgumentException notANumber(String text, String reason) {
        return new IllegalArgumentException(DisplayText.quoted(text) + " " + reason
                + "; a number reads like 412, 77.5 or 1/3, with a decimal point, and has at most " + LONGEST_TEXT + " characters.");
    }

    /** Throws if a number has an excessive size: a text of ten characters can denote a number of a billion digits. */
    public static void requireSize(BigDecimal value) {
        if (value.scale() > MOST_DIGITS || value.scale() < -MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw new ArithmeticException("A number has more than " + MOST_DIGITS + " digits before or after the point; no figure is made from that.");
        }
    }

    /**
     * {@return a fraction}
     *
     * @param numerator the numerator
     * @param denominator the denominator
     * @throws ArithmeticException if the denominator is 0
     */
    public static ExactNumber of(long numerator, long denominator) {
        return of(numerator).dividedBy(of(denominator));
    }

    /**
     * Returns the sum of this number and another.
     *
     * @param other the number to add
     * @return this + other
     */
    public ExactNumber plus(ExactNumber other) {
        return canCross(other) && canMultiply(denominator, other.denominator)
                ? quotient(numerator * other.denominator + other.numerator * denominator, denominator * other.denominator)
                : quotient(
                        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                        denominator().multiply(other.denominator()));
    }

    /**
     * Returns the difference of this number and another.
     *
     * @param other the number to subtract
     * @return this - other
     */
    public ExactNumber minus(ExactNumber other) {
        return plus(other.isLarge()
                ? new ExactNumber(0, 0, other.numerator().negate(), other.largeDenominator)
                : new ExactNumber(-other.numerator, other.denominator, null, null));
    }

    /**
     * Returns the product of this number and another.
     *
     * @param other the number to multiply by
     * @return this x other
     */
    public ExactNumber times(ExactNumber other) {
        return !isLarge() && !other.isLarge() && canMultiply(numerator, other.numerator) && canMultiply(denominator, other.denominator)
                ? quotient(numerator * other.numerator, denominator * other.denominator)
                : quotient(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * Returns the quotient of this number and another.
     *
     * @param other the number to divide by
     * @return this / other
     * @throws ArithmeticException if the other number is 0
     */
    public ExactNumber dividedBy(ExactNumber other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("Division of " + this + " by 0; a figure without a denominator has no value.");
        }
        return canCross(other)
                ? quotient(numerator * other.denominator, denominator * other.numerator)
                : quotient(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /**
     * Returns the sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return largeNumerator == null ? Long.signum(numerator) : largeNumerator.signum();
    }

    /**
     * Returns the number rounded for display: half up, away from zero.
     *
     * @param decimals the number of decimals to keep
     * @return the rounded number, with exactly that many decimals
     */
    public BigDecimal rounded(int decimals) {
        if (!isLarge() && decimals >= 0 && decimals < POWERS_OF_TEN.length && canMultiply(numerator, POWERS_OF_TEN[decimals])) {
            long scaled = numerator * POWERS_OF_TEN[decimals];
            long whole = scaled / denominator;
            return BigDecimal.valueOf(2 * Math.abs(scaled % denominator) < denominator ? whole : whole + Long.signum(scaled), decimals);
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
    }

    /**
     * Returns the nearest {@code double}, for example for the height of a mark in a plot. Outcomes are not calculated with it.
     *
     * @return the number; infinite if it is beyond the range of a {@code double}
     */
    public double doubleValue() {
        return !isLarge() && Math.abs(numerator) <= MOST_AS_DOUBLE && denominator <= MOST_AS_DOUBLE
                ? (double) numerator / denominator
                : new BigDecimal(numerator()).divide(new BigDecimal(denominator()), MathContext.DECIMAL128).doubleValue();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        boolean isFraction = largeNumerator == null || largeDenominator == null
                ? largeNumerator == largeDenominator && denominator > 0
                : numerator == 0 && denominator == 0 && largeDenominator.signum() > 0;
        if (!isFraction || !equals(quotient(numerator(), denominator()))) {
            throw new InvalidObjectException("A serialised number was damaged: it is not a fraction in lowest terms.");
        }
    }

    @Override
    public int compareTo(ExactNumber other) {
        return canCross(other)
                ? Long.compare(numerator * other.denominator, other.numerator * denominator)
                : numerator().multiply(other.denominator()).compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactNumber that
                && numerator == that.numerator
                && denominator == that.denominator
                && Objects.equals(largeNumerator, that.largeNumerator)
                && Objects.equals(largeDenominator, that.largeDenominator);
    }

    @Override
    public int hashCode() {
        return isLarge() ? Objects.hash(largeNumerator, largeDenominator) : Long.hashCode(numerator) * 31 + Long.hashCode(denominator);
    }

    /** Returns a whole number, a decimal without trailing zeros, or {@code a/b} if no decimal is exact. */
    @Override
    @JsonValue
    public String toString() {
        if (denominator == 1) {
            return Long.toString(numerator);
        }
        BigInteger rest = denominator();
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
            fives++;
        }
        return rest.equals(BigInteger.ONE) ? rounded(Math.max(twos, fives)).toPlainString() : numerator() + "/" + denominator();
    }
}
