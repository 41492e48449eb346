package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.calc.outcome.Mean;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.PublishedValue;
import nl.kpimodel.calc.outcome.Score;
import nl.kpimodel.calc.report.ReportSeries;
import nl.kpimodel.calc.report.text.ComponentOutcomes;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.GroupOutcomes;
import nl.kpimodel.calc.report.text.KpiOutcomes;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.internal.WordList;
import nl.kpimodel.core.measure.MeasureUnit;
import nl.kpimodel.core.registration.Figure;

/** One KPI: its figure or why there is none, the course of it, its other figures, its strata and its account, and the story beside it. */
final class HtmlTile {
    /** Other figures of the same KPI that stand open; the rest is in the list of all. */
    private static final int MOST_OTHERS = 4;
    private static final int MOST_COLUMNS = 40;
    /** Months are of one length here, and so are quarters: the shortest is at least this part of the longest, in per cent. */
    private static final int SAME_LENGTH = 90;

    private final KpiOutcomes kpi;
    private final ReportSeries series;
    private final ReportWords words;
    private final HtmlText html;
    private final Language language;

    HtmlTile(KpiOutcomes kpi, ReportSeries series, ReportWords words, HtmlText html) {
        this.kpi = kpi;
        this.series = series;
        this.words = words;
        this.html = html;
        this.language = words.language();
    }

    static String anchor(Kpi kpi) {
        return kpi.id().toString().replace(' ', '-');
    }

    /** The words of the model are Dutch on an English page too. */
    static String languageOfName(Kpi kpi, Language language) {
        return OutcomeText.name(kpi, language).equals(kpi.name()) ? Language.DUTCH.key() : language.key();
    }

    /** The period of a figure, and its area and part of the population where it has them. */
    static String place(DatedOutcome dated, ReportWords words) {
        return dated.outcome().stratum().isTotal()
                ? dated.period()
                : OutcomeText.of(dated.outcome(), words.language()).stratum() + ", " + dated.part() + dated.period();
    }

    void write() throws IOException {
        GroupOutcomes group = kpi.leadGroup();
        DatedOutcome lead = group.latest();
        html.open("article", "class", "tile", "id", anchor(kpi.kpi()), "aria-labelledby", anchor(kpi.kpi()) + "-name");
        name();
        html.open("div", "class", "body");
        if (lead.outcome() instanceof Outcome.Value value) {
            figure(lead, value);
            picture(value);
            trend(group);
            periodsWithout(group, lead);
        } else {
            reason(lead);
        }
        others(lead);
        html.close();
        stories();
        HtmlOutcomes outcomes = new HtmlOutcomes(words, html);
        if (kpi.hasValue()) {
            all(outcomes);
            strata(outcomes);
        }
        account(outcomes);
        html.close();
    }

    /** The name may break after a slash, which the model likes to use. */
    private void name() throws IOException {
        html.open("h4", "id", anchor(kpi.kpi()) + "-name");
        html.element("span", kpi.kpi().id().toString(), "class", "id").text(" ");
        String name = OutcomeText.name(kpi.kpi(), language);
        html.open("span", "lang", languageOfName(kpi.kpi(), language));
        String separator = "";
        for (String part : name.split("/", -1)) {
            html.text(separator);
            if (!separator.isEmpty()) {
                html.empty("wbr");
            }
            html.text(part);
            separator = "/";
        }
        html.close().close();
    }

    private void figure(DatedOutcome lead, Outcome.Value value) throws IOException {
        OutcomeText text = OutcomeText.of(value, language);
        html.open("p", "class", "figure");
        bigNumber(value);
        html.element("span", place(lead, words), "class", "when").close();
        fraction(value, text);
        Figure figure = value.figure().orElse(null);
        if (figure != null) {
            html.open("p", "class", "source").isolated(HtmlOutcomes.source(figure, words)).close();
        }
    }

