package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.text.FindingCount;
import nl.kpimodel.calc.report.text.FormText;
import nl.kpimodel.calc.report.text.OptionLine;
import nl.kpimodel.calc.report.text.RecordTotals;
import nl.kpimodel.calc.report.text.ReportSeries;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.ValidationText;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.validation.Rule;

/** The basis of the figures: the records read, the findings of validation with the KPIs that they affect, and the options. */
final class GroundsSection {
    private static final int MOST_PLACES = 3;
    private static final int MOST_KPIS = 12;

    private final ReportSeries series;
    private final ReportWords words;
    private final HtmlText html;

    GroundsSection(ReportSeries series, ReportWords words, HtmlText html) {
        this.series = series;
        this.words = words;
        this.html = html;
    }

    void write() throws IOException {
        html.open("section", "class", "grounds", "aria-labelledby", "grounds-name").element("h2", words.of("grounds"), "id", "grounds-name");
        html.open("details").element("summary", words.of("grounds.findings"));
        html.element("p", String.join(" ", ValidationText.of(series.latestForm(), words)));
        findings();
        rulesNotRun();
        html.close();
        html.open("details").element("summary", words.of("grounds.records"));
        records();
        html.close();
        html.open("details").element("summary", words.of("grounds.options")).open("dl", "class", "options");
        for (OptionLine line : OptionLine.of(series.latest().options(), words)) {
            html.open("div").element("dt", line.option()).text(" ").open("dd").isolated(line.given()).close().close();
        }
        html.close().close().close();
    }

    private void records() throws IOException {
        html.open("table").open("thead").open("tr");
        head(words.of("type"));
        numberHead(words.of("read"));
        numberHead(words.of("accepted"));
        numberHead(words.of("rejected"));
        html.close().close().open("tbody");
        for (RecordTotals type : RecordTotals.byType(series.latestForm(), words.language())) {
            html.open("tr").element("th", type.type(), "scope", "row");
            numberCell(type.read());
            numberCell(type.accepted());
            numberCell(type.rejected());
            html.close();
        }
        html.close().close();
        if (RecordTotals.inAll(series.latestForm(), words.language()).isEmpty()) {
            html.element("p", words.of("records.protected"));
        }
    }

    private void findings() throws IOException {
        List<FindingCount> findings = FindingCount.of(series.latest());
        if (findings.isEmpty()) {
            if (series.latest().conclusion().isPresent()) {
                html.element("p", words.of("noFindings"));
            }
            return;
        }
        boolean hasPlaces = series.latestForm().kind() == ReportForm.Kind.INTERNAL && !series.latest().findings().isEmpty();
        html.open("div", "class", "tables", "role", "group", "aria-label", words.of("findings"), "tabindex", "0").open("table").open("thead").open("tr");
        head(words.of("rule"));
        head(words.of("severity"));
        numberHead(words.of("findings"));
        head(words.of("findings.kpis"));
        if (hasPlaces) {
            head(words.of("findings.places"));
        }
        html.close().close().open("tbody");
        for (FindingCount finding : findings) {
            html.open("tr").open("th", "scope", "row").element("span", finding.ruleId(), "class", "id")
                    .text(" " + finding.text(series.latestForm(), words)).close();
            html.element("td", words.term("severity." + finding.severity().name()));
            html.element("td", FormText.number(series.latestForm(), finding.count(), words), "class", "number");
            html.element("td", kpis(finding));
            if (hasPlaces) {
                html.open("td").isolated(finding.findings(series.latest()).limit(MOST_PLACES).map(each -> each.place().toString())
                        .collect(Collectors.joining(", "))).close();
            }
            html.close();
        }
        html.close().close().close();
    }

    /** Returns the KPIs of the report whose figures the rule protects. */
    private String kpis(FindingCount count) {
        Rule rule = count.rule(series.latest()).orElse(null);
        if (rule == null) {
            return "";
        }
        KpiReport report = series.latest();
        Set<KpiId> inReport = report.outcomes().stream().map(outcome -> outcome.kpi()).collect(Collectors.toSet());
        List<String> kpis = report.model().kpis().stream()
                .filter(kpi -> inReport.contains(kpi.id()) && protects(rule, kpi))
                .map(kpi -> kpi.id().toString()).toList();
        return kpis.size() == inReport.size() ? words.of("findings.kpis.all") : kpis.size() <= MOST_KPIS ? String.join(", ", kpis)
                : words.of("findings.kpis.more", String.join(", ", kpis.subList(0, MOST_KPIS)), Notation.number(kpis.size() - MOST_KPIS, words.language()));
    }

    private static boolean protects(Rule rule, Kpi kpi) {
        return rule.protects().contains(kpi.id()) || rule.protectsLayers().contains(kpi.layer());
    }

    private void rulesNotRun() throws IOException {
        List<Rule.Accounting> rules = series.latest().rulesNotRun();
        if (rules.isEmpty()) {
            return;
        }
        html.open("table").open("thead").open("tr");
        head(words.of("ruleNotRun"));
        head(words.of("ruleStatus"));
        head(words.of("reason"));
        html.close().close().open("tbody");
        for (Rule.Accounting rule : rules) {
            html.open("tr").element("th", rule.ruleId(), "scope", "row").element("td", words.of("ruleStatus." + rule.status().name()));
            html.element("td", rule.reason(words.language()).orElse("")).close();
        }
        html.close().close();
        html.element("p", words.of("rulesNotRun.why"));
    }

    private void head(String text) throws IOException {
        html.element("th", text, "scope", "col");
    }

    private void numberHead(String text) throws IOException {
        html.element("th", text, "scope", "col", "class", "number");
    }

    private void numberCell(long number) throws IOException {
        html.element("td", Notation.number(number, words.language()), "class", "number");
    }
}
