package nl.kpimodel.core.constraint.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import nl.kpimodel.core.internal.ModelCalendar;
import org.jspecify.annotations.Nullable;

/** Converts dates and instants of any type to calendar days, by the calendar of the model. */
final class CalendarDays {
    private CalendarDays() {}

    static LocalDate of(Instant instant) {
        return ModelCalendar.dayOf(instant);
    }

    static LocalDate of(Date date) {
        return of(instant(date));
    }

    /** Returns the day of a date of any supported type; {@code null} for other types. */
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

    /** Returns the instant of a date that is an instant; {@code null} for other types. */
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
        // The dates of java.sql do not support toInstant.
        return Instant.ofEpochMilli(date.getTime());
    }
}
