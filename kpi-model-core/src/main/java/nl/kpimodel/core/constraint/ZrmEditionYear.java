package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.ZrmEditionYearValidator;

/**
 * The value is an edition of the Self-Sufficiency Matrix (Dutch: <i>Zelfredzaamheid-Matrix, ZRM</i>): {@code 2013}, with eleven domains, or
 * {@code 2017}, with thirteen.
 *
 * <p>Types: {@link Number} and its primitives, and {@link CharSequence}: digits with a decimal point, no exponent, no white space, at
 * most 40 characters. A double is read as the decimal that it prints; NaN and infinity are not numbers. {@code null} is valid.
 *
 * <p>Valid: {@code "2013"}, {@code 2017}. Invalid: {@code 2015}, {@code "ZRM 2017"}.
 *
 * <p>Source: Zelfredzaamheid-Matrix, manuals of 2013 and 2017.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {ZrmEditionYearValidator.ForNumber.class, ZrmEditionYearValidator.ForText.class})
@Repeatable(ZrmEditionYear.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ZrmEditionYear {
    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.ZrmEditionYear.message}";

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
        ZrmEditionYear[] value();
    }
}
