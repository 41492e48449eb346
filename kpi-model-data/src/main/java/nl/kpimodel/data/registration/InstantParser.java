package nl.kpimodel.data.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments: {@code 2025-03-31T09:30:00+02:00}, {@code 2025-03-31T07:30:00.25Z}; the seconds may be left out. A moment without its
 * offset is refused, in CSV too: no zone is assumed.
 */
final class InstantParser implements ValueParser {
    private static final int DATE_LENGTH = 10;
    private static final int MOST_OFFSET_HOURS = 18;

    private final DateParser dates = DateParser.iso();

    @Override
    public Object parse(char[] text, int from, int to) {
        int time = from + DATE_LENGTH;
        if (to - from < DATE_LENGTH + 6 || text[time] != 'T' || text[time + 3] != ':') {
            return Unreadable.NOT_AN_INSTANT;
        }
        Object date = dates.parse(text, from, time);
        if (!(date instanceof LocalDate day)) {
            return date == Unreadable.NO_SUCH_DAY ? date : Unreadable.NOT_AN_INSTANT;
        }
        int offset = offsetStart(text, time, to);
        LocalTime clock = time(text, time + 1, offset);
        if (clock == null) {
            return Unreadable.NOT_AN_INSTANT;
        }
        if (offset == to) {
            return Unreadable.NO_OFFSET;
        }
        ZoneOffset zone = offset(text, offset, to);
        return zone == null ? Unreadable.NOT_AN_INSTANT : OffsetDateTime.of(day, clock, zone);
    }

    private static int offsetStart(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] != 'Z' && text[at] != '+' && text[at] != '-') {
            at++;
        }
        return at;
    }

    private static @Nullable LocalTime time(char[] text, int from, int to) {
        boolean withSeconds = to - from >= 8;
        if (to - from != 5 && !withSeconds || text[from + 2] != ':' || withSeconds && text[from + 5] != ':') {
            return null;
        }
        int hour = ValueParser.digits(text, from, from + 2);
        int minute = ValueParser.digits(text, from + 3, from + 5);
        int second = withSeconds ? ValueParser.digits(text, from + 6, from + 8) : 0;
        int nano = to - from > 8 ? nanoseconds(text, from + 8, to) : 0;
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || nano < 0
                ? null
                : LocalTime.of(hour, minute, second, nano);
    }

    /** A point and one to nine digits. */
    private static int nanoseconds(char[] text, int from, int to) {
        int digits = to - from - 1;
        if (text[from] != '.' || digits < 1 || digits > 9) {
            return -1;
        }
        int value = ValueParser.digits(text, from + 1, to);
        for (int i = digits; i < 9 && value > 0; i++) {
            value *= 10;
        }
        return value;
    }

    private static @Nullable ZoneOffset offset(char[] text, int from, int to) {
        if (text[from] == 'Z') {
            return to - from == 1 ? ZoneOffset.UTC : null;
        }
        if (to - from != 6 || text[from + 3] != ':') {
            return null;
        }
        int hours = ValueParser.digits(text, from + 1, from + 3);
        int minutes = ValueParser.digits(text, from + 4, to);
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > MOST_OFFSET_HOURS * 60) {
            return null;
        }
        int sign = text[from] == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
