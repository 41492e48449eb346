package nl.kpimodel.data.registration.value;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Reads moments in the forms of {@link ClockTime}: {@code 2025-03-31T09:30:00+02:00}, {@code 2025-03-31 07:30:00.25Z}, {@code
 * 20250331T0930+0200}. A moment without its offset is refused, also in CSV, because no time zone is assumed.
 */
public final class InstantParser implements ValueParser {
    private static final int DATE_LENGTH = 10;
    private static final int BASIC_DATE_LENGTH = 8;

    private final DateParser dates = DateParser.iso();

    @Override
    public Object parse(char[] text, int from, int to) {
        int time = from + DATE_LENGTH;
        if (time >= to || !isBetween(text[time])) {
            time = from + BASIC_DATE_LENGTH;
            if (time >= to || !isBetween(text[time])) {
                return Unreadable.NOT_AN_INSTANT;
            }
        }
        Object date = dates.parse(text, from, time);
        if (!(date instanceof LocalDate day)) {
            return date == Unreadable.NO_SUCH_DAY ? date : Unreadable.NOT_AN_INSTANT;
        }
        ClockTime clock = ClockTime.parse(text, time + 1, to);
        if (clock == null) {
            return Unreadable.NOT_AN_INSTANT;
        }
        ZoneOffset zone = clock.offset();
        return zone == null ? Unreadable.NO_OFFSET : clock.on(day, zone);
    }

    private static boolean isBetween(char c) {
        return c == 'T' || c == 't' || c == ' ';
    }
}
