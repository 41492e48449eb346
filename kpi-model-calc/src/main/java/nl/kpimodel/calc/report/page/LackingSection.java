package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.report.text.KpiOutcomes;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.HtmlText;

/** The KPIs without a figure, grouped by reason with the remedy for each reason, and the KPIs that were not chosen. */
final class LackingSection {
    private final List<KpiOutcomes> lacking;
    private final List<Kpi> awaited;
    private final List<Kpi> notChosen;
    private final ReportWords words;
    private final HtmlText html;

    /**
     * Creates the section.
     *
     * @param awaited chosen KPIs without an outcome, because no figure was supplied
     */
    LackingSection(List<KpiOutcomes> lacking, List<Kpi> awaited, List<Kpi> notChosen, ReportWords words, HtmlText html) {
        this.lacking = lacking;
        this.awaited = awaited;
        this.notChosen = notChosen;
        this.words = words;
        this.html = html;
    }

    private Map<Outcome.Status, List<KpiOutcomes>> byStatus() {
        Map<Outcome.Status, List<KpiOutcomes>> byStatus = new TreeMap<>();
        lacking.forEach(kpi -> byStatus.computeIfAbsent(outcome(kpi).status(), status -> new ArrayList<>()).add(kpi));
        return byStatus;
    }

    private static Outcome outcome(KpiOutcomes kpi) {
        return kpi.leadGroup().latest().outcome();
    }

    /** Writes the summary line below the overview. */
    void summary() throws IOException {
        html.open("div", "class", "notes");
        for (Map.Entry<Outcome.Status, List<KpiOutcomes>> group : byStatus().entrySet()) {
            html.open("p").text(words.of("lacking.line", words.term("status." + group.getKey().name())) + " ");
            String separator = "";
            for (KpiOutcomes kpi : group.getValue()) {
                html.text(separator).element("a", kpi.kpi().id().toString(), "href", "#" + ChosenKpi.anchor(kpi.kpi()));
                separator = ", ";
            }
            html.text(".").close();
        }
        if (!awaited.isEmpty()) {
            html.element("p", words.of("lacking.line", words.of("lacking.awaited")) + " "
                    + String.join(", ", awaited.stream().map(kpi -> kpi.id().toString()).toList()) + ".");
        }
        if (!notChosen.isEmpty()) {
            html.open("p").element("a", words.agreeing("notChosen.line", notChosen.size()), "href", "#not-chosen").close();
        }
        html.close();
    }

    void write() throws IOException {
        if (lacking.isEmpty() && awaited.isEmpty() && notChosen.isEmpty()) {
            return;
        }
        html.open("section", "class", "lacking-kpis", "aria-labelledby", "lacking-name").element("h2", words.of("lacking.heading"), "id", "lacking-name");
        for (Map.Entry<Outcome.Status, List<KpiOutcomes>> group : byStatus().entrySet()) {
            html.element("h3", words.of("lacking." + group.getKey().name()));
            html.element("p", words.of("lacking." + group.getKey().name() + ".todo"), "class", "lede");
            Map<String, List<KpiOutcomes>> byReason = new LinkedHashMap<>();
            for (KpiOutcomes kpi : group.getValue()) {
                String reason = OutcomeText.of(outcome(kpi), words.language()).reason().orElse("");
                byReason.computeIfAbsent(reason, text -> new ArrayList<>()).add(kpi);
            }
            for (Map.Entry<String, List<KpiOutcomes>> reason : byReason.entrySet()) {
                html.element("p", reason.getKey(), "class", "reason");
                html.open("ul", "class", "names");
                for (KpiOutcomes kpi : reason.getValue()) {
                    html.open("li", "id", ChosenKpi.anchor(kpi.kpi()));
                    name(kpi.kpi());
                    Optional<String> story = kpi.leadGroup().latest().story();
                    if (story.isPresent()) {
                        HtmlPage.openStory(html, words.of("story") + " " + kpi.kpi().id(), List.of(story.get()));
                        HtmlPage.lines(html, words.of("story"), story.get());
                        html.close();
                    }
                    html.close();
                }
                html.close();
            }
        }
        if (!awaited.isEmpty()) {
            html.element("h3", words.of("lacking.awaited.heading")).element("p", words.of("lacking.awaited.todo"), "class", "lede");
            names(awaited);
        }
        if (!notChosen.isEmpty()) {
            html.open("div", "class", "not-chosen").element("h3", words.of("notChosen.heading"), "id", "not-chosen");
            html.element("p", words.of("notChosen.todo"), "class", "lede");
            html.open("details").element("summary", words.agreeing("notChosen.line", notChosen.size()));
            for (Layer layer : Layer.values()) {
                List<Kpi> ofLayer = notChosen.stream().filter(kpi -> kpi.layer() == layer).toList();
                if (!ofLayer.isEmpty()) {
                    html.element("h4", words.of("layer." + layer.name()));
                    names(ofLayer);
                }
            }
            html.close().close();
        }
        html.close();
    }

    private void names(List<Kpi> kpis) throws IOException {
        html.open("ul", "class", "names");
        for (Kpi kpi : kpis) {
            html.open("li");
            name(kpi);
            html.close();
        }
        html.close();
    }

    private void name(Kpi kpi) throws IOException {
        html.element("span", kpi.id().toString(), "class", "id").text(" " + ChosenKpi.shortName(kpi, words.language()));
    }
}
