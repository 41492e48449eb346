package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.constraint.internal.NotCitizenNumberValidator;

/**
 * The value is not a Dutch citizen service number (Dutch: <i>burgerservicenummer, BSN</i>), as far as its form and the eleven test show;
 * see {@link CitizenNumber}.
 *
 * <p>Types: {@link CharSequence}, and {@link Number} with its primitives. {@code null} is valid. The message never shows the value.
 *
 * <p>Valid: {@code "C-00417"}, {@code 417}, {@code "123456789"}. Invalid: {@code "123456782"}, {@code "1234.56.782"}, {@code "BSN123456782"},
 * {@code "010000008"}, {@code 10000008} (its leading zero was lost).
 *
 * <p>Source: Logisch Ontwerp BSN (RvIG).
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {NotCitizenNumberValidator.ForNumber.class, NotCitizenNumberValidator.ForText.class})
@Repeatable(NotCitizenNumber.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotCitizenNumber {
    /** The part of the value that is checked. */
    enum Scope {
        /** The value as a whole must not be a citizen number. Validates ids. */
        WHOLE,
        /** The text must not contain a citizen number either. For free text. */
        WITHIN
    }

    /**
     * The part of the value that is checked.
     *
     * @return the whole value, unless given
     */
    Scope scope() default Scope.WHOLE;

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.NotCitizenNumber.message}";

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
        NotCitizenNumber[] value();
    }
}
