package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.OnlyWithValidator;

/**
 * A property is filled only if another one is (Dutch: <i>alleen samen met</i>): the reason for stopping early, for example, requires a
 * completion date. The violation is on the property. A blank text counts as filled.
 *
 * <p>Types: classes and records. A property is a record component, a getter ({@code getX}, {@code isX}, {@code x}) or a field; an {@code Optional}
 * counts as its content. In a named module, open the type's package to {@code nl.kpimodel.core}, unless type and getters are public and
 * exported. A property that does not exist or cannot be read is a declaration error.
 *
 * <p>With {@code @OnlyWith(property = "stoppedEarlyReason", requires = "completedOn")}, valid: both; neither; only a completion date.
 * Invalid: only a reason.
 *
 * <p>Source: A 23, cases that stop early.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = OnlyWithValidator.class)
@Repeatable(OnlyWith.List.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyWith {
    /**
     * The name of the property that needs the other.
     *
     * @return the name
     */
    String property();

    /**
     * The name of the property that must then be filled.
     *
     * @return the name
     */
    String requires();

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.OnlyWith.message}";

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
        OnlyWith[] value();
    }
}
