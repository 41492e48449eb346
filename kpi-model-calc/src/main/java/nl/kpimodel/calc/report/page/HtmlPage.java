package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.OutcomeText.Notation;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.calc.report.text.FindingCount;
import nl.kpimodel.calc.report.text.FormText;
import nl.kpimodel.calc.report.text.KpiOutcomes;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.PeriodText;
import nl.kpimodel.calc.report.text.RecordTotals;
import nl.kpimodel.calc.report.text.ReportSeries;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.ResponseText;
import nl.kpimodel.calc.report.text.ValidationText;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.selection.Selection;

/** The HTML page of a series of reports: the first screen, a section for each chosen KPI, the KPIs without a figure, and the basis of the figures. */
public final class HtmlPage {
    /** Nothing is fetched; only the style sheet in the page is followed, and the program of packed parts runs if there are any. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /** The number of characters above which a story scrolls in its box. */
    private static final int LONGEST_STORY = 1_000;

    private final ReportSeries series;
    private final ReportWords words;
    private final HtmlText html;
    private final List<ChosenKpi> shown;
    private final GroupNames names;
    private final PackedParts packed = new PackedParts();
    private final List<KpiOutcomes> lacking;
    /** Chosen impact KPIs without an outcome, because no figure of others was supplied. */
    private final List<Kpi> awaited;
    private final List<Kpi> notChosen;
    /** Whether somebody chose KPIs; otherwise all of the model were asked for. */
    private final boolean isChoice;

    public HtmlPage(ReportSeries series, ReportWords words, HtmlText html) {
        this.series = series;
        this.words = words;
        this.html = html;
        List<KpiOutcomes> all = KpiOutcomes.of(series);
        Set<KpiId> calculated = all.stream().map(kpi -> kpi.kpi().id()).collect(Collectors.toSet());
        List<KpiId> selected = series.latest().selection().map(Selection::kpis).orElse(List.of());
        this.shown = all.stream().filter(KpiOutcomes::hasValue).map(kpi -> new ChosenKpi(kpi, series, words.language())).toList();
        this.names = GroupNames.of(shown.stream().flatMap(kpi -> kpi.groups().stream()).toList());
        this.lacking = all.stream().filter(kpi -> !kpi.hasValue()).toList();
        List<Kpi> others = series.model().kpis().stream().filter(kpi -> !calculated.contains(kpi.id())).toList();
        // Without a figure of others, an impact KPI has no outcome, chosen or not.
        this.isChoice = series.latest().selection().isPresent() || others.stream().anyMatch(kpi -> kpi.layer() != Layer.IMPACT);
        this.awaited = others.stream().filter(kpi -> !isChoice || selected.contains(kpi.id())).toList();
        this.notChosen = others.stream().filter(kpi -> isChoice && !selected.contains(kpi.id())).toList();
    }

    public void write() throws IOException {
        html.doctype().open("html", "lang", words.language().key());
        head(html, isPacked() ? POLICY + "; script-src " + PackedParts.source() : POLICY, words.of("page.title", heading(), series.model().label()),
                sheet() + "@page { @top-left { content: " + string(heading()) + "; } @bottom-right { content: counter(page) \" / \" counter(pages); } }\n"
                        + "@media print { .untold::before { content: " + string(words.of("story")) + "; } }\n");
        html.open("body");
        html.element("a", words.of("skip"), "class", "skip", "href", "#figures");
        html.open("header", "class", "front");
        front();
        html.close();
        html.open("main", "id", "figures");
        if (shown.isEmpty() && lacking.isEmpty() && awaited.isEmpty()) {
            html.element("p", words.of("noOutcomes"), "class", "lede");
        } else {
            LackingSection others = new LackingSection(lacking, awaited, notChosen, words, html);
            if (!shown.isEmpty()) {
                new OverviewSection(shown, names, previous().map(report -> report.period().name()).orElse(null), words, html).write();
            }
            others.summary();
            List<String> about = aboutMargins();
            if (!about.isEmpty()) {
                html.element("p", String.join(" ", about), "class", "about");
            }
            index();
            kpis();
            others.write();
        }
        new GroundsSection(series, words, html).write();
        html.close();
        footer();
        packed.write(html);
        html.close().close().end();
    }

    private boolean isPacked() {
        return shown.stream().anyMatch(kpi -> DotPlot.isPacked(kpi) || FigureTables.arePacked(kpi.outcomes(), series.reports().size()));
    }

    /** The head of every page of this library. */
    static void head(HtmlText html, String title, String sheet) throws IOException {
        head(html, POLICY, title, sheet);
    }

