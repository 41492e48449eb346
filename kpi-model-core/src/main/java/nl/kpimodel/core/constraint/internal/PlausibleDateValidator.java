package nl.kpimodel.core.constraint.internal;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.function.Function;
import nl.kpimodel.core.constraint.PlausibleDate;
import org.jspecify.annotations.Nullable;

/**
 * Validates {@link PlausibleDate}.
 *
 * @param <T> the type of the date
 */
public abstract sealed class PlausibleDateValidator<T> implements ConstraintValidator<PlausibleDate, T> {
    private final Function<T, LocalDate> day;
    private LocalDate earliest = LocalDate.MIN;
    private int daysAhead;

    PlausibleDateValidator(Function<T, LocalDate> day) {
        this.day = day;
    }

    @Override
    public final void initialize(PlausibleDate constraint) {
        try {
            earliest = LocalDate.parse(constraint.earliest());
        } catch (DateTimeParseException wrong) {
            throw new ConstraintDeclarationException("@PlausibleDate has earliest = \"" + constraint.earliest()
                    + "\"; it must be an ISO-8601 date such as 1900-01-01.", wrong);
        }
        daysAhead = constraint.daysAhead();
    }

    @Override
    public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        LocalDate date = day.apply(value);
        LocalDate today = CalendarDays.of(context.getClockProvider().getClock().instant());
        return !date.isBefore(earliest) && !date.isAfter(today.plusDays(daysAhead))
                || Refusal.with(context, PlausibleDate.class, daysAhead == 0 ? null : Refusal.key(PlausibleDate.class, "ahead"));
    }

    /** Validates dates. */
    public static final class ForLocalDate extends PlausibleDateValidator<LocalDate> {
        /** Called by the Bean Validation provider. */
        public ForLocalDate() {
            super(Function.identity());
        }
    }

    /** Validates dates with a time. */
    public static final class ForLocalDateTime extends PlausibleDateValidator<LocalDateTime> {
        /** Called by the Bean Validation provider. */
        public ForLocalDateTime() {
            super(LocalDateTime::toLocalDate);
        }
    }

    /** Validates instants with an offset. */
    public static final class ForOffsetDateTime extends PlausibleDateValidator<OffsetDateTime> {
        /** Called by the Bean Validation provider. */
        public ForOffsetDateTime() {
            super(value -> CalendarDays.of(value.toInstant()));
        }
    }

    /** Validates instants with a time zone. */
    public static final class ForZonedDateTime extends PlausibleDateValidator<ZonedDateTime> {
        /** Called by the Bean Validation provider. */
        public ForZonedDateTime() {
            super(value -> CalendarDays.of(value.toInstant()));
        }
    }

    /** Validates instants. */
    public static final class ForInstant extends PlausibleDateValidator<Instant> {
        /** Called by the Bean Validation provider. */
        public ForInstant() {
            super(CalendarDays::of);
        }
    }

    /** Validates legacy dates from before {@code java.time}. */
    public static final class ForDate extends PlausibleDateValidator<Date> {
        /** Called by the Bean Validation provider. */
        public ForDate() {
            super(CalendarDays::of);
        }
    }
}
