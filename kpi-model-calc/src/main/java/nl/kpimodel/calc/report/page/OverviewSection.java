package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.GroupComparison;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeComparison;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.Verdict;
import nl.kpimodel.calc.outcome.text.DifferenceText;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.NoVerdict;
import nl.kpimodel.calc.report.text.PeriodText;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import org.jspecify.annotations.Nullable;

/** The table of the chosen KPIs of all layers: the last figure, the difference in words, the previous figure, the groups, and the certainty. */
final class OverviewSection {
    /** The number of groups above which they are not listed by name. */
    private static final int MOST_NAMES = 6;

    private final List<ChosenKpi> kpis;
    private final GroupNames names;
    private final @Nullable String before;
    private final boolean hasGroups;
    private final ReportWords words;
    private final Language language;
    private final HtmlText html;

    /**
     * Creates the section.
     *
     * @param before the period before the last; {@code null} if there is only one period and so no comparison
     */
    OverviewSection(List<ChosenKpi> kpis, GroupNames names, @Nullable String before, ReportWords words, HtmlText html) {
        this.kpis = kpis;
        this.names = names;
        this.before = before;
        this.hasGroups = kpis.stream().anyMatch(kpi -> !kpi.groups().isEmpty());
        this.words = words;
        this.language = words.language();
        this.html = html;
    }

    void write() throws IOException {
        html.open("section", "id", "overview", "class", "overview", "aria-labelledby", "overview-name");
        html.element("h2", words.of("overview"), "id", "overview-name", "class", "heard");
        String key = String.join(" ", key());
        if (!key.isEmpty()) {
            html.element("p", key, "class", "key");
        }
        html.open("table").open("thead").open("tr");
        head("name", words.of("column.kpi"));
        head("number now", words.of("column.now"));
        if (before != null) {
            head("number difference", words.of("column.difference"));
            head("number earlier", PeriodText.of(before, words));
        }
        if (hasGroups) {
            head("groups", groupsHead());
        }
        head("sure", words.of("column.sure"));
        html.close().close();
        for (Layer layer : Layer.values()) {
            List<ChosenKpi> ofLayer = kpis.stream().filter(kpi -> kpi.kpi().layer() == layer).toList();
            if (!ofLayer.isEmpty()) {
                html.open("tbody").open("tr", "class", "layer").element("th", words.of("layer." + layer.name()), "colspan", Integer.toString(3 + (before == null ? 0 : 2) + (hasGroups ? 1 : 0)), "scope", "rowgroup").close();
                for (ChosenKpi kpi : ofLayer) {
                    line(kpi);
                }
                html.close();
            }
        }
        html.close();
        if (before == null) {
            html.element("p", words.of("overview.onePeriod"), "class", "notes");
        }
        html.close();
    }

    /** Returns the legend of the drawings, and why some differences have no verdict. */
    private List<String> key() {
        List<String> key = new ArrayList<>();
        List<ChosenKpi> drawn = kpis.stream().filter(kpi -> kpi.hasFilled() || kpi.hasFew()).toList();
        if (drawn.stream().anyMatch(ChosenKpi::isTotalComparable)) {
            key.add(words.of("legend.total"));
        }
        if (drawn.stream().anyMatch(ChosenKpi::hasFew)) {
            key.add(words.of("legend.few.all"));
        }
        if (drawn.stream().anyMatch(kpi -> !kpi.targets().isEmpty())) {
            key.add(words.of("legend.target"));
        }
        if (before != null) {
            NoVerdict.legend(kpis.stream().flatMap(kpi -> kpi.difference().stream()), words).ifPresent(key::add);
        }
        return key;
    }

    private String groupsHead() {
        Set<String> keys = new LinkedHashSet<>();
        kpis.forEach(kpi -> kpi.splitBy().ifPresent(keys::add));
        String per = words.of("splitBy", OutcomeText.stratumKeys(keys, language));
        return !DotPlot.hasMarks(names) ? words.of("column.groups.many", per, Notation.number(names.marks().size(), language))
                : words.of("column.groups", per, names.marks().entrySet().stream().map(name -> name.getValue() + " " + name.getKey()).collect(Collectors.joining(", ")));
    }

    private void head(String name, String text) throws IOException {
        html.element("th", text, "scope", "col", "class", name);
    }

    private void line(ChosenKpi kpi) throws IOException {
        DatedOutcome now = kpi.now();
        OutcomeText text = OutcomeText.of(now.outcome(), language);
        html.open("tr").open("th", "scope", "row");
        html.open("a", "href", "#" + ChosenKpi.anchor(kpi.kpi())).element("span", kpi.kpi().id().toString(), "class", "id");
        html.text(" ").element("span", ChosenKpi.shortName(kpi.kpi(), language)).close().close();
        html.open("td", "class", "number now", "data-label", words.of("column.now"));
        if (text.figure().isPresent()) {
            HtmlPage.figure(html, text.figure().get());
        } else {
            html.element("span", words.term("status." + now.outcome().status().name()), "class", "lacking");
        }
        html.close();
        if (before != null) {
            difference(kpi);
            before(kpi);
        }
        if (hasGroups) {
            groups(kpi);
        }
        html.open("td", "class", "sure", "data-label", words.of("column.sure")).text(String.join(" \u00b7 ", sure(kpi))).close();
        html.close();
    }

