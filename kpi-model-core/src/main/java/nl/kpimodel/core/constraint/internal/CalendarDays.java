package nl.kpimodel.core.constraint.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import nl.kpimodel.core.ModelCalendar;
import org.jspecify.annotations.Nullable;

/** Makes calendar days of dates and instants of any type, by the calendar of the model. */
final class CalendarDays {
    private CalendarDays() {}

    static LocalDate of(Instant instant) {
        return ModelCalendar.dayOf(instant);
    }

    static LocalDate of(Date date) {
        return of(instant(date));
    }

    /** The day of a date of any type that is supported; {@code null} for others. */
    static @Nullable LocalDate ofAny(Object date) {
        if (date instanceof LocalDate day) {
            return day;
        }
        if (date instanceof LocalDateTime local) {
            return local.toLocalDate();
        }
        Instant instant = instant(date);
        return instant == null ? null : of(instant);
    }

    /** The instant of a date that is one; {@code null} for others. */
    static @Nullable Instant instant(Object date) {
        if (date instanceof Instant instant) {
            return instant;
        }
        if (date instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (date instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return date instanceof Date old ? instant(old) : null;
    }

    private static Instant instant(Date date) {
        // Not toInstant, which the dates of java.sql refuse.
        return Instant.ofEpochMilli(date.getTime());
    }
}
