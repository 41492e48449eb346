package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.report.text.ComponentOutcomes;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.GroupOutcomes;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.registration.Figure;

/** Outcomes of a KPI in tables, a line for each group and period, with bars on one scale so that lengths may be compared. */
public final class HtmlOutcomes {
    private final ReportWords words;
    private final HtmlText html;

    HtmlOutcomes(ReportWords words, HtmlText html) {
        this.words = words;
        this.html = html;
    }

    /** All components over all units. Each has a unit and a scale of its own. */
    void totals(List<ComponentOutcomes> components) throws IOException {
        for (ComponentOutcomes component : components) {
            if (!component.totals().isEmpty()) {
                table(List.of(ComponentOutcomes.AREA), component.totals());
            }
        }
    }

    /** One component by the keys that it is split by. */
    void groups(List<String> keys, List<GroupOutcomes> groups) throws IOException {
        table(keys, groups);
    }

    private void table(List<String> keys, List<GroupOutcomes> groups) throws IOException {
        Outcome first = groups.get(0).latest().outcome();
        AxisScale scale = AxisScale.of(groups.stream().flatMap(group -> group.outcomes().stream()).flatMap(dated -> dated.outcome().value().stream()).toList(), first.unit());
        html.open("table", "class", "outcomes");
        caption(first, scale);
        html.open("thead").open("tr");
        boolean grouped = groups.stream().anyMatch(group -> !group.stratum().isTotal());
        if (grouped) {
            html.element("th", OutcomeText.stratumKeys(keys, words.language()), "scope", "col", "class", "group");
        }
        html.element("th", words.of("period"), "scope", "col");
        html.element("th", words.of("bar"), "scope", "col", "class", "drawn");
        html.element("th", words.of("figure"), "scope", "col", "class", "number");
        html.element("th", words.of("fraction"), "scope", "col", "class", "number");
        html.close().close().open("tbody");
        for (GroupOutcomes group : groups) {
            group(group, scale);
        }
        html.close().close();
    }

    private void caption(Outcome first, AxisScale scale) throws IOException {
        OutcomeText text = OutcomeText.of(first, words.language());
        String what = what(text);
        String ends = words.of("scale", Notation.number(scale.low(), words.language()), withUnit(scale.high(), first, words));
        html.open("caption").text(what.isEmpty() ? "" : what + " ").element("span", ends, "class", "scale").close();
    }

    /** What is counted, and over what; the name of the figure where nothing is divided. */
    public static String what(OutcomeText text) {
        return text.dividedBy().isEmpty() ? text.label().orElse(text.counted()) : text.counted() + " / " + text.dividedBy();
    }

    private void group(GroupOutcomes group, AxisScale scale) throws IOException {
        boolean begun = false;
        for (DatedOutcome dated : group.outcomes()) {
            html.open("tr");
            if (!begun && !group.stratum().isTotal()) {
                html.open("th", "scope", "row", "class", "group", "rowspan", Integer.toString(group.outcomes().size()));
                html.isolated(OutcomeText.of(dated.outcome(), words.language()).group()).close();
                begun = true;
            }
            line(dated, scale);
            html.close();
        }
    }

    private void line(DatedOutcome dated, AxisScale scale) throws IOException {
        Outcome outcome = dated.outcome();
        html.open("td");
        period(dated.period());
        html.close();
        BigDecimal value = outcome.value().orElse(null);
        if (value == null) {
            html.element("td", words.term("status." + outcome.status().name()), "class", "lacking", "colspan", "2");
        } else {
            html.open("td", "class", "drawn");
            new SvgBar(html, scale).beside(value);
            html.close();
            html.element("td", OutcomeText.of(outcome, words.language()).figure().orElse(""), "class", "number");
        }
        html.open("td", "class", "number").text(fraction(outcome));
        Figure figure = outcome.figure().orElse(null);
        if (figure != null) {
            html.isolated(source(figure, words));
        }
        html.close();
    }

    /** A period of two days may break between them, and no name of a period breaks at its hyphen. */
    void period(String name) throws IOException {
        html.open("bdi");
        int slash = name.indexOf('/') + 1;
        if (slash > 0) {
            html.element("span", name.substring(0, slash), "class", "whole").empty("wbr");
        }
        html.element("span", name.substring(slash), "class", "whole").close();
    }

    private String fraction(Outcome outcome) {
        return outcome.numerator().isPresent() && outcome.denominator().isPresent()
                ? Notation.number(outcome.numerator().get(), words.language()) + " / " + Notation.number(outcome.denominator().get(), words.language())
                : outcome.figure().isPresent() || outcome.disclosure() == Disclosure.NOTHING ? "" : words.of("n", Notation.number(outcome.n(), words.language()));
    }

    /** A number with the unit of an outcome, with no more decimals than it has. */
    static String withUnit(BigDecimal number, Outcome outcome, ReportWords words) {
        BigDecimal shortest = number.stripTrailingZeros();
        String written = Notation.number(shortest.scale() < 0 ? shortest.setScale(0) : shortest, words.language());
        return written + OutcomeText.of(outcome, words.language()).unit();
    }

    static String source(Figure figure, ReportWords words) {
        String group = figure.stratum() == null ? "" : CitizenNumber.masked(figure.stratum()) + "; ";
        String bounds = figure.lower() == null || figure.upper() == null
                ? ""
                : words.of("bounds", Notation.number(figure.lower(), words.language()), Notation.number(figure.upper(), words.language())) + "; ";
        String table = figure.table() == null ? "" : ", " + figure.table();
        return group + bounds + words.of("source", CitizenNumber.masked(figure.source() + table), words.term("code.FigureStatus." + figure.status().name()));
    }
}