    private void bigNumber(Outcome.Value value) throws IOException {
        OutcomeText text = OutcomeText.of(value, language);
        String figure = text.figure().orElse("");
        String unit = !text.unit().isEmpty() && figure.endsWith(text.unit()) ? text.unit() : "";
        html.open("span", "class", "number").text(figure.substring(0, figure.length() - unit.length()));
        html.element("span", unit, "class", "unit").close();
    }

    /** What was divided by what, one above the other; what was counted where nothing was divided. */
    private void fraction(Outcome outcome, OutcomeText text) throws IOException {
        Optional<String> numerator = text.numerator();
        Optional<String> denominator = text.denominator();
        if (numerator.isPresent() && denominator.isPresent()) {
            html.open("p", "class", "fraction");
            quantity(numerator.get(), "over");
            html.element("span", " / ", "class", "heard");
            quantity(denominator.get(), "per");
            html.close();
        } else if (numerator.isPresent()) {
            html.element("p", numerator.get(), "class", "counted");
        } else if (!HtmlOutcomes.what(text).isEmpty()) {
            html.element("p", HtmlOutcomes.what(text), "class", "counted");
        }
        Optional<String> measured = text.measured();
        if (measured.isPresent()) {
            html.element("p", measured.get(), "class", "counted");
        }
    }

    /** A number apart from its noun. */
    private void quantity(String quantity, String side) throws IOException {
        int space = (quantity + WordList.NO_BREAK_SPACE).indexOf(WordList.NO_BREAK_SPACE);
        html.element("b", quantity.substring(0, space), "class", side).element("span", quantity.substring(space));
    }

    /** The same on one line. */
    private static String fractionInLine(OutcomeText text) {
        String counted = text.numerator().orElseGet(() -> HtmlOutcomes.what(text));
        return text.denominator().map(per -> counted + " / " + per).orElse(counted);
    }

    /** The other periods, where their course is no drawing: those without a figure with the reason. */
    private void periodsWithout(GroupOutcomes group, DatedOutcome lead) throws IOException {
        for (DatedOutcome other : group.outcomes()) {
            if (other != lead && !other.hasValue()) {
                html.open("p", "class", "reason").element("b", other.period()).text(" " + OutcomeText.of(other.outcome(), language).reason().orElse("")).close();
            }
        }
    }

    private void reason(DatedOutcome lead) throws IOException {
        html.open("p", "class", "reason").text(OutcomeText.of(lead.outcome(), language).reason().orElse("")).close();
    }

    private void picture(Outcome.Value value) throws IOException {
        OutcomeText text = OutcomeText.of(value, language);
        OutcomeValue exactly = value.exactly();
        if (exactly instanceof Mean mean) {
            AxisScale scale = AxisScale.of(List.of(value.shown(mean.min()), value.shown(mean.max()), value.shown()), value.unit());
            String around = words.of("range", text.shown(mean.min()), text.shown(mean.median()), text.shown(mean.max()));
            new SvgRange(html, scale).draw(value.shown(mean.min()), value.shown(mean.median()), value.shown(), value.shown(mean.max()), around);
            html.element("p", around, "class", "legend");
        } else if (exactly instanceof Score score) {
            score(score, text);
        } else if (exactly instanceof PublishedValue told && !told.distribution().isEmpty()) {
            String cells = told.distribution().entrySet().stream().map(cell -> cell.getKey() + ": " + Notation.number(cell.getValue(), language))
                    .collect(Collectors.joining(", "));
            html.element("p", words.of("distribution") + ": " + cells + ".", "class", "legend");
        } else if (value.unit() == MeasureUnit.PERCENT) {
            share(value);
        }
    }

    private void score(Score score, OutcomeText text) throws IOException {
        String median = words.of("median", text.shown(score.median()));
        if (score.distribution().size() <= MOST_COLUMNS) {
            new SvgColumns(html, language).draw(score.distribution(), words.of("distribution") + ". " + median);
        }
        html.element("p", words.of("distribution") + ". " + median, "class", "legend");
    }

