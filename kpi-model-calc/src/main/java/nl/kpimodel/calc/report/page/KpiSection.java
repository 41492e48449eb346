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
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.text.DifferenceText;
import nl.kpimodel.calc.outcome.text.Explanation;
import nl.kpimodel.calc.outcome.text.OutcomeWords;
import nl.kpimodel.calc.report.text.ComponentOutcomes;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.GroupOutcomes;
import nl.kpimodel.calc.report.text.NoVerdict;
import nl.kpimodel.calc.report.text.PeriodText;
import nl.kpimodel.calc.report.text.ReportSeries;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.TargetText;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.internal.WordList;

/**
 * The section of one KPI: its figure in sentences, drawings of its groups and its trend, its story and its linkage, and in folds its
 * definition and all its figures.
 */
final class KpiSection {
    /** The maximum number of other figures of the KPI that are listed; the tables have all of them. */
    private static final int MOST_OTHERS = 5;

    private static final int MOST_COLUMNS = 40;

    private final ChosenKpi kpi;
    private final String group;
    private final Set<KpiId> onPage;
    private final GroupNames names;
    private final PackedParts packed;
    private final ReportSeries series;
    private final ReportWords words;
    private final Language language;
    private final HtmlText html;

    /**
     * Creates a section.
     *
     * @param group the words for the layer and the life domain or phase
     * @param onPage the KPIs on the page, to which a link may lead
     * @param names the names of all groups of the page
     * @param packed the large parts of the page
     */
    KpiSection(ChosenKpi kpi, String group, Set<KpiId> onPage, GroupNames names, PackedParts packed, ReportSeries series, ReportWords words, HtmlText html) {
        this.kpi = kpi;
        this.group = group;
        this.onPage = onPage;
        this.names = names;
        this.packed = packed;
        this.series = series;
        this.words = words;
        this.language = words.language();
        this.html = html;
    }

    void write() throws IOException {
        String anchor = ChosenKpi.anchor(kpi.kpi());
        html.open("article", "class", "kpi", "id", anchor, "aria-labelledby", anchor + "-name");
        html.element("p", group, "class", "where");
        html.open("h3", "id", anchor + "-name").element("span", kpi.kpi().id().toString(), "class", "id").text(" ");
        html.element("span", ChosenKpi.shortName(kpi.kpi(), language)).close();
        fullName();
        html.open("p", "class", "permalink").element("a", "#" + anchor, "href", "#" + anchor).close();
        html.open("div", "class", "one").open("div", "class", "told");
        figure();
        html.close().open("div", "class", "drawn");
        drawings();
        html.close().close();
        stories();
        linkage();
        fold();
        html.close();
    }

    /** Writes the model's name, preceded by its translation on an English page. */
    private void fullName() throws IOException {
        html.open("p", "class", "model");
        String translated = OutcomeText.name(kpi.kpi(), language);
        if (!translated.equals(kpi.kpi().name())) {
            html.text(translated + " \u2013 ");
        }
        html.open("span", "lang", "nl");
        String separator = "";
        for (String part : kpi.kpi().name().split("/", -1)) {
            html.text(separator);
            if (!separator.isEmpty()) {
                html.empty("wbr");
            }
            html.text(part);
            separator = "/";
        }
        html.close().close();
    }

    private void figure() throws IOException {
        DatedOutcome now = kpi.now();
        OutcomeText text = OutcomeText.of(now.outcome(), language);
        html.open("p", "class", text.figure().isPresent() ? "figure" : "figure none");
        HtmlPage.figure(html, text.figure().orElseGet(() -> words.term("status." + now.outcome().status().name())));
        html.text(" ").element("span", place(now), "class", "when").close();
        html.element("p", WordList.capitalised(new Explanation(now.outcome(), language, period -> PeriodText.inSentence(period, words)).statement()));
        List<String> sentences = new ArrayList<>();
        text.measured().ifPresent(sentences::add);
        difference().ifPresent(sentences::add);
        kpi.difference().flatMap(comparison -> NoVerdict.sentence(comparison, words)).ifPresent(sentences::add);
        List<GroupComparison> different = kpi.different();
        different.forEach(each -> sentences.add(different(each)));
        if (!different.isEmpty()) {
            sentences.add(OutcomeWords.filled("comparison.groups", language, Notation.number(different.get(0).groups(), language)));
        }
        kpi.targets().forEach(target -> sentences.add(words.of("kpi.target", TargetText.of(target, now.outcome(), words))));
        for (String sentence : sentences) {
            html.element("p", sentence);
        }
        if (!kpi.isOfOthers()) {
            html.open("p", "class", "account").text(String.join(" ", account(text))).close();
        }
        Optional<String> margin = text.margin();
        if (margin.isPresent()) {
            html.element("p", words.of("kpi.margin", margin.get()), "class", "account");
        }
        others();
    }

