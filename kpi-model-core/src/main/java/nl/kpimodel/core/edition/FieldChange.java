package nl.kpimodel.core.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The different contents of one field of one entry in two editions. Immutable.
 *
 * @param field the field
 * @param change the class of the change
 * @param before the text of the earlier edition, verbatim; {@code null} if it has none
 * @param after the text of the later edition, verbatim; {@code null} if it has none
 */
public record FieldChange(Field field, ChangeClass change, @Nullable String before, @Nullable String after) {
    /**
     * A field that is compared, with its name in {@code catalogue.json}. Additions of the library, such as the note on a definition, are
     * not compared. Neither is emphasis: the text of 2025 lost its bold type, so changes are unknown.
     *
     * <p>A later version of the library may add constants, so a {@code switch} over them needs a {@code default}.
     */
    public enum Field {
        /** The name (<i>naam</i>), with the sign of the unit if one is printed. */
        NAME("name"),
        /** The signs printed before the name: {@code %}, {@code #} or both (<i>eenheid</i>). */
        UNIT("unit"),
        /** The definition (<i>definitie</i>). */
        DEFINITION("definition"),
        /** Whether the edition defines the KPI. */
        DEFINITION_STATUS("definitionStatus"),
        /** The addition to the definition of a quality KPI. */
        ADDITIONAL("additional"),
        /** The id of the intended effect (<i>beoogd effect</i>). */
        INTENDED_EFFECT("intendedEffect"),
        /** The number of the life domain (<i>leefgebied</i>). */
        DOMAIN("domain"),
        /** The number of the phase (<i>procesfase</i>). */
        PHASE("phase"),
        /** The text of an intended effect or a question. */
        TEXT("text"),
        /** Another reading of a text elsewhere in the same source. */
        VARIANTS("variants"),
        /** The introduction of a layer. */
        INTRODUCTION("introduction"),
        /** The subthemes of a life domain. */
        SUBTHEMES("subthemes"),
        /** The complexity for which a phase is meant. */
        COMPLEXITY("complexity"),
        /** The effect indicators that are linked to an impact KPI. */
        INDICATORS("indicators"),
        /** The questions for participants that are linked to an impact KPI. */
        ITEMS("items"),
        /** The questions for professionals that are linked to an impact KPI. */
        PROFESSIONAL_ITEMS("professionalItems"),
        /** The note printed instead of an indicator. */
        NOTE("note"),
        /** The title of a section of a questionnaire. */
        SECTION_TITLE("sectionTitle"),
        /** The words with which each question of a questionnaire begins. */
        STEM("stem");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the key as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the keys; the message names the nearest and lists all
         */
        @JsonCreator
        public static Field of(String text) {
            return CodeText.constant(values(), text, "field of an edition");
        }

        /** Returns the key. */
        @Override
        @JsonValue
        public String toString() {
            return key;
        }
    }

    /**
     * Creates a change.
     *
     * @throws IllegalArgumentException if both texts are the same
     */
    public FieldChange {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(change, "change");
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("A change of the field " + field + " was given the same text twice; leave the field out.");
        }
        if (change == ChangeClass.NONE) {
            throw new IllegalArgumentException("The field " + field + " was given two texts and the class NONE; give the class of the change.");
        }
    }

    /** {@return the text of the earlier edition, empty if it has none} */
    public Optional<String> textBefore() {
        return Optional.ofNullable(before);
    }

    /** {@return the text of the later edition, empty if it has none} */
    public Optional<String> textAfter() {
        return Optional.ofNullable(after);
    }

    /**
     * Returns the tree form: {@code field}, {@code change}, {@code before} and {@code after}.
     *
     * @return the tree; an absent text is {@code null}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("field", field).text("change", change).put("before", before).put("after", after).toMap();
    }
}
