package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.internal.DisplayText;
import nl.kpimodel.core.validation.Finding;
import nl.kpimodel.core.validation.Rule;
import nl.kpimodel.core.validation.Rules;

/** The number of findings of a rule. */
public record FindingCount(String ruleId, Rule.Severity severity, long count) {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");
    private static final String FIELD = "{field}";
    private static final String UNKNOWN = "\u2026";

    public static List<FindingCount> of(KpiReport report) {
        List<FindingCount> counts = new ArrayList<>();
        report.findingsPerRule().forEach((rule, bySeverity) -> bySeverity.forEach(
                (severity, count) -> counts.add(new FindingCount(rule, severity, count))));
        return List.copyOf(counts);
    }

    /** Returns the number of broken rules. A rule may be broken with more than one severity. */
    public static long rules(List<FindingCount> findings) {
        return findings.stream().map(FindingCount::ruleId).distinct().count();
    }

    /** Returns the counted findings that the report has. */
    public Stream<Finding> findings(KpiReport report) {
        return report.findings().stream().filter(finding -> finding.ruleId().equals(ruleId) && finding.severity() == severity);
    }

    /** Returns the rule; empty if it is an application's own and the report has none of its findings. */
    public Optional<Rule> rule(KpiReport report) {
        return findings(report).findFirst().map(Finding::rule).or(() -> Rules.find(ruleId));
    }

    /** Returns the rule in general terms, with the name of the field if all findings have the same field and the form may disclose it. */
    public String text(ReportForm form, ReportWords words) {
        String text = rule(form.report()).map(rule -> rule.text().in(words.language())).orElse("");
        List<String> fields = form.kind() == ReportForm.Kind.INTERNAL
                ? findings(form.report()).flatMap(finding -> finding.place().field().stream()).distinct().limit(2).toList() : List.of();
        String field = fields.size() == 1 ? DisplayText.value(fields.get(0)) : words.of("finding.field");
        String said = text.startsWith(FIELD) && fields.size() != 1 ? words.of("finding.field.first") + text.substring(FIELD.length()) : text;
        return ARGUMENT.matcher(said.replace(FIELD, field)).replaceAll(UNKNOWN);
    }

    /** Returns the text of the rule if it is a whole sentence; empty if it contains a value that differs between findings. */
    public Optional<String> sentence(ReportForm form, ReportWords words) {
        return Optional.of(text(form, words)).filter(text -> !text.isEmpty() && !text.contains(UNKNOWN));
    }
}
