package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.WithinBoundsValidator;

/**
 * A number lies between two others of the same object, both included (Dutch: <i>binnen de grenzen</i>): for example a score on a scale that
 * is registered with it, or a figure within its bounds. A number that is {@code null} is skipped. The violation is on the number, or on the
 * upper bound if the bounds are reversed.
 *
 * <p>Types: classes and records. A property is a record component, a getter ({@code getX}, {@code isX}, {@code x}) or a field; an {@code Optional}
 * counts as its content. In a named module, open the type's package to {@code nl.kpimodel.core}, unless type and getters are public and
 * exported. A property that does not exist or cannot be read is a declaration error.
 *
 * <p>The numbers are compared exactly, as decimals.
 *
 * <p>With {@code @WithinBounds(value = "score", lower = "scaleMin", upper = "scaleMax")}, valid: 7 on 1 to 10. Invalid: 7 on 1 to 5; 7 on 10 to 1.
 *
 * <p>Source: A 32 to A 34 and K 1, whose scale is registered with the score; CBS, bounds of figures.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = WithinBoundsValidator.class)
@Repeatable(WithinBounds.List.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithinBounds {
    /**
     * The name of the property that lies between the others.
     *
     * @return the name
     */
    String value();

    /**
     * The name of the property that is the lower bound.
     *
     * @return the name
     */
    String lower();

    /**
     * The name of the property that is the upper bound.
     *
     * @return the name
     */
    String upper();

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.WithinBounds.message}";

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
        WithinBounds[] value();
    }
}
