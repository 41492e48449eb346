package nl.kpimodel.core.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.constraint.internal.KpiIdentifierValidator;

/**
 * The value is the id of a KPI (Dutch: <i>ID van een KPI</i>), such as {@code A 13}.
 *
 * <p>Types: {@link CharSequence}, read as leniently as {@link KpiId#parse} does, and {@link KpiId}. {@code null} is valid.
 *
 * <p>The constraint checks:
 * <ul>
 *   <li>the form, always;
 *   <li>the layer, if {@link #layers()} names some;
 *   <li>that the KPI exists, if {@link #catalogue()} names an edition. Otherwise only the form is checked, and an id that no edition has,
 *       such as {@code A 99}, is valid.
 * </ul>
 *
 * <p>Valid: {@code "A 13"}, {@code "i4.1.3"}. Invalid: {@code ""}, {@code "B 1"}, {@code "E 1.1"} (an intended effect), {@code "E4.A"} (an item).
 *
 * <p>Source: definitielijst 2025; definitielijst pre-2025 for {@code K}.
 */
@Documented
@SuppressWarnings("exports") // validators are internal
@Constraint(validatedBy = {KpiIdentifierValidator.ForText.class, KpiIdentifierValidator.ForId.class})
@Repeatable(KpiIdentifier.List.class)
@Target({
        ElementType.METHOD, ElementType.FIELD, ElementType.ANNOTATION_TYPE, ElementType.CONSTRUCTOR, ElementType.PARAMETER, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface KpiIdentifier {
    /**
     * The valid layers (<i>lagen</i>).
     *
     * @return the layers; every layer if none is named
     */
    Layer[] layers() default {};

    /**
     * The source of the edition that must have the KPI.
     *
     * @return a class that provides a catalogue; if it is {@link CatalogueSource} itself, the KPI is not looked up
     */
    Class<? extends CatalogueSource> catalogue() default CatalogueSource.class;

    /**
     * The message, or the key of a message in braces.
     *
     * @return the key of the library's own message, unless given
     */
    String message() default "{nl.kpimodel.core.constraint.KpiIdentifier.message}";

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
        KpiIdentifier[] value();
    }
}
