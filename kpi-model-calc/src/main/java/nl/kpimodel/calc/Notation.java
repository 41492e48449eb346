package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.kpimodel.core.Language;

/**
 * Numbers and dates as a language writes them (Dutch: <i>schrijfwijze</i>), whatever the settings of the machine: 1.234,5 and 31-3-2025, or 1,234.5
 * and 31 March 2025.
 */
public final class Notation {
    private static final String[] ENGLISH_MONTHS = {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
    };
    /** More decimals than this do not help a reader. */
    private static final int MOST_DECIMALS = 4;

    private Notation() {}

    /**
     * A date.
     *
     * @param date the date
     * @param language the language
     * @return the date in figures in Dutch, with the name of the month in English
     */
    public static String date(LocalDate date, Language language) {
        return language == Language.DUTCH
                ? date.getDayOfMonth() + "-" + date.getMonthValue() + "-" + date.getYear()
                : date.getDayOfMonth() + " " + ENGLISH_MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    /**
     * A whole number.
     *
     * @param number the number
     * @param language the language
     * @return the number, its thousands apart
     */
    public static String number(long number, Language language) {
        return number(BigDecimal.valueOf(number), language);
    }

    /**
     * An exact number, rounded only where it has more decimals than a reader wants.
     *
     * @param number the number
     * @param language the language
     * @return the number with four decimals at most; one that has more, or is no decimal, has two
     */
    public static String number(ExactNumber number, Language language) {
        String exact = number.toString();
        int point = exact.indexOf('.');
        boolean isLong = exact.indexOf('/') >= 0 || point >= 0 && exact.length() - point - 1 > MOST_DECIMALS;
        return number(isLong ? number.rounded(2) : new BigDecimal(exact), language);
    }

    /**
     * A decimal, with the decimals that it has.
     *
     * @param number the number
     * @param language the language
     * @return the number, its thousands apart
     */
    public static String number(BigDecimal number, Language language) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder written = new StringBuilder(number.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                written.append(language == Language.DUTCH ? '.' : ',');
            }
            written.append(whole.charAt(i));
        }
        if (point >= 0) {
            written.append(language == Language.DUTCH ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return written.toString();
    }
}
