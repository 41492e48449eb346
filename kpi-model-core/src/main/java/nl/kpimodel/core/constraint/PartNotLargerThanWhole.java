package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.PartNotLargerThanWholeValidator;

/**
 * The part is not larger than the whole (Dutch: <i>deel niet groter dan geheel</i>), such as the numerator and the denominator of a
 * proportion. Equal numbers are valid. If either is {@code null}, the object is valid. The violation is on the part.
 *
 * <p>Types: classes and records. A property is a record component, a getter ({@code getX}, {@code isX}, {@code x}) or a field; an {@code Optional}
 * counts as its content. In a named module, open the type's package to {@code nl.kpimodel.core}, unless type and getters are public and
 * exported. A property that does not exist or cannot be read is a declaration error.
 *
 * <p>The numbers are compared exactly, as decimals.
 *
 * <p>With {@code @PartNotLargerThanWhole(part = "successful", whole = "all")}, valid: 3 of 3. Invalid: 4 of 3.
 *
 * <p>Source: a proportion counts part of a whole, record by record (definitielijst 2025, "percentage van").
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = PartNotLargerThanWholeValidator.class)
@Repeatable(PartNotLargerThanWhole.List.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PartNotLargerThanWhole {
    /**
     * The name of the property that is the part (<i>teller</i>).
     *
     * @return the name
     */
    String part();

    /**
     * The name of the property that is the whole (<i>noemer</i>).
     *
     * @return the name
     */
    String whole();

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.PartNotLargerThanWhole.message}";

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
        PartNotLargerThanWhole[] value();
    }
}
