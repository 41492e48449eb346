package nl.kpimodel.data.registration.value;

import java.math.BigDecimal;
import java.util.Arrays;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;
import org.jspecify.annotations.Nullable;

/**
 * Reads decimal numbers by hand and exactly: an optional minus, ASCII digits, and decimals behind the one decimal sign. No digits of other scripts,
 * no words such as NaN. An exponent is read where JSON allows it, for programs write 100 as {@code 1E+2}; in CSV it is refused, for there it is what a
 * spreadsheet made of something else.
 *
 * <p>In CSV thousands may be separated by the other sign, a space or an apostrophe, in groups of three digits; such a number is reported. One group of
 * three digits behind a point or comma may be thousands or decimals, and is refused
 *
 * <ul>
 *   <li>where the file does not show its decimal sign, or shows both;
 *   <li>behind the decimal sign of the file, in a field that takes no such decimals.
 * </ul>
 */
public final class NumberParser implements ValueParser {
    /** Longer texts are no number that any field takes; reading them would take time that grows with the square of their length. */
    private static final int LONGEST = 64;
    private static final int MOST_LONG_DIGITS = 18;
    private static final int MOST_EXPONENT_DIGITS = 4;
    private static final int REMEMBERED = 1 << 10;
    private static final int MOST_REMEMBERED_DECIMALS = 3;

    private final char sign;
    private final char otherSign;
    private final boolean exponents;
    private final boolean signAssumed;
    private final boolean thousandths;
    /** Reads what has the other sign, {@code null} if that is a fault. */
    private final @Nullable NumberParser otherwise;
    private final @Nullable BigDecimal[] remembered = new BigDecimal[REMEMBERED * MOST_REMEMBERED_DECIMALS];

    private NumberParser(DecimalSign sign, boolean exponents, boolean signAssumed, boolean thousandths, @Nullable NumberParser otherwise) {
        this.sign = sign.character();
        this.otherSign = sign == DecimalSign.POINT ? ',' : '.';
        this.exponents = exponents;
        this.signAssumed = signAssumed;
        this.thousandths = thousandths;
        this.otherwise = otherwise;
    }

    /** Numbers as JSON writes them. */
    public static NumberParser json() {
        return new NumberParser(DecimalSign.POINT, true, false, true, null);
    }

    /** Numbers in a CSV file that is known to use the sign. */
    public static NumberParser csv(DecimalSign sign) {
        return new NumberParser(sign, false, false, true, null);
    }

    /** Numbers in a CSV file that is assumed to use the sign without having shown it: 1.234 may mean either and is refused. */
    public static NumberParser csvAssuming(DecimalSign sign) {
        return new NumberParser(sign, false, true, true, null);
    }

    /** Numbers in the texts of a workbook, each with a sign of its own: 7,5 and 7.5 are one number, and 1.234 may be two and is refused. */
    public static NumberParser eitherSign() {
        return new NumberParser(DecimalSign.COMMA, false, true, true, csvAssuming(DecimalSign.POINT));
    }

    /** The same for fields that take no three decimals: amounts and whole numbers. */
    public NumberParser withoutThousandths() {
        return new NumberParser(sign == '.' ? DecimalSign.POINT : DecimalSign.COMMA, exponents, signAssumed, exponents,
                otherwise == null ? null : otherwise.withoutThousandths());
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        Object read = parseWithSign(text, from, to);
        return read == Unreadable.DECIMAL_SIGN && otherwise != null ? otherwise.parse(text, from, to) : read;
    }

    private Object parseWithSign(char[] text, int from, int to) {
        boolean negative = text[from] == '-';
        int start = negative || text[from] == '+' && !exponents ? from + 1 : from;
        if (to - start > LONGEST || to == start) {
            return Unreadable.NOT_A_NUMBER;
        }
        long unscaled = 0;
        int digits = 0;
        int signAt = -1;
        for (int i = start; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                digits++;
                if (digits <= MOST_LONG_DIGITS) {
                    unscaled = unscaled * 10 + (c - '0');
                }
            } else if (c == sign && signAt < 0) {
                signAt = i;
            } else if ((c == 'e' || c == 'E') && exponents) {
                return withExponent(text, from, i, to);
            } else {
                return exponents ? Unreadable.NOT_A_NUMBER : withThousands(text, negative, start, to);
            }
        }
        int decimals = signAt < 0 ? 0 : to - signAt - 1;
        if (signAt >= 0 && (decimals == 0 || signAt == start)) {
            return Unreadable.NOT_A_NUMBER;
        }
        if (decimals == 3 && (signAssumed || !thousandths) && signAt - start <= 3 && text[start] != '0') {
            return signAssumed ? Unreadable.AMBIGUOUS_NUMBER : Unreadable.THOUSANDS_OR_DECIMALS;
        }
        if (digits <= MOST_LONG_DIGITS) {
            return decimal(negative ? -unscaled : unscaled, decimals);
        }
        char[] plain = Arrays.copyOfRange(text, negative ? from : start, to);
        if (signAt >= 0) {
            plain[plain.length - 1 - decimals] = '.';
        }
        return new BigDecimal(plain);
    }

    /** Small numbers repeat, such as hours and scores: their objects are returned again. */
    private BigDecimal decimal(long unscaled, int decimals) {
        if (unscaled < 0 || unscaled >= REMEMBERED || decimals >= MOST_REMEMBERED_DECIMALS) {
            return BigDecimal.valueOf(unscaled, decimals);
        }
        int place = (int) unscaled * MOST_REMEMBERED_DECIMALS + decimals;
        BigDecimal number = remembered[place];
        if (number == null) {
            number = BigDecimal.valueOf(unscaled, decimals);
            remembered[place] = number;
        }
        return number;
    }

    /** A number whose thousands are separated, or the reason why it is not one. */
    private Object withThousands(char[] text, boolean negative, int from, int to) {
        Grouping groups = Grouping.of(text, from, to);
        if (groups == null) {
            return isNumberish(text, from, to) ? Unreadable.DECIMAL_SIGN : Unreadable.NOT_A_NUMBER;
        }
        boolean signUsed = groups.separator() == sign || groups.decimalSign() == otherSign;
        if (signUsed) {
            return Unreadable.DECIMAL_SIGN;
        }
        if (signAssumed && groups.isOneGroupBehindPointOrComma()) {
            return Unreadable.AMBIGUOUS_NUMBER;
        }
        BigDecimal number = groups.number();
        return Adjusted.thousands(negative ? number.negate() : number);
    }

    /** Digits with points and commas among them: somebody's number, though not one that can be read here. */
    private static boolean isNumberish(char[] text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            boolean isDigit = text[i] >= '0' && text[i] <= '9';
            if (!isDigit && text[i] != '.' && text[i] != ',') {
                return false;
            }
            digit |= isDigit;
        }
        return digit;
    }

    /** The tokeniser of JSON has seen to it that mantissa and exponent are well formed. */
    private static Object withExponent(char[] text, int from, int letter, int to) {
        int first = letter + 1;
        boolean negative = first < to && text[first] == '-';
        if (first < to && (text[first] == '-' || text[first] == '+')) {
            first++;
        }
        while (to - first > 1 && text[first] == '0') {
            first++;
        }
        if (to - first < 1 || ValueParser.digits(text, first, Math.min(to, first + MOST_EXPONENT_DIGITS)) < 0) {
            return Unreadable.NOT_A_NUMBER;
        }
        if (to - first > MOST_EXPONENT_DIGITS) {
            return negative ? Unreadable.NOT_A_NUMBER : Unreadable.TOO_LARGE;
        }
        return new BigDecimal(text, from, to - from);
    }
}
