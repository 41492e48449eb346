package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Questionnaire;

/** The response in words, with a sentence for each questionnaire. */
public final class ResponseText {
    private ResponseText() {}

    public static List<String> of(KpiReport report, ReportWords words) {
        List<String> sentences = new ArrayList<>();
        report.response().forEach((questionnaire, count) -> sentences.add(sentence(questionnaire, count, words)));
        return sentences;
    }

    private static String sentence(Questionnaire questionnaire, ResponseCount count, ReportWords words) {
        if (count.status() == Outcome.Status.SUPPRESSED) {
            return words.of("response.protected." + questionnaire.name());
        }
        if (count.status() != Outcome.Status.VALUE) {
            return words.of("response.notRegistered." + questionnaire.name());
        }
        return count.invited() == 0
                ? words.of("response.none." + questionnaire.name())
                : words.agreeing("response." + questionnaire.name(), count.answered(), Notation.number(count.invited(), words.language()));
    }
}
