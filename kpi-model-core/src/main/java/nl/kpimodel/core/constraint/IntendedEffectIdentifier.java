package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.constraint.internal.IntendedEffectIdentifierValidator;

/**
 * The value is the id of an intended effect (Dutch: <i>beoogd effect</i>), such as {@code E 1.1}.
 *
 * <p>Types: {@link CharSequence}, read as leniently as {@link IntendedEffect.Id#parse} does, and {@link IntendedEffect.Id}. {@code null} is
 * valid.
 *
 * <p>The constraint checks:
 * <ul>
 *   <li>the form, always;
 *   <li>that the effect exists, if {@link #catalogue()} names an edition.
 * </ul>
 *
 * <p>Valid: {@code "E 1.1"}, {@code "e1.1"}. Invalid: {@code "E 1.1.1"} (an effect indicator), {@code "E1"} (an item), {@code "1.1"}.
 *
 * <p>Source: definitielijst 2025, impact tables.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {IntendedEffectIdentifierValidator.ForText.class, IntendedEffectIdentifierValidator.ForId.class})
@Repeatable(IntendedEffectIdentifier.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface IntendedEffectIdentifier {
    /**
     * The source of the edition that must have the effect.
     *
     * @return a class that provides a catalogue; if it is {@link CatalogueSource} itself, the effect is not looked up
     */
    Class<? extends CatalogueSource> catalogue() default CatalogueSource.class;

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.IntendedEffectIdentifier.message}";

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
        IntendedEffectIdentifier[] value();
    }
}
