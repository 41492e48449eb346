package nl.kpimodel.core.constraint.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Converts numbers and texts to exact decimals, so that the same rule applies to every type. */
final class Decimals {
    /** No measure of the model needs a longer text, and parsing takes time quadratic in the length. */
    private static final int LONGEST_TEXT = 40;

    private Decimals() {}

    /** Returns the number as a decimal; {@code null} if it is infinite or not a number. */
    static @Nullable BigDecimal of(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte
                || number instanceof AtomicInteger || number instanceof AtomicLong) {
            return BigDecimal.valueOf(number.longValue());
        }
        if (number instanceof Float single) {
            return Float.isFinite(single) ? new BigDecimal(Float.toString(single)) : null;
        }
        double approximate = number.doubleValue();
        return Double.isFinite(approximate) ? BigDecimal.valueOf(approximate) : null;
    }

    /**
     * Returns the number in a text: an optional minus, ASCII digits, and optionally a point and more digits; {@code null} for any other
     * text.
     */
    static @Nullable BigDecimal of(CharSequence text) {
        int length = text.length();
        if (length > LONGEST_TEXT) {
            return null;
        }
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = digitsFrom(text, start);
        if (point == start) {
            return null;
        }
        if (point < length && (text.charAt(point) != '.' || point + 1 == length || digitsFrom(text, point + 1) < length)) {
            return null;
        }
        return new BigDecimal(text.toString());
    }

    private static int digitsFrom(CharSequence text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
