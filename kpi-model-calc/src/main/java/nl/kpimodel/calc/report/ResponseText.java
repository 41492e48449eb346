package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.Notation;
import nl.kpimodel.calc.OutcomeStatus;
import nl.kpimodel.core.Language;

/** How many of those invited answered, a sentence for each questionnaire. */
final class ResponseText {
    private ResponseText() {}

    static List<String> of(KpiReport report, ReportWords words) {
        Language language = words.language();
        List<String> sentences = new ArrayList<>();
        report.response().forEach((questionnaire, count) -> sentences.add(count.status() == OutcomeStatus.VALUE
                ? words.of("response." + questionnaire.name(), Notation.number(count.answered(), language), Notation.number(count.invited(), language))
                : words.of("response.none." + questionnaire.name())));
        return sentences;
    }
}
