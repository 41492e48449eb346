package nl.kpimodel.calc.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.core.internal.TreeNode;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * The validation results of a report: either a complete validation report, or the part that the tree of a report contains. The latter is
 * not a {@link ValidationReport}, which accounts for every rule and every record.
 *
 * @param report the validation report; {@code null} if none was given, or if the report was read
 * @param conclusion the conclusion; empty if none was given
 * @param rulesNotRun the rules that did not run to completion
 * @param findingsLeftOut the number of findings that were not kept
 * @param withoutType the counts of lines of unknown type, if there are any
 * @param notAsked the numbers of records whose type was not requested
 * @param notUsed the numbers of records whose type the edition does not use
 * @param changedSeverities the rules whose severity the caller changed
 * @param findingsPerRule the numbers of findings by rule and severity
 */
record ReportedValidation(
        @Nullable ValidationReport report,
        Optional<ValidationReport.Conclusion> conclusion,
        List<Rule.Accounting> rulesNotRun,
        long findingsLeftOut,
        Optional<ValidationReport.Counts> withoutType,
        Map<RecordType, Long> notAsked,
        Map<RecordType, Long> notUsed,
        Map<String, Rule.Severity> changedSeverities,
        SortedMap<String, Map<Rule.Severity, Long>> findingsPerRule) {
    static final ReportedValidation NONE = without(Optional.empty(), Collections.emptySortedMap());

    private static ReportedValidation without(Optional<ValidationReport.Counts> withoutType, SortedMap<String, Map<Rule.Severity, Long>> findingsPerRule) {
        return new ReportedValidation(null, Optional.empty(), List.of(), 0, withoutType, Map.of(), Map.of(), Map.of(), findingsPerRule);
    }

    static ReportedValidation of(@Nullable ValidationReport report) {
        return report == null ? NONE : new ReportedValidation(
                report,
                Optional.of(report.conclusion()),
                report.accounting().stream().filter(Rule.Accounting::leavesOpen).toList(),
                report.findingsLeftOut(),
                Optional.of(report.withoutType()).filter(counts -> counts.read() > 0),
                report.notAsked(),
                report.notUsed(),
                report.changedSeverities(),
                perRule(report.findings(), Finding::ruleId, Finding::severity, finding -> 1L));
    }

    /** Reads the keys {@code validation} and {@code findings} of a report. */
    static ReportedValidation read(TreeNode report, Optional<ValidationReport.Counts> withoutType) {
        SortedMap<String, Map<Rule.Severity, Long>> perRule = perRule(
                report.at("findings").elements(), finding -> finding.at("rule").words(), finding -> finding.at("severity").read(Rule.Severity::of),
                // A published report has a number instead of findings, and no small numbers.
                finding -> finding.find("count").map(TreeNode::count).orElse(1L));
        TreeNode validation = report.find("validation").orElse(null);
        if (validation == null) {
            return without(withoutType, perRule);
        }
        return new ReportedValidation(
                null,
                Optional.of(validation.at("conclusion").read(ValidationReport.Conclusion::of)),
                validation.at("rulesNotRun").elements().stream().map(ReportedValidation::ruleNotRun).toList(),
                validation.find("findingsLeftOut").map(TreeNode::count).orElse(0L),
                withoutType,
                counts(validation, "notAsked"),
                counts(validation, "notUsed"),
                entries(validation, "changedSeverities", Function.identity(), severity -> severity.read(Rule.Severity::of)),
                perRule);
    }

    private static Map<RecordType, Long> counts(TreeNode validation, String key) {
        return entries(validation, key, RecordType::of, TreeNode::count);
    }

    private static <K, V> Map<K, V> entries(
            TreeNode validation, String key, Function<? super String, ? extends K> name, Function<? super TreeNode, ? extends V> value) {
        Map<K, V> entries = new LinkedHashMap<>();
        validation.find(key).ifPresent(node -> node.entries().forEach((each, held) -> entries.put(held.made(each, name), value.apply(held))));
        return Collections.unmodifiableMap(entries);
    }

    /** Reads a rule that did not run. A report does not have the number of records checked, and no output needs it. */
    private static Rule.Accounting ruleNotRun(TreeNode rule) {
        return new Rule.Accounting(
                rule.at("rule").words(), rule.at("status").read(Rule.Accounting.Status::of), rule.find("reason").map(TreeNode::text), 0, 0);
    }

    private static <F> SortedMap<String, Map<Rule.Severity,
            Long>> perRule(List<F> findings, Function<F, String> rule, Function<F, Rule.Severity> severity, Function<F, Long> count) {
        SortedMap<String, Map<Rule.Severity, Long>> numbers = new TreeMap<>();
        findings.forEach(finding -> numbers.computeIfAbsent(rule.apply(finding), first -> new EnumMap<>(Rule.Severity.class))
                .merge(severity.apply(finding), count.apply(finding), Long::sum));
        numbers.replaceAll((id, bySeverity) -> Collections.unmodifiableMap(bySeverity));
        return Collections.unmodifiableSortedMap(numbers);
    }
}
