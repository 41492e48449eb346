package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.FteValidator;

/**
 * The value is a contract size in full-time equivalents (Dutch: <i>fte, formatie</i>): 0 or more, and not above {@link #max()} if it is
 * given.
 *
 * <p>Types: {@link Number} and its primitives, and {@link CharSequence}: digits with a decimal point, no exponent, no white space, at
 * most 40 characters. A double is read as the decimal that it prints; NaN and infinity are not numbers. {@code null} is valid.
 *
 * <p>Valid: {@code 0}, {@code 0.89}, {@code 1}. Invalid: {@code -0.5}, {@code "0,89"}; with {@code max = 1} also {@code 36}, which are hours.
 *
 * <p>Source: A 13, cases per fte.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {FteValidator.ForNumber.class, FteValidator.ForText.class})
@Repeatable(Fte.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Fte {
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
    String message() default "{nl.kpimodel.core.constraint.Fte.message}";

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
        Fte[] value();
    }
}