    private void difference(ChosenKpi kpi) throws IOException {
        html.open("td", "class", "number difference", "data-label", words.of("column.difference"));
        Optional<OutcomeComparison> comparison = kpi.difference();
        if (comparison.isPresent() && comparison.get() instanceof OutcomeComparison.Change change) {
            html.text(DifferenceText.ofChange(change, language));
            Optional<String> verdict = DifferenceText.isShownAsEqual(change) ? Optional.empty() : words.find("verdict." + change.verdict().name());
            if (verdict.isPresent()) {
                html.text(" ").element("small", verdict.get(), "class", change.verdict() == Verdict.DIFFERENT ? "more" : "chance");
            }
        } else {
            html.element("span", words.of("difference.not"), "class", "lacking");
        }
        html.close();
    }

    private void before(ChosenKpi kpi) throws IOException {
        html.open("td", "class", "number earlier", "data-label", words.of("column.before"));
        Optional<DatedOutcome> before = kpi.before();
        if (before.isPresent()) {
            html.text(OutcomeText.of(before.get().outcome(), language).figure().orElseGet(() -> words.term("status." + before.get().outcome().status().name())));
            if (kpi.isOfOthers()) {
                // Its period differs from that of the column.
                html.text(" ").element("small", PeriodText.of(before.get().period(), words));
            }
        }
        html.close();
    }

    private void groups(ChosenKpi kpi) throws IOException {
        html.open("td", "class", "groups", "data-label", words.of("column.groups.none"));
        List<ChosenKpi.Group> groups = kpi.groups();
        if (!groups.isEmpty()) {
            if (groups.stream().anyMatch(group -> group.value().isPresent())) {
                new DotPlot(kpi, names, words, html).line();
            }
            List<String> hidden = groups.stream().filter(ChosenKpi.Group::isHidden).map(ChosenKpi.Group::name).toList();
            if (!hidden.isEmpty()) {
                html.open("div", "class", "gap").isolated(hidden.size() > MOST_NAMES ? words.groups(kpi.splitBy().orElseThrow(), hidden.size()) : String.join(", ", hidden));
                html.text(" ").text(words.of("protected")).close();
            }
            List<GroupComparison> different = kpi.different();
            for (GroupComparison each : different.subList(0, Math.min(different.size(), 2))) {
                html.open("div", "class", "differs").isolated(OutcomeText.of(each.group(), language).group()).text(" ");
                html.text(words.of("differs", DifferenceText.ofGroup(each, language))).close();
            }
            if (different.size() > 2) {
                html.element("div", words.of("differs.more", Notation.number(different.size() - 2, language)), "class", "differs");
            }
        }
        html.close();
    }

    /** Returns the certainty of the figure: its number of units, the role of chance, and what is missing. */
    private List<String> sure(ChosenKpi kpi) {
        Outcome outcome = kpi.now().outcome();
        List<String> sure = new ArrayList<>();
        if (outcome.figure().isPresent()) {
            sure.add(FigureTables.source(outcome.figure().get(), words));
            sure.add(PeriodText.of(outcome.figure().get().period(), words));
            if (before == null) {
                kpi.before().ifPresent(before -> OutcomeText.of(before.outcome(), language).figure()
                        .ifPresent(figure -> sure.add(words.of("sure.before", figure, PeriodText.of(before.period(), words)))));
            }
            return sure;
        }
        if (!(outcome instanceof Outcome.Value)) {
            sure.add(OutcomeText.of(outcome, language).reason().orElse(""));
            return sure;
        }
        if (ChosenKpi.isOfFew(outcome) && outcome.n() > 0) {
            sure.add(words.of("sure.few"));
        }
        if (ChosenKpi.hasBasis(outcome)) {
            sure.add(new Explanation(outcome, language).units());
        }
        OutcomeText.of(outcome, language).margin().ifPresent(margin -> sure.add(words.of("sure.margin", margin)));
        add(sure, "sure.missing", outcome.account().missingInAll());
        add(sure, "sure.assumedNo", outcome.account().assumedNo());
        add(sure, "sure.notAnswered", outcome.account().excluded().getOrDefault(ExclusionReason.ITEMS_NOT_ANSWERED, 0L));
        return sure;
    }

    private void add(List<String> sure, String key, long count) {
        if (count > 0) {
            sure.add(words.agreeing(key, count));
        }
    }
}
