package nl.kpimodel.data.registration.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time of day with or without its offset from UTC, in the forms of ISO 8601: {@code 09:30}, {@code 09:30:00.25}, {@code 093000}, {@code
 * 24:00}, followed by {@code Z}, {@code +02:00}, {@code +0200} or {@code +02}. The decimal sign of seconds is a point or a comma. A space
 * may precede the offset.
 *
 * @param time the time; midnight for {@code 24:00}
 * @param nextDay whether it was written as {@code 24:00}, which is the start of the next day
 * @param offset the offset; {@code null} if none is written
 */
record ClockTime(LocalTime time, boolean nextDay, @Nullable ZoneOffset offset) {
    private static final int MOST_OFFSET_HOURS = 18;
    private static final int MOST_DECIMALS = 9;

    /** Returns the time in the characters; {@code null} if they are not a time. */
    static @Nullable ClockTime parse(char[] text, int from, int to) {
        int zone = from;
        while (zone < to && text[zone] != 'Z' && text[zone] != 'z' && text[zone] != '+' && text[zone] != '-') {
            zone++;
        }
        int stop = zone < to && zone > from && text[zone - 1] == ' ' ? zone - 1 : zone;
        ZoneOffset offset = zone < to ? offset(text, zone, to) : null;
        return zone < to && offset == null ? null : time(text, from, stop, offset);
    }

    private static @Nullable ClockTime time(char[] text, int from, int to, @Nullable ZoneOffset offset) {
        if (to - from < 4) {
            return null;
        }
        int gap = text[from + 2] == ':' ? 1 : 0;
        int minuteAt = from + 2 + gap;
        int secondAt = minuteAt + 2 + gap;
        int end = secondAt + 2;
        boolean withSeconds = end <= to;
        if (!withSeconds && minuteAt + 2 != to || withSeconds && gap == 1 && text[secondAt - 1] != ':') {
            return null;
        }
        int hour = ValueParser.digits(text, from, from + 2);
        int minute = ValueParser.digits(text, minuteAt, minuteAt + 2);
        int second = withSeconds ? ValueParser.digits(text, secondAt, end) : 0;
        int nano = withSeconds && end < to ? nanoseconds(text, end, to) : 0;
        if (hour == 24 && minute == 0 && second == 0 && nano == 0) {
            return new ClockTime(LocalTime.MIDNIGHT, true, offset);
        }
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || nano < 0
                ? null
                : new ClockTime(LocalTime.of(hour, minute, second, nano), false, offset);
    }

    /** Reads a point or comma and one to nine digits. */
    private static int nanoseconds(char[] text, int from, int to) {
        int digits = to - from - 1;
        if (text[from] != '.' && text[from] != ',' || digits < 1 || digits > MOST_DECIMALS) {
            return -1;
        }
        int value = ValueParser.digits(text, from + 1, to);
        for (int i = digits; i < MOST_DECIMALS && value > 0; i++) {
            value *= 10;
        }
        return value;
    }

    private static @Nullable ZoneOffset offset(char[] text, int from, int to) {
        int length = to - from;
        if (text[from] == 'Z' || text[from] == 'z') {
            return length == 1 ? ZoneOffset.UTC : null;
        }
        boolean colon = length == 6 && text[from + 3] == ':';
        if (length != 3 && length != 5 && !colon) {
            return null;
        }
        int hours = ValueParser.digits(text, from + 1, from + 3);
        int minutes = length == 3 ? 0 : ValueParser.digits(text, to - 2, to);
        if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > MOST_OFFSET_HOURS * 60) {
            return null;
        }
        int sign = text[from] == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    /** Returns the moment of this time on a day. */
    OffsetDateTime on(LocalDate day, ZoneOffset zone) {
        return OffsetDateTime.of(nextDay ? day.plusDays(1) : day, time, zone);
    }
}
