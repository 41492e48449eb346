package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.HoursValidator;

/**
 * The value is a number of hours (Dutch: <i>uren</i>): more than 0, and not above {@link #max()} if it is given, such as {@code 24} for the
 * hours of one day.
 *
 * <p>Types: {@link Number} and its primitives, and {@link CharSequence}: digits with a decimal point, no exponent, no white space, at
 * most 40 characters. A double is read as the decimal that it prints; NaN and infinity are not numbers. Also {@link java.time.Duration}.
 * {@code null} is valid.
 *
 * <p>Valid: {@code 0.25}, {@code "7.5"}, {@code Duration.ofMinutes(45)}. Invalid: {@code 0}, {@code -1}, {@code "7:30"}.
 *
 * <p>Source: A 1, A 8 and A 11, which count in hours.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {HoursValidator.ForNumber.class, HoursValidator.ForText.class, HoursValidator.ForDuration.class})
@Repeatable(Hours.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Hours {
    /**
     * The largest valid value.
     *
     * @return no bound, unless given
     */
    int max() default Integer.MAX_VALUE;

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.Hours.message}";

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
        Hours[] value();
    }
}
