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
import nl.kpimodel.core.measure.ExclusionReason;
import org.jspecify.annotations.Nullable;

/**
 * Where one unit goes in one figure, and by which clause (Dutch: <i>plaats in de verantwoording</i>); see {@link Measure#place}.
 *
 * <p>Invariants: a reason stands with {@link Place#EXCLUDED} alone, a field with {@link Place#MISSING} alone. Immutable; safe for use by several
 * threads.
 *
 * @param kpi the KPI
 * @param component which of its figures
 * @param place where the unit is
 * @param counted whether the unit adds to what the figure counts: to the numerator, the sum, the mean or the score
 * @param reason why it is out of the whole; {@code null} if it is not excluded
 * @param field the field for want of which it is out; {@code null} if none is
 */
public record Placement(KpiId kpi, String component, Place place, boolean counted, @Nullable ExclusionReason reason, @Nullable String field) {
    /** Where a unit is. */
    public enum Place {
        /** In the whole (<i>in het geheel</i>). */
        WHOLE,
        /** In the whole, taken for a "no" because a field is empty. */
        ASSUMED_NO,
        /** Out of it for a reason. */
        EXCLUDED,
        /** Out of it for want of a field. */
        MISSING;

        /**
         * Reads the text form. Case, accents, spaces and punctuation do not matter.
         *
         * @param text the code as {@link #toString} prints it
         * @return the constant
         * @throws IllegalArgumentException if the text is no such code; the message names the nearest and lists all
         */
        @JsonCreator
        public static Place of(String text) {
            return CodeText.constant(values(), text, "place of a unit");
        }
    }

    /**
     * Creates a placement.
     *
     * @throws IllegalArgumentException if a reason or a field stands with another place than its own
     */
    public Placement {
        if ((reason != null) != (place == Place.EXCLUDED) || (field != null) != (place == Place.MISSING)) {
            throw new IllegalArgumentException("A unit that is " + place + " has reason " + reason + " and lacks " + field
                    + "; a reason stands with EXCLUDED alone and a field with MISSING alone.");
        }
    }

    /**
     * Why the unit is excluded.
     *
     * @return the reason, empty if it is not excluded
     */
    public Optional<ExclusionReason> exclusionReason() {
        return Optional.ofNullable(reason);
    }

    /**
     * The first field that is empty.
     *
     * @return its name, empty if nothing is missing
     */
    public Optional<String> missingField() {
        return Optional.ofNullable(field);
    }

    /**
     * Tells it in a sentence.
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
     * The tree form: {@code kpi}, {@code component}, {@code place}, {@code counted}, where there is one the {@code reason} of exclusion or the missing
     * {@code field}, and the {@code explanation} in both languages. Jackson 2 and 3 write it as JSON.
     *
     * @return the tree
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
