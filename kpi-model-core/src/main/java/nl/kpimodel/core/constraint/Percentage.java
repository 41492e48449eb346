package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.PercentageValidator;

/**
 * The value is a percentage of a whole (Dutch: <i>percentage</i>): from 0 to 100, both included. Ratios in percent, which may exceed 100,
 * are not percentages of a whole.
 *
 * <p>Types: {@link Number} and its primitives, and {@link CharSequence}: digits with a decimal point, no exponent, no white space, at
 * most 40 characters. A double is read as the decimal that it prints; NaN and infinity are not numbers. {@code null} is valid.
 *
 * <p>Valid: {@code 0}, {@code 77.7}, {@code "100"}. Invalid: {@code -0.1}, {@code 100.1}, {@code "77,7"}, {@code "50%"}.
 *
 * <p>Source: the proportions of definitielijst 2025.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {PercentageValidator.ForNumber.class, PercentageValidator.ForText.class})
@Repeatable(Percentage.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Percentage {
    /**
     * The largest number of decimals of a valid value; trailing zeros do not count.
     *
     * @return any number of decimals, unless given; 0 requires a whole number
     */
    int decimals() default Integer.MAX_VALUE;

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.Percentage.message}";

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
        Percentage[] value();
    }
}