    private static void head(HtmlText html, String policy, String title, String sheet) throws IOException {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title);
        html.style(sheet);
        html.close();
    }

    public static String sheet() {
        return FileBeside.text(HtmlPage.class, "report.css");
    }

    /**
     * Returns a text as a CSS string. Every character except plain letters, digits and spaces is escaped, so that the text cannot end the
     * string. An escape includes the space after it.
     */
    static String string(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean isPlain = c == ' ' || c < 128 && Character.isLetterOrDigit(c);
            boolean isText = !Character.isISOControl(c) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
            escaped.append(isPlain ? Character.toString(c) : isText ? String.format(Locale.ROOT, "\\%06x ", c) : "");
        });
        return escaped.append('"').toString();
    }

    private Optional<KpiReport> previous() {
        List<KpiReport> reports = series.reports();
        return reports.size() < 2 ? Optional.empty() : Optional.of(reports.get(reports.size() - 2));
    }

    /** Returns the organisation, if known, and the period of the report. */
    private String heading() {
        String period = PeriodText.of(series.latest().period(), words);
        return series.latest().organisation().map(name -> words.of("heading.of", name, period)).orElseGet(() -> words.of("heading", period));
    }

    private void front() throws IOException {
        List<String> facts = new ArrayList<>(List.of(series.model().label()));
        series.latest().selection().flatMap(Selection::name).ifPresent(facts::add);
        int chosen = shown.size() + lacking.size() + awaited.size();
        facts.add(words.agreeing(isChoice ? "front.chosen" : "front.all", chosen));
        facts.add(previous().map(before ->
                words.of("front.compared", PeriodText.days(series.latest().period(), words.language()), PeriodText.inSentence(before.period().name(), words)))
                .orElseGet(() -> PeriodText.days(series.latest().period(), words.language())));
        html.element("p", String.join(" \u00b7 ", facts), "class", "edition");
        html.element("h1", heading());
        Optional<String> story = series.latest().story();
        if (story.isPresent()) {
            openStory(html, words.of("story"), List.of(story.get()));
            lines(html, words.of("story"), story.get());
            html.close();
        }
        html.element("p", String.join(" ", trust()), "class", "trust");
    }

    /** Returns what margins and verdicts say, if the figures of the library are on the page. A figure of others has neither. */
    private List<String> aboutMargins() {
        if (shown.stream().allMatch(ChosenKpi::isOfOthers)) {
            return List.of();
        }
        String about = OutcomeText.aboutMargins(words.language());
        return series.latestForm().kind() == ReportForm.Kind.PUBLISHED ? List.of(about, words.of("about.rounded")) : List.of(about);
    }

    /** Opens the box of stories. If they are long, the box scrolls, and its name is read aloud. */
    static void openStory(HtmlText html, String name, List<String> stories) throws IOException {
        if (stories.stream().mapToInt(String::length).sum() > LONGEST_STORY) {
            html.open("div", "class", "story long", "role", "group", "aria-label", name, "tabindex", "0");
        } else {
            html.open("div", "class", "story");
        }
    }

    /** Each line of a text as a paragraph, the first with a label. */
    static void lines(HtmlText html, String label, String text) throws IOException {
        String before = label;
        for (String line : text.split("\\R")) {
            html.open("p");
            if (!before.isEmpty()) {
                html.element("b", before).text(" ");
            }
            html.isolated(line).close();
            before = "";
        }
    }

    /** Writes a figure with a large number. The line may break within the words after it. */
    static void figure(HtmlText html, String figure) throws IOException {
        String number = beforeWords(figure);
        html.element("b", number).text(figure.substring(number.length()));
    }

    /** Returns a figure without the words after it, such as "per medewerker". */
    static String beforeWords(String figure) {
        int words = figure.indexOf(" per ");
        return words < 0 ? figure : figure.substring(0, words);
    }

    /** Returns the sentences on the basis of the figures: the form, the records read and rejected, and why. */
    private List<String> trust() {
        List<String> trust = new ArrayList<>(List.of(FormText.of(series.latestForm(), words)));
        List<FindingCount> findings = FindingCount.of(series.latest());
        boolean isConcluded = series.latest().conclusion().isPresent() && findings.isEmpty();
        Optional<RecordTotals> read = RecordTotals.inAll(series.latestForm(), words.language());
        if (read.isEmpty()) {
            trust.add(words.of("trust.read.protected"));
        } else if (read.get().read() > 0 && read.get().rejected() == 0 && isConcluded) {
            // The conclusion says that nothing was rejected.
            trust.add(words.agreeing("trust.readOnly", read.get().read()));
        } else if (read.get().read() > 0) {
            trust.add(words.agreeing("trust.read", read.get().read(), read.get().rejected() == 0
                    ? words.of("trust.rejected.none") : words.agreeing("trust.rejected", read.get().rejected())));
        }
        if (isConcluded) {
            trust.add(ValidationText.of(series.latestForm(), words).get(0));
        } else if (series.latest().conclusion().isPresent()) {
            trust.add(findings(findings));
        }
        if (shown.stream().anyMatch(kpi -> kpi.kpi().layer() == Layer.EFFECT)) {
            trust.addAll(ResponseText.of(series.latest(), words));
            if (areMoreThanInvited()) {
                trust.add(words.of("response.more"));
            }
        }
        return trust;
    }

    /** Whether an effect figure counts more questionnaires than were filled in by those invited in the period. */
    private boolean areMoreThanInvited() {
        ResponseCount response = series.latest().response().get(Questionnaire.PARTICIPANT);
        return response != null && response.status() == Outcome.Status.VALUE && response.invited() > 0 && shown.stream()
                .filter(kpi -> kpi.kpi().layer() == Layer.EFFECT && kpi.now().report() == series.latest())
                .anyMatch(kpi -> kpi.now().outcome().n() > response.answered());
    }

    /** How many findings there are, and what those of the rule that was broken most say, as far as that can be said of all of them together. */
    private String findings(List<FindingCount> findings) {
        String rules = words.counted("check", FindingCount.rules(findings));
        String counted = findings.stream().allMatch(finding -> series.latestForm().shows(finding.count()))
                ? words.of("trust.findings", words.counted("finding", findings.stream().mapToLong(FindingCount::count).sum()), rules)
                : words.of("trust.findings.protected", rules);
        Optional<String> most = findings.stream().sorted(Comparator.comparing(FindingCount::count).reversed())
                .flatMap(finding -> finding.sentence(series.latestForm(), words).stream()).findFirst();
        return counted + most.map(rule -> " " + words.of("trust.findings.most", rule)).orElse("");
    }

    /** Writes the index by layer, and within it by life domain or phase. */
    private void index() throws IOException {
        html.open("nav", "class", "index", "aria-label", words.of("index")).open("details").element("summary", words.of("index"));
        Map<String, List<Kpi>> groups = new LinkedHashMap<>();
        for (Kpi kpi : series.model().kpis()) {
            if (isOnPage(kpi.id())) {
                groups.computeIfAbsent(group(kpi), name -> new ArrayList<>()).add(kpi);
            }
        }
        html.open("dl");
        for (Map.Entry<String, List<Kpi>> group : groups.entrySet()) {
            html.open("div").element("dt", group.getKey()).open("dd").open("ul");
            for (Kpi kpi : group.getValue()) {
                html.open("li").element("a", kpi.id() + " " + ChosenKpi.shortName(kpi, words.language()), "href", "#" + ChosenKpi.anchor(kpi)).close();
            }
            html.close().close().close();
        }
        html.close().close().close();
    }

    private boolean isOnPage(KpiId id) {
        return shown.stream().anyMatch(kpi -> kpi.kpi().id().equals(id)) || lacking.stream().anyMatch(kpi -> kpi.kpi().id().equals(id));
    }

    private void kpis() throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        Set<KpiId> onPage = series.model().kpis().stream().map(Kpi::id).filter(this::isOnPage).collect(Collectors.toSet());
        html.open("section", "class", "kpis", "aria-labelledby", "kpis-name").element("h2", words.of("kpis"), "id", "kpis-name");
        for (ChosenKpi kpi : shown) {
            new KpiSection(kpi, group(kpi.kpi()), onPage, names, packed, series, words, html).write();
        }
        html.close();
    }

    /** Returns the layer, and the life domain or the phase of the process. */
    private String group(Kpi kpi) {
        String layer = words.of("layer." + kpi.layer().name());
        if (kpi instanceof ActivityKpi activity) {
            return layer + " \u00b7 " + words.of("phase", Notation.number(activity.phase().number(), words.language()),
                    Terms.name(activity.phase(), words.language()));
        }
        return series.model().findDomain(kpi.id().domain()).filter(domain -> kpi.layer() != Layer.QUALITY)
                .map(domain -> layer + " \u00b7 " + Terms.name(domain, words.language())).orElse(layer);
    }

    private void footer() throws IOException {
        html.open("footer");
        html.element("p", words.of("lede")).element("p", words.of("reading"));
        html.element("p", words.of("footer", series.model().publisher(), LibraryVersion.NAME, LibraryVersion.version()));
        html.close();
    }
}
