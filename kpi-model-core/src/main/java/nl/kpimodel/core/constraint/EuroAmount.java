package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.EuroAmountValidator;

/**
 * The value is an amount in euro (Dutch: <i>bedrag in euro</i>), with at most two decimals.
 *
 * <p>Types: {@link Number} and its primitives, and {@link CharSequence}: digits with a decimal point, no exponent, no white space, at
 * most 40 characters. A double is read as the decimal that it prints; NaN and infinity are not numbers. {@code null} is valid. Sums of
 * doubles easily have more than two decimals and are then invalid: keep money in {@link java.math.BigDecimal}.
 *
 * <p>Valid: {@code 1250}, {@code 12.5}, {@code "0.10"}. Invalid: {@code 0.005}, {@code "1.234,56"}, {@code "€ 5"}, and {@code -5} unless
 * {@link #sign()} allows it.
 *
 * <p>Source: A 10, A 20, A 35 and A 42, which count in euro.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {EuroAmountValidator.ForNumber.class, EuroAmountValidator.ForText.class})
@Repeatable(EuroAmount.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface EuroAmount {
    /** The valid signs of an amount. */
    enum Sign {
        /** Zero or more, as for a budget or a cost. */
        NOT_NEGATIVE,
        /** More than zero. */
        POSITIVE,
        /** Any sign, as for a correction of a budget (A 42): additional amounts are positive, refunds are negative. */
        ANY
    }

    /**
     * The valid signs of the amount.
     *
     * @return zero or more, unless given
     */
    Sign sign() default Sign.NOT_NEGATIVE;

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.EuroAmount.message}";

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
        EuroAmount[] value();
    }
}
