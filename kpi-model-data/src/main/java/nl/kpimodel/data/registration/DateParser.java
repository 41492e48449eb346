package nl.kpimodel.data.registration;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Reads days by hand: {@code 2025-03-31}, and in CSV also {@code 31-3-2025}. ISO dates have two digits for month and day; nothing else is
 * guessed at, neither years of two digits nor slashes nor a time behind the day.
 *
 * <p>Days repeat: the objects of days read before are handed out again.
 */
final class DateParser implements ValueParser {
    private static final int REMEMBERED = 1 << 12;

    private final boolean dutchTaken;
    private final @Nullable LocalDate[] remembered = new LocalDate[REMEMBERED];
    private boolean dutchMet;

    private DateParser(boolean dutchTaken) {
        this.dutchTaken = dutchTaken;
    }

    static DateParser iso() {
        return new DateParser(false);
    }

    static DateParser isoAndDutch() {
        return new DateParser(true);
    }

    /** Whether a Dutch date was among those read. */
    boolean dutchMet() {
        return dutchMet;
    }

    @Override
    public Object parse(char[] text, int from, int to) {
        int length = to - from;
        if (length == 10 && text[from + 4] == '-' && text[from + 7] == '-') {
            return day(ValueParser.digits(text, from, from + 4), ValueParser.digits(text, from + 5, from + 7),
                    ValueParser.digits(text, from + 8, to));
        }
        // Dutch: d-m-yyyy, dd-mm-yyyy and what lies between
        if (length < 8 || length > 10 || text[to - 5] != '-') {
            return Unreadable.NOT_A_DATE;
        }
        int firstDash = text[from + 1] == '-' ? from + 1 : from + 2;
        int month = to - 5 - (firstDash + 1);
        if (text[firstDash] != '-' || month < 1 || month > 2) {
            return Unreadable.NOT_A_DATE;
        }
        Object day = day(ValueParser.digits(text, to - 4, to), ValueParser.digits(text, firstDash + 1, to - 5),
                ValueParser.digits(text, from, firstDash));
        if (!dutchTaken && day instanceof LocalDate) {
            return Unreadable.DUTCH_DATE;
        }
        dutchMet |= day instanceof LocalDate;
        return day;
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
}
