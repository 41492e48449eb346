package nl.kpimodel.data.registration.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import nl.kpimodel.core.internal.ModelCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Reads days.
 *
 * <ul>
 *   <li>Year first, in all formats: {@code 2025-03-31}, {@code 20250331}, {@code 2025/3/31}, and the day of a week or year of ISO 8601:
 *       {@code 2025-W14-1}, {@code 2025W141}, {@code 2025-090}.
 *   <li>Day first, in CSV: {@code 31-3-2025}, {@code 31.03.2025}, {@code 31/03/2025}, {@code 31 maart 2025}, {@code 31-mrt-2025}.
 *   <li>Dates with slashes may have the month first. {@code 03/04/2025} is read only if the file or the caller shows that the day comes
 *       first. A date with the month first is refused.
 *   <li>A time of day may follow. Without an offset, the day is the one written, and a time other than midnight is reported. With an
 *       offset, it is the day in the Netherlands ({@link ModelCalendar}), which is always reported, because systems write a day as its
 *       first moment in UTC or in local time.
 *   <li>A year of two digits is refused.
 * </ul>
 *
 * <p>Days repeat, so the objects of earlier days are reused.
 */
public final class DateParser implements ValueParser {
    private static final int REMEMBERED = 1 << 12;
    private static final int LONGEST = 48;
    private static final int EARLIEST_BASIC_YEAR = 1900;
    private static final int LATEST_BASIC_YEAR = 2199;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1), Map.entry("januari", 1), Map.entry("january", 1),
            Map.entry("feb", 2), Map.entry("februari", 2), Map.entry("february", 2),
            Map.entry("mrt", 3), Map.entry("maart", 3), Map.entry("mar", 3), Map.entry("march", 3),
            Map.entry("apr", 4), Map.entry("april", 4),
            Map.entry("mei", 5), Map.entry("may", 5),
            Map.entry("jun", 6), Map.entry("juni", 6), Map.entry("june", 6),
            Map.entry("jul", 7), Map.entry("juli", 7), Map.entry("july", 7),
            Map.entry("aug", 8), Map.entry("augustus", 8), Map.entry("august", 8),
            Map.entry("sep", 9), Map.entry("sept", 9), Map.entry("september", 9),
            Map.entry("okt", 10), Map.entry("oktober", 10), Map.entry("oct", 10), Map.entry("october", 10),
            Map.entry("nov", 11), Map.entry("november", 11),
            Map.entry("dec", 12), Map.entry("december", 12));

    private final boolean dutchTaken;
    private final DayOrder slashes;
    private final @Nullable LocalDate[] remembered = new LocalDate[REMEMBERED];
    private boolean dutchMet;

    private DateParser(boolean dutchTaken, DayOrder slashes) {
        this.dutchTaken = dutchTaken;
        this.slashes = slashes;
    }

    public static DateParser iso() {
        return new DateParser(false, DayOrder.UNKNOWN);
    }

    public static DateParser isoAndDutch(DayOrder slashes) {
        return new DateParser(true, slashes);
    }

    /** Returns whether a Dutch date was read. */
    public boolean dutchMet() {
        return dutchMet;
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        int length = to - from;
        if (length == 10 && text[from + 4] == '-' && text[from + 7] == '-') {
            return day(ValueParser.digits(text, from, from + 4), ValueParser.digits(text, from + 5, from + 7),
                    ValueParser.digits(text, from + 8, to));
        }
        if (length > LONGEST) {
            return Unreadable.NOT_A_DATE;
        }
        int time = timeStart(text, from, to);
        return time < 0 ? dayAlone(text, from, to) : dayOf(dayAlone(text, from, time), ClockTime.parse(text, time + 1, to));
    }

    /** Returns the index of the letter or space before a time of day, or -1 if absent. */
    private static int timeStart(char[] text, int from, int to) {
        int colon = from;
        while (colon < to && text[colon] != ':') {
            colon++;
        }
        if (colon < to) {
            int before = colon - 3;
            return before > from && (text[before] == ' ' || text[before] == 'T' || text[before] == 't') ? before : -1;
        }
        boolean basic = to - from > 12 && (text[from + 8] == 'T' || text[from + 8] == 't') && ValueParser.digits(text, from, from + 8) >= 0;
        return basic ? from + 8 : -1;
    }

    private static Object dayOf(Object date, @Nullable ClockTime clock) {
        if (!(date instanceof LocalDate day)) {
            return date;
        }
        if (clock == null || clock.nextDay()) {
            return Unreadable.NOT_A_DATE;
        }
        ZoneOffset offset = clock.offset();
        if (offset != null) {
            return Adjusted.day(ModelCalendar.dayOf(clock.on(day, offset)));
        }
        return clock.time().equals(LocalTime.MIDNIGHT) ? day : Adjusted.day(day);
    }

    private Object dayAlone(char[] text, int from, int to) {
        int first = digitsEnd(text, from, to);
        int length = first - from;
        if (first == to) {
            return length == 8 ? basic(text, from) : Unreadable.NOT_A_DATE;
        }
        char between = text[first];
        if (length == 4) {
            int behind = between == '-' ? first + 1 : first;
            if (behind < to && (text[behind] == 'W' || text[behind] == 'w')) {
                return dayOfWeek(text, from, behind, to);
            }
            if (behind > first && to - behind == 3 && digitsEnd(text, behind, to) == to) {
                return dayOfYear(ValueParser.digits(text, from, first), ValueParser.digits(text, behind, to));
            }
        }
        int second = digitsEnd(text, first + 1, to);
        if (length < 1 || between != '-' && between != '/' && between != '.' || second == first + 1) {
            return named(text, from, first, to);
        }
        boolean whole = second < to && text[second] == between && digitsEnd(text, second + 1, to) == to;
        int last = to - second - 1;
        if (!whole || length > 4 || last < 1 || last > 4 || second - first > 3) {
            return Unreadable.NOT_A_DATE;
        }
        int one = ValueParser.digits(text, from, first);
        int two = ValueParser.digits(text, first + 1, second);
        int three = ValueParser.digits(text, second + 1, to);
        if (length == 4 && last <= 2) {
            return day(one, two, three);
        }
        if (length <= 2 && last == 2) {
            return Unreadable.TWO_DIGIT_YEAR;
        }
        return length <= 2 && last == 4 ? dayFirst(between, one, two, three) : Unreadable.NOT_A_DATE;
    }

    private static int digitsEnd(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }

    /**
     * Reads a day of eight digits. These may be anything, such as a number of a person, so only years in and around this century are
     * accepted.
     */
    private Object basic(char[] text, int from) {
        int year = ValueParser.digits(text, from, from + 4);
        return year < EARLIEST_BASIC_YEAR || year > LATEST_BASIC_YEAR
                ? Unreadable.NOT_A_DATE
                : day(year, ValueParser.digits(text, from + 4, from + 6), ValueParser.digits(text, from + 6, from + 8));
    }

    /** Reads a day such as {@code 2025-W14-1} or {@code 2025W141}, with the letter at {@code letter}. */
    private Object dayOfWeek(char[] text, int from, int letter, int to) {
        boolean extended = text[letter - 1] == '-';
        int day = letter + (extended ? 4 : 3);
        if (to != day + 1 || extended && text[day - 1] != '-') {
            return Unreadable.NOT_A_DATE;
        }
        int year = ValueParser.digits(text, from, from + 4);
        int week = ValueParser.digits(text, letter + 1, letter + 3);
        int ofWeek = ValueParser.digits(text, day, to);
        if (week < 0 || ofWeek < 0) {
            return Unreadable.NOT_A_DATE;
        }
        // The fourth of January is in the first week of every year.
        LocalDate inYear = LocalDate.of(year, 1, 4);
        if (!inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).isValidValue(week) || ofWeek < 1 || ofWeek > 7) {
            return Unreadable.NO_SUCH_DAY;
        }
        LocalDate read = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(ChronoField.DAY_OF_WEEK, ofWeek);
        return day(read.getYear(), read.getMonthValue(), read.getDayOfMonth());
    }

    private Object dayOfYear(int year, int ofYear) {
        if (ofYear < 1 || ofYear > Year.of(year).length()) {
            return Unreadable.NO_SUCH_DAY;
        }
        LocalDate read = LocalDate.ofYearDay(year, ofYear);
        return day(read.getYear(), read.getMonthValue(), read.getDayOfMonth());
    }

    private Object dayFirst(char between, int day, int month, int year) {
        if (between == '/' && day <= 12 && month > 12 && month <= 31) {
            return Unreadable.MONTH_FIRST_DATE;
        }
        Object read = day(year, month, day);
        if (!(read instanceof LocalDate)) {
            return read;
        }
        if (!dutchTaken) {
            return Unreadable.DUTCH_DATE;
        }
        if (between == '/' && day <= 12 && day != month && slashes != DayOrder.DAY_FIRST) {
            return slashes == DayOrder.MONTH_FIRST ? Unreadable.MONTH_FIRST_DATE : Unreadable.AMBIGUOUS_DATE;
        }
        dutchMet = true;
        return read;
    }

    /** Reads a day with the name of its month: {@code 31 maart 2025}, {@code 31-mrt-2025}. */
    private Object named(char[] text, int from, int first, int to) {
        int name = skipBetween(text, first, to);
        int end = name;
        while (end < to && Character.isLetter(text[end])) {
            end++;
        }
        int year = skipBetween(text, end, to);
        Integer month = MONTHS.get(new String(text, name, end - name).toLowerCase(Locale.ROOT));
        if (month == null || first - from < 1 || first - from > 2 || digitsEnd(text, year, to) != to) {
            return Unreadable.NOT_A_DATE;
        }
        if (to - year == 2) {
            return Unreadable.TWO_DIGIT_YEAR;
        }
        return to - year == 4
                ? dayFirst(' ', ValueParser.digits(text, from, first), month, ValueParser.digits(text, year, to))
                : Unreadable.NOT_A_DATE;
    }

    private static int skipBetween(char[] text, int from, int to) {
        int at = from;
        while (at < to && (text[at] == ' ' || text[at] == '-' || text[at] == '.' || text[at] == '\u00a0')) {
            at++;
        }
        return at;
    }

    private Object day(int year, int month, int day) {
        if (year < 0 || month < 0 || day < 0) {
            return Unreadable.NOT_A_DATE;
        }
        if (month < 1 || month > 12 || day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
            return Unreadable.NO_SUCH_DAY;
        }
        int place = (year * 12 + month) * 31 + day & REMEMBERED - 1;
        LocalDate last = remembered[place];
        if (last != null && last.getYear() == year && last.getMonthValue() == month && last.getDayOfMonth() == day) {
            return last;
        }
        LocalDate date = LocalDate.of(year, month, day);
        remembered[place] = date;
        return date;
    }

    /** Returns what a date shows about the order of day and month. */
    public static DayOrder orderIn(String cell) {
        int first = cell.indexOf('/');
        int second = cell.indexOf('/', first + 1);
        if (first < 1 || first > 2 || second < 0 || second - first < 2 || second - first > 3) {
            return DayOrder.UNKNOWN;
        }
        char[] text = cell.toCharArray();
        int one = ValueParser.digits(text, 0, first);
        int two = ValueParser.digits(text, first + 1, second);
        if (one < 1 || two < 1 || digitsEnd(text, second + 1, text.length) - second - 1 != 4) {
            return DayOrder.UNKNOWN;
        }
        return one > 12 && two <= 12 ? DayOrder.DAY_FIRST : two > 12 && one <= 12 ? DayOrder.MONTH_FIRST : DayOrder.UNKNOWN;
    }
}
