package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.Notation;
import nl.kpimodel.calc.OutcomeStatus;
import nl.kpimodel.calc.ResponseCount;
import nl.kpimodel.core.Questionnaire;

/** How many of those invited answered, a sentence for each questionnaire. */
final class ResponseText {
    private ResponseText() {}

    static List<String> of(KpiReport report, ReportWords words) {
        List<String> sentences = new ArrayList<>();
        report.response().forEach((questionnaire, count) -> sentences.add(sentence(questionnaire, count, words)));
        return sentences;
    }

    private static String sentence(Questionnaire questionnaire, ResponseCount count, ReportWords words) {
        if (count.status() != OutcomeStatus.VALUE) {
            return words.of("response.notRegistered." + questionnaire.name());
        }
        return count.invited() == 0
                ? words.of("response.none." + questionnaire.name())
                : words.agreeing("response." + questionnaire.name(), count.answered(), Notation.number(count.invited(), words.language()));
    }
}
