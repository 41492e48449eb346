package nl.kpimodel.calc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.report.page.FigureTables;
import nl.kpimodel.calc.report.text.ComponentOutcomes;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.FindingCount;
import nl.kpimodel.calc.report.text.FormText;
import nl.kpimodel.calc.report.text.GroupOutcomes;
import nl.kpimodel.calc.report.text.KpiOutcomes;
import nl.kpimodel.calc.report.text.LayerSection;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.MarkdownText;
import nl.kpimodel.calc.report.text.OptionLine;
import nl.kpimodel.calc.report.text.RecordTotals;
import nl.kpimodel.calc.report.text.ReportSeries;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.ResponseText;
import nl.kpimodel.calc.report.text.TargetText;
import nl.kpimodel.calc.report.text.ValidationText;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.validation.Rule;

/**
 * Writes reports as a document in Markdown, to read, to paste or to convert (Dutch: <i>rapportage als document</i>), in Dutch or English.
 *
 * <p>For each report, the document has the numbers of records read and left out, the options, and for each layer a table of totals, the
 * KPIs without a figure with their reason, and each KPI with its explanation, strata and story. Targets of a selection are next to their
 * figures; the document does not say whether they are reached. Words of the model are always in Dutch.
 *
 * <p>Text from the registration is escaped. Tables are in GitHub Flavored Markdown. The output is deterministic. The caller must
 * encode it as UTF-8.
 */
public final class ReportMarkdown {
    /** The column after the figure. */
    private static final int TARGET_COLUMN = 4;

    private final ReportForm form;
    private final KpiReport report;
    private final ReportWords words;
    private final MarkdownText out;
    private final boolean hasTargets;

    private ReportMarkdown(ReportForm form, ReportWords words, MarkdownText out) {
        this.form = form;
        this.report = form.report();
        this.words = words;
        this.out = out;
        this.hasTargets = report.selection().stream().anyMatch(selection -> !selection.targets().isEmpty());
    }

    /**
     * Writes a report.
     *
     * @param form the report, internal or published
     * @param language the language of the document
     * @param out the output
     * @throws IOException if writing fails
     */
    public static void write(ReportForm form, Language language, Appendable out) throws IOException {
        write(List.of(form), language, out);
    }

    /**
     * Writes the reports of several periods, one after the other.
     *
     * @param forms the reports in any order; published reports must have been protected together by {@link SmallGroups#publish(Collection)}
     * @param language the language of the document
     * @param out the output
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if there is no report, two have the same period, or they are not all of one edition and one form
     */
    public static void write(Collection<ReportForm> forms, Language language, Appendable out) throws IOException {
        ReportWords words = ReportWords.in(Objects.requireNonNull(language, "language"));
        for (ReportForm form : ReportForm.inOrder(forms)) {
            new ReportMarkdown(form, words, new MarkdownText(out)).write();
        }
    }

    private void write() throws IOException {
        List<KpiOutcomes> figures = KpiOutcomes.of(new ReportSeries(List.of(form)));
        out.heading(1, words.of("title", report.model().label(), report.period().name()));
        out.paragraph(Notation.days(report.period().first(), report.period().last(), words.language()));
        out.paragraph(FormText.of(form, words));
        out.paragraph(outcomesInAll());
        registration();
        options();
        if (report.outcomes().stream().anyMatch(outcome -> outcome.interval().isPresent())) {
            out.paragraph(OutcomeText.aboutMargins(words.language()));
        }
        for (LayerSection layer : LayerSection.of(report.model(), figures)) {
            layer(layer);
        }
    }

    private String outcomesInAll() {
        long values = report.outcomes().stream().filter(outcome -> outcome.status() == Outcome.Status.VALUE).count();
        return report.outcomes().isEmpty()
                ? words.of("noOutcomes")
                : words.of("outcomes", number(report.outcomes().size()), number(values)) + " " + words.of("library", LibraryVersion.NAME, LibraryVersion.version());
    }

    private void registration() throws IOException {
        out.heading(2, words.of("registration"));
        out.tableHead(1, List.of(words.of("type"), words.of("read"), words.of("accepted"), words.of("rejected")));
        for (RecordTotals type : RecordTotals.byType(form, words.language())) {
            out.row(List.of(type.type(), number(type.read()), number(type.accepted()), number(type.rejected())));
        }
        Optional<RecordTotals> inAll = RecordTotals.inAll(form, words.language());
        if (inAll.isPresent()) {
            out.row(List.of(words.of("inAll"), number(inAll.get().read()), number(inAll.get().accepted()), number(inAll.get().rejected())));
        }
        out.end();
        if (inAll.isEmpty()) {
            out.paragraph(words.of("records.protected"));
        }
        out.paragraph(String.join(" ", ValidationText.of(form, words)));
        findings();
        rulesNotRun();
        for (String response : ResponseText.of(report, words)) {
            out.paragraph(response);
        }
    }

    private void findings() throws IOException {
        List<FindingCount> findings = FindingCount.of(report);
        if (!findings.isEmpty()) {
            out.tableHead(2, List.of(words.of("rule"), words.of("severity"), words.of("findings")));
            for (FindingCount finding : findings) {
                out.row(List.of(finding.ruleId(), words.term("severity." + finding.severity().name()), FormText.number(form, finding.count(), words)));
            }
            out.end();
        } else if (report.conclusion().isPresent()) {
            out.paragraph(words.of("noFindings"));
        }
    }

