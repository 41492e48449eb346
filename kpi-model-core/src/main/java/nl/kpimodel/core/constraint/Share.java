package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is a share of a whole, as a fraction (Dutch: <i>aandeel</i>): from 0 to 1, both included. {@link Percentage} is the same in
 * per cent.
 *
 * <p>Types: {@link Number} and its primitives, and {@link CharSequence}: digits with a decimal point, no exponent, no white space, at
 * most 40 characters. A double is read as the decimal that it prints; NaN and infinity are not numbers. {@code null} is valid.
 *
 * <p>Valid: {@code 0}, {@code 0.25}, {@code 1}. Invalid: {@code 25}, {@code -0.1}, {@code 1.01}.
 *
 * <p>Source: A 36, in which volunteers do a share of the work.
 */
@Documented
@ScoreOnScale(min = 0, max = 1)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Repeatable(Share.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Share {
    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.Share.message}";

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
        Share[] value();
    }
}
