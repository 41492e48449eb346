package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.CodeText;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * The place of one unit in the account of one figure, with the reason (Dutch: <i>plaats in de verantwoording</i>); see {@link
 * Measure#place}.
 *
 * <p>Invariants: there is a reason if and only if the place is {@link Place#EXCLUDED}, and a field if and only if it is {@link
 * Place#MISSING}. Immutable; safe for use by several threads.
 *
 * @param kpi the KPI
 * @param component the key of its figure
 * @param place the place of the unit
 * @param counted whether the unit adds to what the figure counts: to the numerator, the sum, the mean or the score
 * @param reason the reason of exclusion; {@code null} if the unit is not excluded
 * @param field the empty field; {@code null} if the unit is not missing
 */
public record Placement(KpiId kpi, String component, Place place, boolean counted, @Nullable ExclusionReason reason, @Nullable String field) {
    /** The place of a unit. */
    public enum Place {
        /** In the population (<i>in het geheel</i>). */
        WHOLE,
        /** In the population, counted as a "no" because a field is empty. */
        ASSUMED_NO,
        /** Excluded for a reason. */
        EXCLUDED,
        /** Missing because a field is empty. */
        MISSING;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is not one of the codes; the message names the nearest and lists all
         */
        @JsonCreator
        public static Place of(String text) {
            return CodeText.constant(values(), text, "place of a unit");
        }
    }

    /**
     * Creates a placement.
     *
     * @throws IllegalArgumentException if the reason or the field does not fit the place
     */
    public Placement {
        if ((reason != null) != (place == Place.EXCLUDED) || (field != null) != (place == Place.MISSING)) {
            throw new IllegalArgumentException("A unit that is " + place + " has reason " + reason + " and lacks " + field
                    + "; only EXCLUDED has a reason, and only MISSING has a field.");
        }
    }

    /** {@return the reason why the unit is excluded, empty if it is not excluded} */
    public Optional<ExclusionReason> exclusionReason() {
        return Optional.ofNullable(reason);
    }

    /** {@return the first empty field, empty if nothing is missing} */
    public Optional<String> missingField() {
        return Optional.ofNullable(field);
    }

    /**
     * Explains the placement in a sentence.
     *
     * @param language the language
     * @return for example "A 13 caseload (casussen per medewerker): telt niet mee: buiten de periode."
     */
    public String explain(Language language) {
        String name = term("name", language).map(words -> " " + words).orElse("");
        String label = term("label", language).map(words -> " (" + WordList.fill(words, component.replaceFirst("^[^0-9]*", "")) + ")").orElse("");
        String clause = switch (place) {
            case WHOLE -> OutcomeWords.of(counted ? "place.counted" : "place.notCounted", language);
            case ASSUMED_NO -> OutcomeWords.of("place.assumedNo", language);
            case EXCLUDED -> OutcomeWords.filled(counted ? "place.excludedAndCounted" : "place.excluded", language,
                    WordList.singular(term("excluded." + reason, language).orElseThrow()).replace("{0} ", ""));
            case MISSING -> Explanation.missing("place.missing", String.valueOf(field), "1", language);
        };
        return Explanation.id(kpi.toString()) + name + label + ": " + clause + ".";
    }

    private Optional<String> term(String word, Language language) {
        return Terms.find("", kpi.toString(), component, word, language);
    }

    /**
     * {@return the tree form: {@code kpi}, {@code component}, {@code place}, {@code counted}, the {@code reason} of exclusion or the
     * missing {@code field} if there is one, and the {@code explanation} in both languages} Jackson 2 and 3 write it as JSON.
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().text("kpi", kpi)
                .put("component", component)
                .text("place", place)
                .put("counted", counted)
                .known("reason", exclusionReason().map(ExclusionReason::name))
                .known("field", missingField())
                .both("explanation", this::explain)
                .toMap();
    }
}
