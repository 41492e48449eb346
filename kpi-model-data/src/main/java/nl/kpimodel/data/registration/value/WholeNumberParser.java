package nl.kpimodel.data.registration.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads whole numbers. {@code 2.0} is accepted, because programs write it in a column with empty cells. */
public final class WholeNumberParser implements ValueParser {
    private static final int MOST_PLAIN_DIGITS = 9;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(Integer.MIN_VALUE);

    private final NumberParser numbers;

    public WholeNumberParser(NumberParser numbers) {
        this.numbers = numbers;
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        int plain = to - from <= MOST_PLAIN_DIGITS ? ValueParser.digits(text, from, to) : -1;
        if (plain >= 0) {
            return plain;
        }
        Object read = numbers.parse(text, from, to);
        if (read instanceof Adjusted adjusted && adjusted.value() instanceof BigDecimal number) {
            Object whole = whole(number);
            return whole instanceof Unreadable ? whole : Adjusted.thousands(whole);
        }
        return read instanceof BigDecimal number ? whole(number) : read;
    }

    private static Object whole(BigDecimal number) {
        if (number.compareTo(LARGEST) > 0 || number.compareTo(SMALLEST) < 0) {
            return Unreadable.TOO_LARGE;
        }
        // Within those bounds the number is small, but it may have many decimals: 1e-9999.
        BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
        return whole.compareTo(number) == 0 ? whole.intValueExact() : Unreadable.NOT_WHOLE;
    }
}