    private void share(Outcome.Value value) throws IOException {
        List<BigDecimal> ends = new ArrayList<>(List.of(value.shown()));
        BigDecimal lower = value.figure().map(Figure::lower).orElse(null);
        BigDecimal upper = value.figure().map(Figure::upper).orElse(null);
        if (lower != null && upper != null) {
            ends.add(lower);
            ends.add(upper);
        }
        AxisScale scale = AxisScale.of(ends, value.unit());
        String title = OutcomeText.of(value, language).figure().orElse("");
        new SvgBar(html, scale).labelled(value.shown(), lower, upper, title);
        html.open("p", "class", "ends").element("span", Notation.number(scale.low(), language));
        html.element("span", HtmlOutcomes.withUnit(scale.high(), value, words)).close();
    }

    /** Only over the periods of the report: a figure that others measured stands for its own period, and its list tells those. */
    private void trend(GroupOutcomes group) throws IOException {
        List<DatedOutcome> outcomes = group.outcomes();
        List<BigDecimal> figures = outcomes.stream().flatMap(dated -> dated.outcome().value().stream()).toList();
        if (figures.size() < 2 || !group.stratum().isTotal()) {
            return;
        }
        Outcome first = outcomes.get(0).outcome();
        boolean share = figures.stream().allMatch(figure -> figure.signum() >= 0 && figure.compareTo(BigDecimal.valueOf(100)) <= 0);
        AxisScale scale = AxisScale.of(figures, first.unit() == MeasureUnit.PERCENT && share ? MeasureUnit.COUNT : first.unit());
        List<SvgTrend.Point> points = outcomes.stream()
                .map(dated -> new SvgTrend.Point(dated.period(), dated.outcome().value().orElse(null), shown(dated.outcome())))
                .toList();
        String title = words.of("trend") + " " + points.stream().map(point -> point.period() + ": " + point.shown()).collect(Collectors.joining(", "));
        SvgTrend trend = new SvgTrend(html, scale, points);
        html.open("div", "class", "over-time");
        if (areOfOneLength(outcomes)) {
            trend.line(title);
        } else {
            trend.points(title);
            html.element("p", words.of("unequalPeriods"), "class", "legend");
        }
        html.close();
    }

    private static boolean areOfOneLength(List<DatedOutcome> outcomes) {
        long shortest = outcomes.stream().map(dated -> dated.report().period()).mapToLong(ReportingPeriod::days).min().orElse(1);
        long longest = outcomes.stream().map(dated -> dated.report().period()).mapToLong(ReportingPeriod::days).max().orElse(1);
        return shortest * 100 >= longest * SAME_LENGTH;
    }

    private String shown(Outcome outcome) {
        return OutcomeText.of(outcome, language).figure().orElseGet(() -> words.term("status." + outcome.status().name()));
    }

    /** The other components over all units; where their latest figure is of another period, it says so. */
    private void others(DatedOutcome lead) throws IOException {
        List<ComponentOutcomes> others = kpi.components().stream()
                .filter(component -> component != kpi.lead() && component.totals().stream().anyMatch(GroupOutcomes::hasValue))
                .limit(MOST_OTHERS)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.open("dl", "class", "others");
        for (ComponentOutcomes component : others) {
            DatedOutcome latest = component.totals().get(0).latest();
            String period = latest.report() == lead.report() ? "" : ", " + latest.period();
            String fraction = fractionInLine(OutcomeText.of(latest.outcome(), language));
            html.open("div").element("dt", fraction + period).element("dd", shown(latest.outcome())).close();
        }
        html.close();
    }

    private void stories() throws IOException {
        Set<String> told = new LinkedHashSet<>();
        html.open("div", "class", isTold() ? "story" : "story untold").element("h5", words.of("story"));
        for (ComponentOutcomes component : kpi.components()) {
            for (GroupOutcomes group : component.totals()) {
                for (DatedOutcome dated : group.outcomes()) {
                    String story = dated.story().orElse("");
                    if (!story.isEmpty() && told.add(dated.period() + story)) {
                        story(dated.period(), story);
                    }
                }
            }
        }
        html.open("div", "class", "room", "aria-hidden", "true").close();
        html.close();
    }

