package nl.kpimodel.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import nl.kpimodel.core.internal.CodeText;

/**
 * The extent to which the items that an organisation asks cover one KPI in one questionnaire (Dutch: <i>dekking</i>).
 *
 * <p>The two questionnaires are never combined: the participants' items can cover an indicator completely while no professional was asked.
 *
 * @param kpi the effect indicator or impact KPI
 * @param questionnaire the questionnaire
 * @param asked the items of the KPI that are asked, in order; at least one
 * @param missing the items of the KPI that are not asked, in order
 */
public record Coverage(KpiId kpi, Questionnaire questionnaire, List<ItemId> asked, List<ItemId> missing) {
    /** The degree of coverage. */
    public enum Degree {
        /** Every item is asked. */
        COMPLETE,
        /** Some items are asked and others are not: the outcome covers part of what the model means. */
        PARTIAL;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Degree of(String text) {
            return CodeText.constant(values(), text, "degree of coverage");
        }
    }

    /**
     * Creates a coverage.
     *
     * @throws IllegalArgumentException if no item is asked
     */
    public Coverage {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(questionnaire, "questionnaire");
        asked = List.copyOf(asked);
        missing = List.copyOf(missing);
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("The coverage of " + kpi + " has no item that is asked; leave it out.");
        }
    }

    /**
     * Returns whether every item is asked.
     *
     * @return the degree
     */
    public Degree degree() {
        return missing.isEmpty() ? Degree.COMPLETE : Degree.PARTIAL;
    }
}
