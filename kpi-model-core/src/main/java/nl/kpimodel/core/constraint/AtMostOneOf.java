package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.AtMostOneOfValidator;

/**
 * At most one of several properties is filled (Dutch: <i>hoogstens een van</i>): a case, for example, is about a person or a group but not
 * both. The violation is on the second filled property. A blank text counts as filled.
 *
 * <p>Types: classes and records. A property is a record component, a getter ({@code getX}, {@code isX}, {@code x}) or a field; an {@code Optional}
 * counts as its content. In a named module, open the type's package to {@code nl.kpimodel.core}, unless type and getters are public and
 * exported. A property that does not exist or cannot be read is a declaration error.
 *
 * <p>With {@code @AtMostOneOf({"personId", "groupId"})}, valid: a person; a group; neither. Invalid: both.
 *
 * <p>Source: no source limits it; a case of this library is about a person or a group.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = AtMostOneOfValidator.class)
@Repeatable(AtMostOneOf.List.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AtMostOneOf {
    /**
     * The names of the properties.
     *
     * @return at least two names
     */
    String[] value();

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.AtMostOneOf.message}";

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
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /**
         * The constraints.
         *
         * @return the constraints
         */
        AtMostOneOf[] value();
    }
}
