package nl.kpimodel.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The calendar of the model (Dutch: <i>kalender</i>), which converts moments to days. The model counts days in the Netherlands, whatever
 * the offset of a moment or the time zone of the machine.
 *
 * <ul>
 *   <li>{@code 2025-03-31T23:30:00Z} is on 1 April, because summer time applies in the Netherlands by then.
 *   <li>{@code 2025-01-01T00:30:00+09:00} is on 31 December.
 * </ul>
 */
public final class ModelCalendar {
    /** The time zone of the Netherlands, Europe/Amsterdam. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The offsets from UTC in seconds. */
    private static final int WINTER = 3_600;

    private static final int SUMMER = 7_200;

    private ModelCalendar() {}

    /**
     * Returns the day of a moment.
     *
     * @param moment the moment, with any offset
     * @return the day in the Netherlands
     */
    public static LocalDate dayOf(OffsetDateTime moment) {
        int offset = moment.getOffset().getTotalSeconds();
        int hour = moment.getHour();
        // By a Dutch offset the day differs at most within two hours of midnight: the Netherlands never had another offset than from 0:19
        // to 2:00.
        boolean isDutchDay = (offset == WINTER || offset == SUMMER) && hour >= 2 && hour < 22;
        return isDutchDay ? moment.toLocalDate() : moment.atZoneSameInstant(ZONE).toLocalDate();
    }

    /**
     * Returns the day of an instant.
     *
     * @param instant the instant
     * @return the day in the Netherlands
     */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
