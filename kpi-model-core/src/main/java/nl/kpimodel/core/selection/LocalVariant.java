package nl.kpimodel.core.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Tree;

/**
 * An organisation's own definition: a KPI that it measures more narrowly or more widely than the model does (Dutch: <i>eigen variant</i>).
 * The library calculates KPIs as the model defines them. The application calculates a variant and labels its outcomes with it, so that they
 * are not compared with outcomes of the model.
 *
 * <p>A variant is not checked against the model: a {@link SelectionReviewer} reports whether its parent exists. Immutable; no text contains
 * an apparent citizen number.
 *
 * <pre>{@code
 * LocalVariant urgent = new LocalVariant("wachttijd-spoed", "A 4", LocalVariant.Kind.NARROWED, "Wachttijd bij spoed", "Alleen signalen met spoed.");
 * Outcome own = outcome.withVariant(urgent);                        // of the module calc: is compared with outcomes of this variant only
 * }</pre>
 *
 * @param id the organisation's own id, which must not be an id of the model
 * @param parent the definition that is narrowed or extended: the id of a KPI, or of another variant of the selection
 * @param kind whether the variant measures less or more than its parent
 * @param name the organisation's name for the variant
 * @param difference the difference from the parent, in words
 */
public record LocalVariant(String id, String parent, Kind kind, String name, String difference) {
    /** How a variant differs from its parent. */
    public enum Kind {
        /** It counts a part of what its parent counts (<i>ingeperkt</i>). */
        NARROWED,
        /** It counts what its parent counts, and more (<i>uitgebreid</i>). */
        EXTENDED;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Kind of(String text) {
            return CodeText.constant(values(), text, "kind of variant");
        }
    }

    /**
     * Creates a variant. If the parent is a KPI, its id is kept in canonical form.
     *
     * @throws IllegalArgumentException if a text is blank, longer than 2000 characters or contains an apparent citizen number
     */
    public LocalVariant {
        id = SelectionText.required(id, "id of a variant");
        parent = SelectionText.required(parent, "parent of a variant");
        parent = kpi(parent).map(KpiId::toString).orElse(parent);
        Objects.requireNonNull(kind, "kind");
        name = SelectionText.required(name, "name of a variant");
        difference = SelectionText.required(difference, "difference of a variant");
    }

    /** {@return the parent KPI, empty if the parent is another variant} */
    public Optional<KpiId> parentKpi() {
        return kpi(parent);
    }

    /** Returns the KPI whose id is the text. */
    static Optional<KpiId> kpi(String text) {
        try {
            return Optional.of(KpiId.of(text));
        } catch (IllegalArgumentException noKpi) {
            return Optional.empty();
        }
    }

    /**
     * Returns the tree form, with the keys of the selection file. Jackson 2 and 3 write it as JSON.
     *
     * @return {@code id}, {@code parent}, {@code kind}, {@code name} and {@code difference}
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("id", id).put("parent", parent).text("kind", kind).put("name", name).put("difference", difference).toMap();
    }
}
