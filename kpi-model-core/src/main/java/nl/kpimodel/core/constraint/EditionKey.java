package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.constraint.internal.EditionKeyValidator;

/**
 * The value is the key of an edition of the model (Dutch: <i>editie</i>): {@code concept-2021}, {@code pre-2025} or {@code 2025}.
 *
 * <p>Type: {@link CharSequence}, exactly as {@link Edition#key()} prints it. {@code null} is valid.
 *
 * <p>Valid: {@code "2025"}. Invalid: {@code "2024"}, {@code "Pre-2025"}, {@code ""}.
 *
 * <p>Source: the editions of this library, {@link Edition}.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = EditionKeyValidator.class)
@Repeatable(EditionKey.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface EditionKey {
    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.EditionKey.message}";

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
        EditionKey[] value();
    }
}
