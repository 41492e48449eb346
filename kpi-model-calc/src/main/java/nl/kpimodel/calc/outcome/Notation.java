package nl.kpimodel.calc.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.Language;

/**
 * Formats numbers and dates in the notation of a language (Dutch: <i>schrijfwijze</i>), independent of system settings: 1.234,5 and 31
 * maart 2025, or 1,234.5 and 31 March 2025. The minus sign is U+2212.
 */
public final class Notation {
    private static final String MINUS = "\u2212";
    private static final String[] DUTCH_MONTHS = {
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"
    };
    private static final String[] ENGLISH_MONTHS = {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
    };
    /** The largest number of decimals that helps a reader. */
    private static final int MOST_DECIMALS = 4;
    /** Digits that are together. */
    private static final int GROUP = 3;
    /** The largest number without a separator. */
    private static final long MOST_UNGROUPED = 999;
    /** A number with this many digits fits in a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private Notation() {}

    /**
     * Formats a date.
     *
     * @param date the date
     * @param language the language
     * @return the date with the name of the month
     */
    public static String date(LocalDate date, Language language) {
        return day(date, language) + " " + date.getYear();
    }

    /**
     * Formats a first and a last day.
     *
     * @param first the first day
     * @param last the last day
     * @param language the language
     * @return both dates, with the year once if it is the same
     */
    public static String days(LocalDate first, LocalDate last, Language language) {
        return OutcomeWords.filled("days", language, first.getYear() == last.getYear() ? day(first, language) : date(first, language), date(last, language));
    }

    private static String day(LocalDate date, Language language) {
        String[] months = language == Language.DUTCH ? DUTCH_MONTHS : ENGLISH_MONTHS;
        return date.getDayOfMonth() + " " + months[date.getMonthValue() - 1];
    }

    /**
     * Formats a whole number.
     *
     * @param number the number
     * @param language the language
     * @return the number, with its thousands separated
     */
    public static String number(long number, Language language) {
        // Most numbers are counts of a group.
        if (number >= 0 && number <= MOST_UNGROUPED) {
            return Long.toString(number);
        }
        return grouped(number < 0, Long.toString(number).substring(number < 0 ? 1 : 0), 0, language);
    }

    /**
     * Formats an exact number, rounded only if it has many decimals.
     *
     * @param number the number
     * @param language the language
     * @return the number with at most four decimals; a number with more, or that is not a decimal, is rounded to two
     */
    public static String number(ExactNumber number, Language language) {
        if (number.isWhole()) {
            return number(number.whole(), language);
        }
        String exact = number.toString();
        int point = exact.indexOf('.');
        boolean isLong = exact.indexOf('/') >= 0 || point >= 0 && exact.length() - point - 1 > MOST_DECIMALS;
        return number(isLong ? number.rounded(2) : new BigDecimal(exact), language);
    }

    /**
     * Formats a decimal with all its decimals.
     *
     * @param number the number
     * @param language the language
     * @return the number, with its thousands separated
     */
    public static String number(BigDecimal number, Language language) {
        if (number.scale() < 0) {
            return number(number.setScale(0), language);
        }
        return number.scale() == 0 && number.precision() <= LONG_DIGITS
                ? number(number.longValue(), language)
                : grouped(number.signum() < 0, number.unscaledValue().abs().toString(), number.scale(), language);
    }

    /** Returns a number of which the last digits are decimals. */
    private static String grouped(boolean isNegative, String digits, int decimals, Language language) {
        boolean isDutch = language == Language.DUTCH;
        StringBuilder written = new StringBuilder(digits.length() * 2 + decimals);
        if (isNegative) {
            written.append(MINUS);
        }
        int whole = digits.length() - decimals;
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                written.append(isDutch ? '.' : ',');
            }
            written.append(digits.charAt(i));
        }
        if (decimals > 0) {
            written.append(whole > 0 ? "" : "0").append(isDutch ? ',' : '.');
            for (int i = whole; i < digits.length(); i++) {
                written.append(i < 0 ? '0' : digits.charAt(i));
            }
        }
        return written.toString();
    }

    /** Formats a decimal without trailing zeros. */
    public static String shortest(BigDecimal number, Language language) {
        BigDecimal shortest = number.scale() == 0 ? number : number.stripTrailingZeros();
        return number(shortest.scale() < 0 ? shortest.setScale(0) : shortest, language);
    }
}
