package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.validation.RuleAccounting;
import nl.kpimodel.core.validation.ValidationReport;

/** What validation came to: the conclusion, what was rejected, and what was found and not kept, a sentence each. */
public final class ValidationText {
    private ValidationText() {}

    public static List<String> of(KpiReport report, ReportWords words) {
        ValidationReport validation = report.validation().orElse(null);
        if (validation == null) {
            return List.of(words.of("conclusion.none"));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("conclusion." + conclusion(report)));
        List<RuleAccounting> notRun = rulesNotRun(validation);
        if (!notRun.isEmpty()) {
            sentences.add(words.of("validation.notRun", String.join(", ", notRun.stream().map(RuleAccounting::ruleId).toList())));
        }
        long rejected = validation.total().rejected();
        if (rejected > 0) {
            sentences.add(words.agreeing("validation.rejected", rejected, number(validation.total().read(), words)));
        }
        if (validation.findingsLeftOut() > 0) {
            sentences.add(words.agreeing("validation.leftOut", validation.findingsLeftOut()));
        }
        return sentences;
    }

    /** The conclusion as words know it: that of validation, or that there was none. */
    public static String conclusion(KpiReport report) {
        return report.validation().map(validation -> validation.conclusion().name()).orElse("none");
    }

    /** The rules that were skipped or crashed, in order. */
    public static List<RuleAccounting> rulesNotRun(ValidationReport validation) {
        return validation.accounting().stream().filter(RuleAccounting::leavesOpen).toList();
    }

    private static String number(long number, ReportWords words) {
        return Notation.number(number, words.language());
    }
}
