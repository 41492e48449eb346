package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.constraint.internal.ItemIdentifierValidator;

/**
 * The value is the id of a questionnaire item (Dutch: <i>vraag</i>), such as {@code 4a2} or {@code E4.A}.
 *
 * <p>Types: {@link CharSequence}, read as leniently as {@link ItemId#parse} does, and {@link ItemId}. {@code null} is valid.
 *
 * <p>The constraint checks:
 * <ul>
 *   <li>the form, always;
 *   <li>the questionnaire, if {@link #questionnaires()} names one;
 *   <li>that the item exists, if {@link #catalogue()} names an edition.
 * </ul>
 *
 * <p>Valid: {@code "4a2"}, {@code "E4.A"}, {@code "e1"}. Invalid: {@code "4a"} (a section), {@code "E 1.1"} (an intended effect), {@code "4aa2"}.
 *
 * <p>Source: handleiding 2025, chapter 5; definitielijst 2025, effect tables.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {ItemIdentifierValidator.ForText.class, ItemIdentifierValidator.ForId.class})
@Repeatable(ItemIdentifier.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ItemIdentifier {
    /**
     * The valid questionnaires (<i>vragenlijsten</i>).
     *
     * @return the questionnaires; both if none is named
     */
    Questionnaire[] questionnaires() default {};

    /**
     * The source of the edition that must have the item.
     *
     * @return a class that provides a catalogue; if it is {@link CatalogueSource} itself, the item is not looked up
     */
    Class<? extends CatalogueSource> catalogue() default CatalogueSource.class;

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.ItemIdentifier.message}";

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
        ItemIdentifier[] value();
    }
}
