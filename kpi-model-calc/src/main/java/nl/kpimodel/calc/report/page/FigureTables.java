package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.report.text.ComponentOutcomes;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.GroupOutcomes;
import nl.kpimodel.calc.report.text.KpiOutcomes;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.registration.Figure;

/** All outcomes of a KPI in tables: a line for each figure or group, a column for each period. */
public final class FigureTables {
    private final KpiOutcomes kpi;
    private final ReportWords words;
    private final HtmlText html;

    FigureTables(KpiOutcomes kpi, ReportWords words, HtmlText html) {
        this.kpi = kpi;
        this.words = words;
        this.html = html;
    }

    /** What is counted, and over what; the name of the figure where nothing is divided. */
    public static String what(OutcomeText text) {
        return text.dividedBy().isEmpty() ? text.label().orElse(text.counted()) : text.counted() + " / " + text.dividedBy();
    }

    static String source(Figure figure, ReportWords words) {
        String group = figure.stratum() == null ? "" : CitizenNumber.masked(figure.stratum()) + "; ";
        String bounds = figure.lower() == null || figure.upper() == null
                ? ""
                : words.of("bounds", Notation.number(figure.lower(), words.language()), Notation.number(figure.upper(), words.language())) + "; ";
        String table = figure.table() == null ? "" : ", " + figure.table();
        return group + bounds + words.of("source", CitizenNumber.masked(figure.source() + table), words.term("code.FigureStatus." + figure.status().name()));
    }

    void write() throws IOException {
        List<GroupOutcomes> carried = new ArrayList<>();
        Map<String, GroupOutcomes> totals = new LinkedHashMap<>();
        for (ComponentOutcomes component : kpi.components()) {
            for (GroupOutcomes group : component.totals()) {
                if (group.stratum().isTotal()) {
                    totals.put(name(group), group);
                } else {
                    carried.add(group);
                }
            }
        }
        if (!carried.isEmpty()) {
            carried(carried);
        }
        if (!totals.isEmpty()) {
            matrix(words.of("allFigures"), words.of("component"), totals);
        }
        for (ComponentOutcomes component : kpi.components()) {
            for (Map.Entry<List<String>, List<GroupOutcomes>> split : component.strata().entrySet()) {
                Map<String, GroupOutcomes> groups = new LinkedHashMap<>();
                split.getValue().forEach(group -> groups.put(OutcomeText.of(group.outcomes().get(0).outcome(), words.language()).group(), group));
                String keys = OutcomeText.stratumKeys(split.getKey(), words.language());
                matrix(words.of("table.split", name(split.getValue().get(0)), words.of("splitBy", keys)), keys, groups);
            }
        }
    }

    private String name(GroupOutcomes group) {
        OutcomeText text = OutcomeText.of(group.outcomes().get(0).outcome(), words.language());
        return text.label().orElseGet(() -> what(text).isEmpty() ? words.of("figure") : what(text));
    }

    /** One reason for all of a table is said once. */
    private void matrix(String caption, String head, Map<String, GroupOutcomes> lines) throws IOException {
        Set<String> reasons = new LinkedHashSet<>();
        lines.values().forEach(group -> group.outcomes().forEach(dated -> reasons.add(dated.hasValue() ? "" : cell(dated.outcome()))));
        if (lines.size() > 1 && reasons.size() == 1 && !reasons.contains("")) {
            html.element("p", words.of("table.none", caption, reasons.iterator().next()), "class", "legend");
            return;
        }
        Set<String> periods = new LinkedHashSet<>();
        lines.values().forEach(group -> group.outcomes().forEach(dated -> periods.add(dated.report().period().name())));
        html.open("table", "class", "outcomes").element("caption", caption);
        html.open("thead").open("tr").element("th", head, "scope", "col");
        for (String period : periods) {
            html.element("th", period, "scope", "col", "class", "number");
        }
        html.close().close().open("tbody");
        for (Map.Entry<String, GroupOutcomes> line : lines.entrySet()) {
            html.open("tr").open("th", "scope", "row").isolated(line.getKey()).close();
            Map<String, DatedOutcome> byPeriod = new LinkedHashMap<>();
            line.getValue().outcomes().forEach(dated -> byPeriod.put(dated.report().period().name(), dated));
            for (String period : periods) {
                DatedOutcome dated = byPeriod.get(period);
                html.element("td", dated == null ? "" : cell(dated.outcome()));
            }
            html.close();
        }
        html.close().close();
    }

    /** The figure with what it rests on, or the reason of none in a word. */
    private String cell(Outcome outcome) {
        String figure = OutcomeText.of(outcome, words.language()).figure().orElse("");
        if (figure.isEmpty()) {
            return words.term("status." + outcome.status().name());
        }
        String basis = outcome.numerator().isPresent() && outcome.denominator().isPresent()
                ? Notation.number(outcome.numerator().get(), words.language()) + "/" + Notation.number(outcome.denominator().get(), words.language())
                : outcome.disclosure() == Disclosure.NOTHING || outcome.n() == 0 ? "" : words.of("sure.n", Notation.number(outcome.n(), words.language()));
        return basis.isEmpty() || basis.equals(figure) ? figure : figure + " (" + basis + ")";
    }

    /** Figures that others measured, each with its own period and source. */
    private void carried(List<GroupOutcomes> groups) throws IOException {
        html.open("table", "class", "outcomes").element("caption", words.of("allFigures"));
        html.open("thead").open("tr").element("th", OutcomeText.stratumKey(ComponentOutcomes.AREA, words.language()), "scope", "col");
        html.element("th", words.of("period"), "scope", "col").element("th", words.of("figure"), "scope", "col", "class", "number");
        html.element("th", words.of("column.source"), "scope", "col").close().close().open("tbody");
        for (GroupOutcomes group : groups) {
            for (DatedOutcome dated : group.outcomes()) {
                html.open("tr").open("th", "scope", "row").isolated(OutcomeText.of(dated.outcome(), words.language()).group()).close();
                html.open("td").isolated(dated.period()).close().element("td", cell(dated.outcome()));
                html.open("td", "class", "source").isolated(dated.outcome().figure().map(figure -> source(figure, words)).orElse("")).close().close();
            }
        }
        html.close().close();
    }
}
