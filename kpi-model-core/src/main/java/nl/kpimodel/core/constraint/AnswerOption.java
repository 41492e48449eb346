package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.constraint.internal.AnswerOptionValidator;

/**
 * The value is an answer to a questionnaire item (Dutch: <i>antwoord</i>): one of the options of the application's scale, ignoring case and
 * white space, or "not applicable" in one of its usual spellings ({@code NVT}, {@code n.v.t.}). The model leaves the scale open, so there
 * is no default.
 *
 * <p>Type: {@link CharSequence}. {@code null} is valid.
 *
 * <p>With {@code @AnswerOption({"1", "2", "3", "4", "5"})}, valid: {@code "1"}, {@code "NVT"}, {@code "n.v.t."}. Invalid: {@code "6"}, {@code ""}.
 *
 * <p>Source: handleiding 2025, chapter 5.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = AnswerOptionValidator.class)
@Repeatable(AnswerOption.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswerOption {
    /**
     * The options in order.
     *
     * @return the options, at least one
     */
    String[] value();

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.AnswerOption.message}";

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
        AnswerOption[] value();
    }
}