    private List<String> account(OutcomeText text) {
        return kpi.now().outcome() instanceof Outcome.Value ? text.account() : List.of();
    }

    /** Returns the period of a figure, with its area and part of the population if it has them. */
    private String place(DatedOutcome dated) {
        String period = PeriodText.of(dated.period(), words);
        return dated.outcome().stratum().isTotal() ? period : OutcomeText.of(dated.outcome(), language).stratum() + ", " + dated.part() + period;
    }

    private Optional<String> difference() {
        return kpi.difference().map(this::difference);
    }

    private String difference(OutcomeComparison comparison) {
        DatedOutcome before = kpi.before().orElseThrow();
        String period = PeriodText.inSentence(before.period(), words);
        if (comparison instanceof OutcomeComparison.Change change) {
            String was = OutcomeText.of(before.outcome(), language).figure().orElse("");
            boolean isEqual = DifferenceText.isShownAsEqual(change);
            String sentence = isEqual ? words.of("kpi.same", period, was) : words.of("kpi.difference", DifferenceText.ofChange(change, language), period, was);
            Optional<String> verdict = isEqual ? Optional.empty() : OutcomeWords.find("comparison.verdict." + change.verdict().name(), language);
            return sentence + verdict.map(said -> " " + said).orElse("");
        }
        OutcomeText was = OutcomeText.of(before.outcome(), language);
        return before.hasValue() ? words.of("kpi.before", period, was.figure().orElse("")) : words.of("kpi.before.none", period, was.reason().orElse(""));
    }

    private String different(GroupComparison each) {
        return words.of("kpi.differs", OutcomeText.of(each.group(), language).group(), DifferenceText.ofGroup(each, language));
    }

    /** Writes the other figures over all units, each with its unit and period. */
    private void others() throws IOException {
        List<DatedOutcome> others = kpi.outcomes().components().stream()
                .filter(component -> component != kpi.outcomes().lead())
                .flatMap(component -> component.totals().stream().limit(1))
                .filter(GroupOutcomes::hasValue)
                .map(GroupOutcomes::latest)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.open("dl", "class", "others");
        for (DatedOutcome other : others.subList(0, Math.min(MOST_OTHERS, others.size()))) {
            OutcomeText text = OutcomeText.of(other.outcome(), language);
            String period = other.report() == kpi.now().report() ? "" : ", " + other.period();
            html.open("div").element("dt", text.label().orElseGet(() -> FigureTables.what(text)) + period).text(" ")
                    .element("dd", text.figure().orElse("")).close();
        }
        html.close();
        if (others.size() > MOST_OTHERS) {
            html.element("p", words.agreeing("kpi.others", others.size() - MOST_OTHERS), "class", "legend");
        }
    }

    private void drawings() throws IOException {
        if (kpi.isDrawn()) {
            if (DotPlot.isPacked(kpi)) {
                packed.place(html, words.of("packed"), this::groups);
            } else {
                groups(html);
            }
        }
        if (TrendChart.isOf(kpi)) {
            new TrendChart(kpi, words, html).draw();
        }
        if (kpi.now().outcome() instanceof Outcome.Value value) {
            if (value.exactly() instanceof OutcomeValue.Score score && score.distribution().size() <= MOST_COLUMNS) {
                new SvgColumns(html, language).draw(score.distribution(), words.of("distribution.title", kpi.kpi().id(), score.distribution().entrySet().stream()
                        .map(point -> Notation.number(point.getKey(), language) + ": " + Notation.number(point.getValue(), language))
                                .collect(Collectors.joining("; "))));
                html.element("p", words.of("distribution") + ".", "class", "legend");
            } else if (value.exactly() instanceof OutcomeValue.PublishedValue published && !published.distribution().isEmpty()) {
                html.element("p", words.of("distribution") + ": " + published.distribution().entrySet().stream()
                        .map(cell -> cell.getKey() + ": " + Notation.number(cell.getValue(), language)).collect(Collectors.joining(", ")) + ".", "class", "legend");
            }
        }
    }

    private void groups(HtmlText part) throws IOException {
        new DotPlot(kpi, names, words, part).rows();
        part.element("p", legend(), "class", "legend");
    }

