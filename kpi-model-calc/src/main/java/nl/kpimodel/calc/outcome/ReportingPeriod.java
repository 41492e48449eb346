package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kpimodel.core.internal.CleanText;
import nl.kpimodel.core.internal.DisplayText;

/**
 * The period of a figure, in whole days (Dutch: <i>periode</i>). Its last day is the reference date (<i>peildatum</i>) of stocks.
 *
 * <p>Invariants:
 * <ul>
 *   <li>both days are in the period, and the first is not after the last;
 *   <li>all days are in the years 1 to 9999;
 *   <li>two periods with the same days are equal and have the same name, however they were created.
 * </ul>
 *
 * <p>A period is the half-open interval from {@link #first()} to {@link #end()}, exclusive. Days are calendar days; an instant belongs to
 * its day in Europe/Amsterdam. Immutable; safe for use by several threads.
 *
 * @param first the first day
 * @param last the last day, inclusive; the reference date
 */
public record ReportingPeriod(LocalDate first, LocalDate last) implements Serializable {
    private static final String WAY_OUT =
            "a period reads like 2025-03, 2025-Q1, 2025-H1, 2025, 2024/2025 (school year) or 2025-01-01/2025-03-31.";
    private static final Pattern NAMED = Pattern.compile("([0-9]{4})(?:-([0-9]{2})|[- ]?[Qq]([0-9])|[- ]?[Hh]([0-9]))?");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("([0-9]{4}) ?/ ?([0-9]{4})");
    private static final Pattern DAYS = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) ?/ ?([0-9]{4}-[0-9]{2}-[0-9]{2})");

    /** The largest length of a name. A longer text is not normalised. */
    private static final int LONGEST = 200;

    /**
     * Creates a period.
     *
     * @throws IllegalArgumentException if the first day is after the last, or a day is not in the years 1 to 9999
     */
    public ReportingPeriod {
        requireYear(first.getYear());
        requireYear(last.getYear());
        if (first.isAfter(last)) {
            throw new IllegalArgumentException(
                    "A period from " + first + " to " + last + " ends before it starts; give the earlier day first.");
        }
    }

    private static void requireYear(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("A period in the year " + year + " is invalid; the years are 1 to 9999.");
        }
    }

    /**
     * {@return the period from one day to another, both inclusive}
     *
     * @param first the first day
     * @param last the last day
     * @throws IllegalArgumentException if the first day is after the last
     */
    public static ReportingPeriod between(LocalDate first, LocalDate last) {
        return new ReportingPeriod(first, last);
    }

    /**
     * {@return a month (<i>maand</i>)}
     *
     * @param year the year
     * @param month the month, 1 to 12
     * @throws IllegalArgumentException if there is no such month
     */
    public static ReportingPeriod month(int year, int month) {
        requirePart(month, 12, "month");
        return months(year, month, 1);
    }

    /**
     * {@return a quarter (<i>kwartaal</i>)}
     *
     * @param year the year
     * @param quarter the quarter, 1 to 4
     * @throws IllegalArgumentException if there is no such quarter
     */
    public static ReportingPeriod quarter(int year, int quarter) {
        requirePart(quarter, 4, "quarter");
        return months(year, quarter * 3 - 2, 3);
    }

    /**
     * {@return a half-year (<i>halfjaar</i>)}
     *
     * @param year the year
     * @param half the half, 1 or 2
     * @throws IllegalArgumentException if there is no such half
     */
    public static ReportingPeriod halfYear(int year, int half) {
        requirePart(half, 2, "half-year");
        return months(year, half * 6 - 5, 6);
    }

    /**
     * {@return a calendar year (<i>jaar</i>)}
     *
     * @param year the year
     */
    public static ReportingPeriod year(int year) {
        return months(year, 1, 12);
    }

    /**
     * {@return a school year (<i>schooljaar</i>): 1 August to 31 July}
     *
     * @param firstYear the year of its August
     */
    public static ReportingPeriod schoolYear(int firstYear) {
        return months(firstYear, 8, 12);
    }

    private static void requirePart(int part, int most, String what) {
        if (part < 1 || part > most) {
            throw new IllegalArgumentException("There is no " + what + " " + part + "; it is 1 to " + most + ".");
        }
    }

    private static ReportingPeriod months(int year, int month, int count) {
        requireYear(year);
        YearMonth start = YearMonth.of(year, month);
        return new ReportingPeriod(start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth());
    }

    /**
     * Reads the text form: the same as {@link #parse}, for constants in code, JSON and request parameters.
     *
     * @param text the name, for example {@code 2025-Q1}
     * @return the period
     * @throws IllegalArgumentException if the text names no period; the message says what is wrong and what the name of a period looks like
     */
    @JsonCreator
    public static ReportingPeriod of(String text) {
        return parse(text);
    }

    /**
     * Reads the name of a period: a month {@code 2025-03}, a quarter {@code 2025-Q1}, a half-year {@code 2025-H1}, a year {@code 2025}, a
     * school year {@code 2024/2025}, or the first and the last day {@code 2025-01-01/2025-03-31}. White space around the name and around a
     * slash is ignored. Case does not matter, and Q and H may follow a space or a hyphen ({@code 2025q1}, {@code 2025 Q1}).
     *
     * @param text the name
     * @return the period
     * @throws IllegalArgumentException if the text names no period; the message says what is wrong and what the name of a period looks like
     */
    public static ReportingPeriod parse(CharSequence text) {
        String clean = text.length() > LONGEST ? "" : CleanText.of(text.toString());
        try {
            Matcher named = NAMED.matcher(clean);
            if (named.matches()) {
                return named(named);
            }
            Matcher schoolYear = SCHOOL_YEAR.matcher(clean);
            if (schoolYear.matches()) {
                int year = Integer.parseInt(schoolYear.group(1));
                if (Integer.parseInt(schoolYear.group(2)) != year + 1) {
                    throw new IllegalArgumentException("A school year has two years in a row.");
                }
                return schoolYear(year);
            }
            Matcher days = DAYS.matcher(clean);
            if (days.matches()) {
                return between(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
            }
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "No period can be read from " + DisplayText.quoted(text) + ": one of the two is a day that does not exist. In general, " + WAY_OUT, wrong);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "No period can be read from " + DisplayText.quoted(text) + ": " + wrong.getMessage() + " In general, " + WAY_OUT, wrong);
        }
        throw new IllegalArgumentException("No period can be read from " + DisplayText.quoted(text) + "; " + WAY_OUT);
    }

    private static ReportingPeriod named(Matcher named) {
        int year = Integer.parseInt(named.group(1));
        if (named.group(2) != null) {
            return month(year, Integer.parseInt(named.group(2)));
        }
        if (named.group(3) != null) {
            return quarter(year, Integer.parseInt(named.group(3)));
        }
        return named.group(4) == null ? year(year) : halfYear(year, Integer.parseInt(named.group(4)));
    }

    /**
     * Returns the name: the calendar name if the days are a month, quarter, half-year, year or school year; otherwise the first and the
     * last day.
     *
     * @return a name that {@link #parse} reads
     */
    public String name() {
        String year = first.toString().substring(0, 4);
        int month = first.getMonthValue();
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth())) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
            if (months == 1) {
                return first.toString().substring(0, 7);
            } else if (months == 3 && month % 3 == 1) {
                return year + "-Q" + (month / 3 + 1);
            } else if (months == 6 && month % 6 == 1) {
                return year + "-H" + (month / 6 + 1);
            } else if (months == 12 && month == 1) {
                return year;
            } else if (months == 12 && first.getMonth() == Month.AUGUST) {
                return year + "/" + last.toString().substring(0, 4);
            }
        }
        return first + "/" + last;
    }

    /**
     * Returns the first day after the period.
     *
     * @return the day after the last
     */
    public LocalDate end() {
        return last.plusDays(1);
    }

    /**
     * Returns the date on which stocks are counted (<i>peildatum</i>).
     *
     * @return the last day
     */
    public LocalDate referenceDate() {
        return last;
    }

    /**
     * Returns the number of days in the period.
     *
     * @return at least 1
     */
    public long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    /**
     * Returns whether a day is in the period.
     *
     * @param day the day
     * @return true from the first to the last day
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * Returns whether a span of days overlaps the period.
     *
     * @param from the first day of the span
     * @param until the last day of the span, inclusive
     * @return true if the span and the period share at least one day
     */
    public boolean overlaps(LocalDate from, LocalDate until) {
        return !from.isAfter(last) && !until.isBefore(first) && !until.isBefore(from);
    }

    /** Returns the name. */
    @Override
    @JsonValue
    public String toString() {
        return name();
    }
}
