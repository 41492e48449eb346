package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.ScoreOnScaleValidator;

/**
 * The value is a score on a scale (Dutch: <i>score op een schaal</i>): from {@link #min()} to {@link #max()}, both included. If the scale
 * is a property too, use {@link WithinBounds} on the type.
 *
 * <p>Types: {@link Number} and its primitives, and {@link CharSequence}: digits with a decimal point, no exponent, no white space, at
 * most 40 characters. A double is read as the decimal that it prints; NaN and infinity are not numbers. {@code null} is valid.
 *
 * <p>With {@code @ScoreOnScale(min = 1, max = 10)}, valid: {@code 1}, {@code 7.5}, {@code "10"}. Invalid: {@code 0}, {@code 10.1}, {@code "goed"}.
 * With {@code decimals = 0}, {@code 7.5} is invalid too.
 *
 * <p>Source: A 17 and K 1 name the scale 1 to 10; A 32 to A 34 leave it to the organisation.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {ScoreOnScaleValidator.ForNumber.class, ScoreOnScaleValidator.ForText.class})
@Repeatable(ScoreOnScale.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ScoreOnScale {
    /**
     * The lowest score.
     *
     * @return the lowest score, below {@link #max()}
     */
    int min();

    /**
     * The highest score.
     *
     * @return the highest score, above {@link #min()}
     */
    int max();

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
    String message() default "{nl.kpimodel.core.constraint.ScoreOnScale.message}";

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
        ScoreOnScale[] value();
    }
}
