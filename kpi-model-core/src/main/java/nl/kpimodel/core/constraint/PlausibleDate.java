package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.PlausibleDateValidator;

/**
 * The value is a plausible date for a registration (Dutch: <i>aannemelijke datum</i>): not before {@link #earliest()} and not more than
 * {@link #daysAhead()} days after today. The constraint thus detects years such as 0202 and 2205.
 *
 * <p>Types: {@link java.time.LocalDate}, {@link java.time.LocalDateTime}, {@link java.time.OffsetDateTime}, {@link java.time.ZonedDateTime},
 * {@link java.time.Instant} and {@link java.util.Date}. {@code null} is valid. The clock of the {@code ValidatorFactory} ({@code
 * ClockProvider}) determines today. Days are those in Europe/Amsterdam.
 *
 * <p>On 31 March 2025, valid: {@code 2025-03-31}, {@code 1987-05-04}. Invalid: {@code 2025-04-01}, {@code 0202-05-04}; with {@code daysAhead = 366}
 * the former is valid.
 *
 * <p>Source: no source limits dates; the application sets the limits.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {
        PlausibleDateValidator.ForLocalDate.class,
        PlausibleDateValidator.ForLocalDateTime.class,
        PlausibleDateValidator.ForOffsetDateTime.class,
        PlausibleDateValidator.ForZonedDateTime.class,
        PlausibleDateValidator.ForInstant.class,
        PlausibleDateValidator.ForDate.class
})
@Repeatable(PlausibleDate.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleDate {
    /**
     * The first date that is valid.
     *
     * @return an ISO-8601 date
     */
    String earliest() default "1900-01-01";

    /**
     * The number of days after today that are valid, for planned dates.
     *
     * @return none, unless given
     */
    int daysAhead() default 0;

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.PlausibleDate.message}";

    /**
     * The groups that the constraint belongs to.
     *
     * @return the default group, unless given
     */
    Class<?>[] groups() default {};

    /**
     * The payload that the application attaches to a violation, such as one of {@link Severities}.
     *
     * @return nothing, unless given
     */
    Class<? extends Payload>[] payload() default {};

    /** Defines several constraints of this kind on the same element, for example for different groups. */
    @Documented
    @Target({
            ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
    })
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /**
         * The constraints.
         *
         * @return the constraints
         */
        PlausibleDate[] value();
    }
}
