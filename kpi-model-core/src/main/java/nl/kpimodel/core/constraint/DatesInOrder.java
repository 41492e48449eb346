package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.DatesInOrderValidator;

/**
 * The dates of an object are in the given order (Dutch: <i>datums in volgorde</i>). Equal dates are in order, and {@code null} is skipped.
 * The violation is on the property that is earlier than the one before it.
 *
 * <p>Types: classes and records. A property is a record component, a getter ({@code getX}, {@code isX}, {@code x}) or a field; an {@code Optional}
 * counts as its content. In a named module, open the type's package to {@code nl.kpimodel.core}, unless type and getters are public and
 * exported. A property that does not exist or cannot be read is a declaration error.
 *
 * <p>Dates are {@link java.time.LocalDate}, {@link java.time.LocalDateTime}, {@link java.time.OffsetDateTime}, {@link java.time.ZonedDateTime},
 * {@link java.time.Instant} and {@link java.util.Date}. Two values of one type are compared exactly. Two values of different types are
 * compared as dates; an instant becomes a date in Europe/Amsterdam.
 *
 * <p>With {@code @DatesInOrder({"signalReceivedOn", "startedOn", "completedOn"})}, valid: 1, 3 and 3 March; nothing, 3 March and nothing. Invalid:
 * 1 March, nothing, 28 February.
 *
 * <p>Source: signal &lt;= start &lt;= completion, requested &lt;= decided and so on in the registration data.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = DatesInOrderValidator.class)
@Repeatable(DatesInOrder.List.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DatesInOrder {
    /**
     * The names of the properties, earliest first.
     *
     * @return at least two names
     */
    String[] value();

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.DatesInOrder.message}";

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
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /**
         * The constraints.
         *
         * @return the constraints
         */
        DatesInOrder[] value();
    }
}
