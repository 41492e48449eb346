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
 * The value is the number of a life domain (Dutch: <i>nummer van een leefgebied</i>): a whole number from 1 to 7.
 *
 * <p>Types: {@link Number} and its primitives, and {@link CharSequence}: digits with a decimal point, no exponent, no white space, at
 * most 40 characters. A double is read as the decimal that it prints; NaN and infinity are not numbers. {@code null} is valid.
 *
 * <p>Valid: {@code 1}, {@code "7"}. Invalid: {@code 0}, {@code 8}, {@code 2.5}, {@code "Wonen"}.
 *
 * <p>Source: every edition of the model has seven life domains.
 */
@Documented
@ScoreOnScale(min = 1, max = 7, decimals = 0)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Repeatable(LifeDomainNumber.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface LifeDomainNumber {
    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.LifeDomainNumber.message}";

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
        LifeDomainNumber[] value();
    }
}
