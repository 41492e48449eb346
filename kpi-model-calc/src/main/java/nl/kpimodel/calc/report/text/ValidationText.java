package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;

/** The result of validation in sentences: the conclusion, the choices, the rejected records, and the findings that were not kept. */
public final class ValidationText {
    private ValidationText() {}

    public static List<String> of(ReportForm form, ReportWords words) {
        KpiReport report = form.report();
        if (report.conclusion().isEmpty()) {
            return List.of(words.of("conclusion.none"));
        }
        List<String> sentences = new ArrayList<>();
        List<String> off = report.rulesNotRun().stream()
                .filter(rule -> rule.status() == Rule.Accounting.Status.SWITCHED_OFF).map(Rule.Accounting::ruleId).toList();
        sentences.add(words.of("conclusion." + conclusion(report), String.join(", ", off)));
        List<String> notRun = report.rulesNotRun().stream().map(Rule.Accounting::ruleId).filter(rule -> !off.contains(rule)).toList();
        addList(sentences, words, "validation.notRun", notRun);
        if (!conclusion(report).equals(ValidationReport.Conclusion.VALID_WITH_RULES_OFF.name())) {
            addList(sentences, words, "validation.off", off);
        }
        addList(sentences, words, "validation.changed", report.changedSeverities().entrySet().stream()
                .map(rule -> rule.getKey() + " (" + words.term("severity." + rule.getValue().name()) + ")").toList());
        addList(sentences, words, "validation.notUsed", counted(form.shown(report.notUsed()), words));
        addList(sentences, words, "validation.notAsked", counted(form.shown(report.notAsked()), words));
        RecordTotals.inAll(form, words.language())
                .filter(total -> total.rejected() > 0 && form.shows(total.rejected()))
                .ifPresent(total -> sentences.add(words.agreeing("validation.rejected", total.rejected(), number(total.read(), words))));
        if (report.findingsLeftOut() > 0 && form.shows(report.findingsLeftOut())) {
            sentences.add(words.agreeing("validation.leftOut", report.findingsLeftOut()));
        }
        return sentences;
    }

    private static void addList(List<String> sentences, ReportWords words, String key, List<String> list) {
        if (!list.isEmpty()) {
            sentences.add(words.of(key, String.join(", ", list)));
        }
    }

    private static List<String> counted(Map<RecordType, Long> numbers, ReportWords words) {
        return numbers.entrySet().stream()
                .map(type -> RecordTotals.name(type.getKey(), words.language()) + " (" + number(type.getValue(), words) + ")").toList();
    }

    /** Returns the key of the conclusion: that of validation, or that there was none. */
    public static String conclusion(KpiReport report) {
        return report.conclusion().map(Enum::name).orElse("none");
    }

    private static String number(long number, ReportWords words) {
        return Notation.number(number, words.language());
    }
}