    private String legend() {
        List<String> legend = new ArrayList<>();
        List<ChosenKpi.Group> groups = kpi.groups();
        String now = PeriodText.of(series.latest().period(), words);
        if (kpi.hasFilled()) {
            legend.add(words.of("legend.now", now));
        }
        if (groups.stream().anyMatch(each -> each.earlier().isPresent())) {
            kpi.before().ifPresent(before -> legend.add(words.of("legend.before", PeriodText.of(before.period(), words))));
        }
        if (kpi.hasFew()) {
            legend.add(kpi.hasFilled() ? words.of("legend.few.all") : words.of("legend.few", now));
        }
        if (kpi.isTotalComparable()) {
            legend.add(words.of("legend.total"));
        }
        if (!kpi.targets().isEmpty()) {
            legend.add(words.of("legend.target"));
        }
        if (groups.stream().anyMatch(each -> each.now() instanceof Outcome.Value value && ChosenKpi.hasBasis(value))) {
            legend.add(words.of("legend.n", new Explanation(kpi.now().outcome(), language).unit()));
        }
        int without = groups.size() - kpi.drawnGroups().size();
        if (without > 0) {
            legend.add(words.of("legend.without", words.groups(kpi.splitBy().orElseThrow(), without)));
        }
        return String.join(" ", legend);
    }

    private void stories() throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        List<DatedOutcome> stories = kpi.outcomes().components().stream()
                .flatMap(component -> component.totals().stream())
                .flatMap(each -> each.outcomes().stream())
                .filter(dated -> dated.story().isPresent() && seen.add(dated.period() + dated.story().get()))
                .toList();
        if (stories.isEmpty()) {
            html.open("div", "class", "story untold", "aria-hidden", "true");
        } else {
            HtmlPage.openStory(html, words.of("story") + " " + kpi.kpi().id(), stories.stream().map(dated -> dated.story().orElseThrow()).toList());
        }
        for (DatedOutcome dated : stories) {
            String period = dated.report() == series.latest() ? "" : ", " + PeriodText.of(dated.period(), words);
            HtmlPage.lines(html, words.of("story") + period, dated.story().orElseThrow());
        }
        html.open("div", "class", "room", "aria-hidden", "true").close().close();
    }

    /** Writes the impact to which an indicator is meant to contribute, or the indicators of an impact KPI. */
    private void linkage() throws IOException {
        Layer layer = kpi.kpi().layer();
        List<KpiId> linked = layer == Layer.EFFECT ? series.model().linkage().impactKpisOf(kpi.kpi().id())
                : layer == Layer.IMPACT ? series.model().linkage().indicatorsOf(kpi.kpi().id()) : List.of();
        if (linked.isEmpty()) {
            return;
        }
        html.open("p", "class", "linkage").text(words.of(layer == Layer.EFFECT ? "linkage.EFFECT" : "linkage.IMPACT") + " ");
        String separator = "";
        for (KpiId id : linked) {
            html.text(separator);
            Kpi other = series.model().require(id);
            String name = id + " " + ChosenKpi.shortName(other, language);
            if (onPage.contains(id)) {
                html.element("a", name, "href", "#" + ChosenKpi.anchor(other));
            } else {
                html.text(name);
            }
            separator = "; ";
        }
        html.text(".").close();
    }

    private void fold() throws IOException {
        html.open("details").element("summary", words.of("fold", kpi.kpi().id()));
        html.element("h4", words.of("definition", series.model().edition().key()));
        Optional<String> definition = kpi.kpi().definition().asText();
        if (definition.isPresent()) {
            html.open("blockquote", "lang", "nl");
            for (String line : definition.get().split("\\R")) {
                html.element("p", line);
            }
            html.close();
        } else {
            html.element("p", words.of("noDefinition"));
        }
        Set<String> choices = new LinkedHashSet<>();
        for (ComponentOutcomes component : kpi.outcomes().components()) {
            component.totals().forEach(each -> each.outcomes().forEach(dated -> choices.addAll(OutcomeText.of(dated.outcome(), language).choices())));
        }
        if (!choices.isEmpty()) {
            html.element("h4", words.of("choices")).open("ul");
            for (String choice : choices) {
                html.element("li", choice);
            }
            html.close();
        }
        html.element("h4", words.of("figures"));
        if (FigureTables.arePacked(kpi.outcomes(), series.reports().size())) {
            packed.place(html, words.of("packed"), this::tables);
        } else {
            tables(html);
        }
        html.close();
    }

    private void tables(HtmlText part) throws IOException {
        part.open("div", "class", "tables", "role", "group", "aria-label", words.of("figures") + " " + kpi.kpi().id(), "tabindex", "0");
        new FigureTables(kpi.outcomes(), words, part).write();
        part.close();
    }
}
