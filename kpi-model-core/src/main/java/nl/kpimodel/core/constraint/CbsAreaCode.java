package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.AreaCode;
import nl.kpimodel.core.constraint.internal.CbsAreaCodeValidator;

/**
 * The value is the code that Statistics Netherlands assigns to an area (Dutch: <i>CBS-code</i>): {@code NL}, {@code GM0363}, {@code
 * WK036300}, {@code BU03630000}.
 *
 * <p>Types: {@link CharSequence} and {@link AreaCode}. {@code null} is valid. Only the form is checked, and the kind if {@link #kinds()} names
 * some; whether the area exists depends on the year. The check is stricter than {@link AreaCode#parse}: codes with trailing spaces, as in
 * the open data, are invalid.
 *
 * <p>Valid: {@code "GM0363"}, {@code "NL00"}. Invalid: {@code "GM363"}, {@code "gm0363"}, {@code "GM0363    "}, {@code "PV27"}, {@code "1011AB"}.
 *
 * <p>Source: CBS, Kerncijfers wijken en buurten, "Codering".
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {CbsAreaCodeValidator.ForText.class, CbsAreaCodeValidator.ForCode.class})
@Repeatable(CbsAreaCode.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CbsAreaCode {
    /**
     * The valid kinds of areas.
     *
     * @return the kinds; every kind if none is named
     */
    AreaCode.Kind[] kinds() default {};

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.CbsAreaCode.message}";

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
        CbsAreaCode[] value();
    }
}
