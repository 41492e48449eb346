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
import nl.kpimodel.core.constraint.internal.PseudonymValidator;

/**
 * The value may serve as an organisation's own id of a person, case or employee (Dutch: <i>pseudoniem</i>): not blank, on one line without
 * control characters, and not a citizen service number (<i>burgerservicenummer, BSN</i>) in any notation, as far as its form and the eleven
 * test show; see {@link CitizenNumber}. The constraint does not check whether the value identifies a person in another way; the validation
 * of records warns about that.
 *
 * <p>Types: {@link CharSequence}, and {@link Number} with its primitives. {@code null} is valid. The message never shows the value.
 *
 * <p>Valid: {@code "C-00417"}, {@code 417}. Invalid: {@code ""}, {@code " "}, {@code "C\n417"}, {@code "123456782"}, {@code "BSN 123456782"},
 * {@code "123456782.0"}.
 *
 * <p>Source: registration data contain only ids of the organisation itself; RvIG, Logisch Ontwerp BSN for the eleven test.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {PseudonymValidator.ForNumber.class, PseudonymValidator.ForText.class})
@Repeatable(Pseudonym.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Pseudonym {
    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.Pseudonym.message}";

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
        Pseudonym[] value();
    }
}
