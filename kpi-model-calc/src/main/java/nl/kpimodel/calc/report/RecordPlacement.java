package nl.kpimodel.calc.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.registration.RegistrationRecord;

/**
 * The place of one record in the account of one figure and period, with the reason (Dutch: <i>plaats in de verantwoording</i>); see {@link
 * KpiCalculator#place}. Immutable; safe for use by several threads.
 *
 * @param record the record; an answer if the unit is a questionnaire
 * @param period the period
 * @param placement the figure, the place and the reason
 */
public record RecordPlacement(RegistrationRecord record, ReportingPeriod period, Placement placement) {
    /**
     * Explains the placement in a sentence, without any content of the record.
     *
     * @param language the language
     * @return for example "2025-Q1, casus: A 13 caseload (casussen per medewerker): telt niet mee: op die dag niet in behandeling."
     */
    public String explain(Language language) {
        return period.name() + ", " + ReportWords.in(language).singular("unit." + record.type().key()) + ": " + placement.explain(language);
    }

    /**
     * Returns the tree form: {@code type} of the record, {@code period} and {@code placement}; the record itself is not included. Jackson 2
     * and 3 write it as JSON.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("type", record.type().key()).text("period", period).put("placement", placement.toTree()).toMap();
    }
}
