package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.validation.Severity;

/** How often validation found a rule broken. */
public record FindingCount(String ruleId, Severity severity, long count) {
    public static List<FindingCount> of(KpiReport report) {
        List<FindingCount> counts = new ArrayList<>();
        report.findingsPerRule().forEach((rule, bySeverity) -> bySeverity.forEach(
                (severity, count) -> counts.add(new FindingCount(rule, severity, count))));
        return List.copyOf(counts);
    }

    /** How many rules were found broken; a rule may be broken with more than one severity. */
    public static long rules(List<FindingCount> findings) {
        return findings.stream().map(FindingCount::ruleId).distinct().count();
    }
}