    private boolean isTold() {
        return kpi.components().stream()
                .flatMap(component -> component.totals().stream())
                .flatMap(group -> group.outcomes().stream())
                .anyMatch(dated -> dated.story().isPresent());
    }

    private void story(String period, String story) throws IOException {
        html.open("div", "class", "told");
        if (series.reports().size() > 1) {
            html.element("span", period, "class", "when");
        }
        for (String line : story.split("\\R")) {
            html.open("p").isolated(line).close();
        }
        html.close();
    }

    private void all(HtmlOutcomes outcomes) throws IOException {
        boolean several = kpi.components().stream().flatMap(component -> component.totals().stream()).mapToLong(group -> group.outcomes().size()).sum() > 1;
        if (several) {
            html.open("details", "class", "all").element("summary", words.of("allFigures"));
            outcomes.totals(kpi.components());
            html.close();
        }
    }

    private void strata(HtmlOutcomes outcomes) throws IOException {
        for (List<String> keys : stratumKeys()) {
            html.open("details", "class", "strata").element("summary", words.of("splitBy", OutcomeText.stratumKeys(keys, language)));
            strata(keys, outcomes);
            html.close();
        }
    }

    private Set<List<String>> stratumKeys() {
        Set<List<String>> keys = new LinkedHashSet<>();
        kpi.components().forEach(component -> keys.addAll(component.strata().keySet()));
        return keys;
    }

    private void strata(List<String> keys, HtmlOutcomes outcomes) throws IOException {
        for (ComponentOutcomes component : kpi.components()) {
            List<GroupOutcomes> groups = component.strata().get(keys);
            if (groups != null) {
                outcomes.groups(keys, groups);
            }
        }
    }

    /** With the outcomes too where none has a figure: there is little to see, and all the same it is there. */
    private void account(HtmlOutcomes outcomes) throws IOException {
        html.open("details", "class", "account").element("summary", words.of("accountAndExplanation"));
        definition();
        choices();
        html.open("dl");
        for (ComponentOutcomes component : kpi.components()) {
            for (GroupOutcomes group : component.totals()) {
                for (DatedOutcome dated : group.outcomes()) {
                    OutcomeText text = OutcomeText.of(dated.outcome(), language);
                    String what = HtmlOutcomes.what(text);
                    html.open("div").open("dt").text(what.isEmpty() ? "" : what + ", ");
                    place(dated, text, outcomes);
                    html.close();
                    html.open("dd").text(text.reason().map(reason -> reason + " ").orElse("") + String.join(" ", text.account())).close().close();
                }
            }
        }
        html.close();
        if (!kpi.hasValue()) {
            outcomes.totals(kpi.components());
            for (List<String> keys : stratumKeys()) {
                strata(keys, outcomes);
            }
        }
        html.close();
    }

    private void place(DatedOutcome dated, OutcomeText text, HtmlOutcomes outcomes) throws IOException {
        if (!dated.outcome().stratum().isTotal()) {
            html.isolated(text.stratum()).text(", ");
        }
        if (!dated.part().isEmpty()) {
            html.isolated(dated.part());
        }
        outcomes.period(dated.period());
    }

    private void definition() throws IOException {
        Optional<String> definition = kpi.kpi().definition().asText();
        html.element("h5", words.of("definition", series.model().edition().key()));
        if (definition.isPresent()) {
            html.open("blockquote", "lang", "nl");
            for (String line : definition.get().split("\\R")) {
                html.element("p", line);
            }
            html.close();
        } else {
            html.element("p", words.of("noDefinition"));
        }
    }

    private void choices() throws IOException {
        Set<String> choices = new LinkedHashSet<>();
        for (ComponentOutcomes component : kpi.components()) {
            component.totals().forEach(group -> group.outcomes().forEach(dated -> choices.addAll(OutcomeText.of(dated.outcome(), language).choices())));
        }
        if (!choices.isEmpty()) {
            html.element("h5", words.of("choices")).open("ul");
            for (String choice : choices) {
                html.element("li", choice);
            }
            html.close();
        }
        html.element("h5", words.of("account"));
    }
}
