package nl.kpimodel.data.registration.value;

import java.math.BigDecimal;
import java.util.Arrays;
import nl.kpimodel.data.registration.CsvDialect.DecimalSign;
import org.jspecify.annotations.Nullable;

/**
 * Reads decimal numbers exactly: an optional minus sign, ASCII digits, and decimals after a decimal sign. Digits of other scripts and words
 * such as NaN are refused. An exponent is accepted in JSON, because programs write 100 as {@code 1E+2}. It is refused in CSV, where it is
 * the result of a conversion by a spreadsheet.
 *
 * <p>In CSV, thousands may be separated by the other sign, a space or an apostrophe, in groups of three digits. Such a number is reported.
 * One group of three digits after a point or comma may be thousands or decimals, and is refused
 *
 * <ul>
 *   <li>if the file does not show its decimal sign, or shows both;
 *   <li>after the decimal sign of the file, in a field that does not have three decimals.
 * </ul>
 */
public final class NumberParser implements ValueParser {
    /** The largest length of a number in any field. Parsing a longer text would take time quadratic in its length. */
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
    /** Reads numbers with the other sign; {@code null} if that is an error. */
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

    public static NumberParser json() {
        return new NumberParser(DecimalSign.POINT, true, false, true, null);
    }

    /** Returns a parser for a CSV file that is known to use the sign. */
    public static NumberParser csv(DecimalSign sign) {
        return new NumberParser(sign, false, false, true, null);
    }

    /** Returns a parser for a CSV file that is assumed to use the sign. A number such as 1.234 is refused, because it may mean either. */
    public static NumberParser csvAssuming(DecimalSign sign) {
        return new NumberParser(sign, false, true, true, null);
    }

    /**
     * Returns a parser for the texts of a workbook, where each may have either sign: 7,5 and 7.5 are one number. A number such as 1.234 is
     * refused, because it may mean either.
     */
    public static NumberParser eitherSign() {
        return new NumberParser(DecimalSign.COMMA, false, true, true, csvAssuming(DecimalSign.POINT));
    }

    /** Returns the same parser for fields that do not have three decimals: amounts and whole numbers. */
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

    /** Returns a decimal. Small numbers such as hours and scores repeat, so their objects are reused. */
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

    /** Returns a number with thousands separators, or the reason why it is not one. */
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

    /**
     * Returns whether the characters are digits with points and commas: a number in some notation, although not one that can be read here.
     */
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

    /** Reads a number with an exponent. The JSON tokeniser has verified the form of both parts. */
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
