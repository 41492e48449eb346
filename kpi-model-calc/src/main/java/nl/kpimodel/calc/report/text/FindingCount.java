package nl.kpimodel.calc.report.text;

import java.util.List;
import java.util.TreeMap;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.validation.Severity;

/** How often validation found a rule broken. */
public record FindingCount(String ruleId, Severity severity, long count) {
    public static List<FindingCount> of(KpiReport report) {
        TreeMap<String, FindingCount> counts = new TreeMap<>();
        report.findings().forEach(finding -> counts.merge(
                finding.ruleId() + " " + finding.severity(), new FindingCount(finding.ruleId(), finding.severity(), 1), FindingCount::plus));
        return List.copyOf(counts.values());
    }

    /** How many rules were found broken; a rule may be broken with more than one severity. */
    public static long rules(List<FindingCount> findings) {
        return findings.stream().map(FindingCount::ruleId).distinct().count();
    }

    private FindingCount plus(FindingCount other) {
        return new FindingCount(ruleId, severity, Math.addExact(count, other.count));
    }
}
