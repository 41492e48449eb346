package nl.kpimodel.data.registration.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number without its minus sign that has thousands separators: one to three digits, groups of three digits after the same separator, and
 * decimals after another sign. {@code 1.234.567}, {@code 1,234.50}, {@code 1 234,5}, {@code 1'234}.
 *
 * @param separator the character before each group
 * @param decimalSign the character before the decimals; {@code 0} if absent
 * @param groups the number of groups after a separator
 * @param number the number
 */
public record Grouping(char separator, char decimalSign, int groups, BigDecimal number) {

    /** Returns the number in the characters; {@code null} if they do not have this form. */
    public static @Nullable Grouping of(char[] text, int from, int to) {
        int first = digitsEnd(text, from, to);
        if (first == from || first - from > 3 || first == to || text[from] == '0' || !isSeparator(text[first])) {
            return null;
        }
        StringBuilder plain = new StringBuilder(to - from).append(text, from, first - from);
        char separator = text[first];
        int groups = 0;
        int at = first;
        while (at < to && text[at] == separator) {
            int end = digitsEnd(text, at + 1, to);
            if (end - at != 4) {
                return null;
            }
            plain.append(text, at + 1, 3);
            groups++;
            at = end;
        }
        if (at == to) {
            return new Grouping(separator, (char) 0, groups, new BigDecimal(plain.toString()));
        }
        char sign = text[at];
        int end = digitsEnd(text, at + 1, to);
        if (sign != '.' && sign != ',' || end != to || end == at + 1) {
            return null;
        }
        plain.append('.').append(text, at + 1, end - at - 1);
        return new Grouping(separator, sign, groups, new BigDecimal(plain.toString()));
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\'' || c == '\u2019';
    }

    private static int digitsEnd(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    /** Returns whether the separator may also be a decimal sign: {@code 1.234}. */
    boolean isOneGroupBehindPointOrComma() {
        return groups == 1 && decimalSign == 0 && (separator == '.' || separator == ',');
    }
}