    private void rulesNotRun() throws IOException {
        List<Rule.Accounting> rules = report.rulesNotRun();
        if (!rules.isEmpty()) {
            out.tableHead(3, List.of(words.of("ruleNotRun"), words.of("ruleStatus"), words.of("reason")));
            for (Rule.Accounting rule : rules) {
                out.row(List.of(rule.ruleId(), words.of("ruleStatus." + rule.status().name()), rule.reason(words.language()).orElse("")));
            }
            out.end();
            out.paragraph(words.of("rulesNotRun.why"));
        }
    }

    private void options() throws IOException {
        out.heading(2, words.of("options"));
        for (OptionLine line : OptionLine.of(report.options(), words)) {
            out.item(line.option() + ": " + line.given());
        }
        out.end();
    }

    private void layer(LayerSection layer) throws IOException {
        out.heading(2, layer.name());
        tableHead(words.of("group"));
        for (KpiOutcomes kpi : layer.kpis()) {
            for (ComponentOutcomes component : kpi.components()) {
                for (GroupOutcomes total : component.totals()) {
                    for (DatedOutcome dated : total.outcomes()) {
                        out.row(row(dated));
                    }
                }
            }
        }
        out.end();
        List<KpiOutcomes> without = layer.kpis().stream().filter(kpi -> !kpi.hasValue()).toList();
        if (!without.isEmpty()) {
            out.heading(3, words.of("without"));
            for (KpiOutcomes kpi : without) {
                DatedOutcome lead = kpi.leadGroup().latest();
                out.item(kpi.kpi().id() + " " + OutcomeText.name(kpi.kpi(), words.language()) + " \u2013 " + text(lead).reason().orElse(""));
            }
            out.end();
        }
        for (KpiOutcomes kpi : layer.kpis()) {
            kpi(kpi);
        }
    }

    /** Writes the head of a table, with a column of targets only if the report has any. */
    private void tableHead(String group) throws IOException {
        List<String> columns = new ArrayList<>(List.of("KPI", words.of("component"), group, words.of("figure"), words.of("margin"), words.of("numerator"),
                words.of("denominator"), "n"));
        if (hasTargets) {
            columns.add(TARGET_COLUMN, words.of("target"));
        }
        out.tableHead(3, columns);
    }

    private List<String> row(DatedOutcome dated) {
        Outcome outcome = dated.outcome();
        OutcomeText text = text(dated);
        String counted = FigureTables.what(text);
        String name = counted.isEmpty() ? outcome.definition().map(Kpi::name).orElse(outcome.component()) : counted;
        List<String> cells = new ArrayList<>(List.of(
                outcome.kpi().toString(),
                outcome.variant().map(variant -> words.of("variant", name, variant.name())).orElse(name),
                // A document has one period, but a figure that others measured has its own.
                outcome.figure().isPresent() ? text.group() + ", " + dated.part() + dated.period() : text.group(),
                text.figure().orElseGet(() -> words.term("status." + outcome.status().name())),
                text.margin().orElse(""),
                outcome.numerator().map(exact -> Notation.number(exact, words.language())).orElse(""),
                outcome.denominator().map(exact -> Notation.number(exact, words.language())).orElse(""),
                outcome.figure().isPresent() || outcome.disclosure() == Disclosure.NOTHING ? "" : number(outcome.n())));
        if (hasTargets) {
            cells.add(TARGET_COLUMN, TargetText.of(report, outcome, words));
        }
        return cells;
    }

    private void kpi(KpiOutcomes kpi) throws IOException {
        out.heading(3, kpi.kpi().id() + " " + OutcomeText.name(kpi.kpi(), words.language()));
        for (ComponentOutcomes component : kpi.components()) {
            for (GroupOutcomes total : component.totals()) {
                for (DatedOutcome dated : total.outcomes()) {
                    out.paragraph(dated.outcome().explain(words.language()));
                }
            }
        }
        for (ComponentOutcomes component : kpi.components()) {
            for (Map.Entry<List<String>, List<GroupOutcomes>> strata : component.strata().entrySet()) {
                strata(OutcomeText.stratumKeys(strata.getKey(), words.language()), strata.getValue());
            }
        }
        Set<String> stories = new LinkedHashSet<>();
        kpi.components().forEach(component -> component.groups().forEach(
                group -> group.outcomes().forEach(dated -> dated.story().ifPresent(stories::add))));
        for (String story : stories) {
            out.paragraph(words.of("story"));
            out.quote(story);
        }
    }

    private void strata(String key, List<GroupOutcomes> groups) throws IOException {
        tableHead(key);
        for (GroupOutcomes group : groups) {
            for (DatedOutcome dated : group.outcomes()) {
                out.row(row(dated));
            }
        }
        out.end();
    }

    private OutcomeText text(DatedOutcome dated) {
        return OutcomeText.of(dated.outcome(), words.language());
    }

    private String number(long number) {
        return Notation.number(number, words.language());
    }
}
