package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportSeries;
import nl.kpimodel.calc.report.text.FindingCount;
import nl.kpimodel.calc.report.text.FormText;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.OptionLine;
import nl.kpimodel.calc.report.text.RecordTotals;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.ValidationText;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.validation.RuleAccounting;

/** What stands before the figures: the title, what the figures rest on, and how to read them. It names no organisation; who shares the page does. */
final class HtmlFrontMatter {
    private final ReportSeries series;
    private final ReportWords words;
    private final HtmlText html;

    HtmlFrontMatter(ReportSeries series, ReportWords words, HtmlText html) {
        this.series = series;
        this.words = words;
        this.html = html;
    }

    /** The names of the periods, the first and the last where they are more than two. */
    static String periods(ReportSeries series) {
        String first = series.reports().get(0).period().name();
        String last = series.latest().period().name();
        return first.equals(last) ? first : first + " \u2013 " + last;
    }

    void write() throws IOException {
        html.open("header", "class", "front");
        html.element("p", series.model().label(), "class", "edition");
        html.element("h1", words.of("heading", periods(series)));
        html.element("p", FormText.of(series.latestForm(), words), "class", "lede form");
        html.element("p", words.of("lede"), "class", "lede");
        facts();
        html.close();
        reading();
        grounds();
    }

    private void facts() throws IOException {
        html.open("dl", "class", "facts");
        for (KpiReport report : series.reports()) {
            long values = report.outcomes().stream().filter(outcome -> outcome.status() == OutcomeStatus.VALUE).count();
            fact(words.of("fact.period", report.period().name()),
                    Notation.days(report.period().first(), report.period().last(), words.language()),
                    words.of("outcomes", number(report.outcomes().size()), number(values)));
        }
        Optional<RecordTotals> read = RecordTotals.inAll(series.latestForm(), words.language());
        fact(words.of("registration"),
                read.map(all -> words.agreeing("fact.read", all.read())).orElse(words.of("protected")),
                read.map(all -> words.of("fact.accepted", number(all.accepted()), number(all.rejected()))).orElse(""));
        List<FindingCount> findings = FindingCount.of(series.latest());
        long found = findings.stream().mapToLong(FindingCount::count).sum();
        String conclusion = ValidationText.conclusion(series.latest());
        fact(words.of("fact.validation"),
                words.of("fact.conclusion." + conclusion),
                found > 0 && !findings.stream().allMatch(finding -> series.latestForm().tells(finding.count()))
                        ? words.counted("check", FindingCount.rules(findings))
                        : found > 0 ? words.of("fact.findings", words.counted("finding", found), words.counted("check", FindingCount.rules(findings)))
                        : conclusion.equals("none") || conclusion.equals("NOTHING_READ") ? "" : words.of("noFindings"));
        fact(words.of("fact.made"), words.of("fact.library", LibraryVersion.NAME, LibraryVersion.version()), words.of("fact.edition", series.model().edition().key()));
        html.close();
    }

    private void fact(String term, String first, String second) throws IOException {
        html.open("div").element("dt", term).open("dd").text(first);
        if (!second.isEmpty()) {
            html.empty("br").element("span", second);
        }
        html.close().close();
    }

    private void reading() throws IOException {
        html.open("section", "class", "reading").element("h2", words.of("reading"));
        html.open("div", "class", "prose");
        for (int i = 1; words.find("reading." + i).isPresent(); i++) {
            html.element("p", words.of("reading." + i));
        }
        html.close().close();
    }

    /** What was read, found and chosen, for those who want to know; folded, for most do not. */
    private void grounds() throws IOException {
        html.open("section", "class", "grounds");
        html.open("details").element("summary", words.of("grounds.records"));
        records();
        html.close();
        html.open("details").element("summary", words.of("grounds.findings"));
        html.element("p", String.join(" ", ValidationText.of(series.latestForm(), words)));
        findings();
        rulesNotRun();
        html.close();
        html.open("details").element("summary", words.of("grounds.options"));
        options();
        html.close().close();
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
        html.open("table").open("thead").open("tr");
        head(words.of("rule"));
        head(words.of("severity"));
        numberHead(words.of("findings"));
        html.close().close().open("tbody");
        for (FindingCount finding : findings) {
            html.open("tr").element("th", finding.ruleId(), "scope", "row").element("td", words.term("severity." + finding.severity().name()));
            html.element("td", FormText.number(series.latestForm(), finding.count(), words), "class", "number");
            html.close();
        }
        html.close().close();
    }

    private void rulesNotRun() throws IOException {
        List<RuleAccounting> rules = series.latest().rulesNotRun();
        if (rules.isEmpty()) {
            return;
        }
        html.open("table").open("thead").open("tr");
        head(words.of("ruleNotRun"));
        head(words.of("ruleStatus"));
        head(words.of("reason"));
        html.close().close().open("tbody");
        for (RuleAccounting rule : rules) {
            html.open("tr").element("th", rule.ruleId(), "scope", "row").element("td", words.of("ruleStatus." + rule.status().name()));
            html.element("td", rule.reason(words.language()).orElse("")).close();
        }
        html.close().close();
        html.element("p", words.of("rulesNotRun.why"));
    }

    private void options() throws IOException {
        html.open("dl", "class", "options");
        for (OptionLine line : OptionLine.of(series.latest().options(), words)) {
            html.open("div").element("dt", line.option()).open("dd").isolated(line.given()).close().close();
        }
        html.close();
    }

    private void head(String text) throws IOException {
        html.element("th", text, "scope", "col");
    }

    private void numberHead(String text) throws IOException {
        html.element("th", text, "scope", "col", "class", "number");
    }

    private void numberCell(long number) throws IOException {
        html.element("td", number(number), "class", "number");
    }

    private String number(long number) {
        return Notation.number(number, words.language());
    }
}
