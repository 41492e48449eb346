package nl.kpimodel.calc.report.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kpimodel.calc.outcome.Notation;
import nl.kpimodel.calc.outcome.OutcomeText;
import nl.kpimodel.calc.outcome.text.FileBeside;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportSeries;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.KpiOutcomes;
import nl.kpimodel.calc.report.text.LayerSection;
import nl.kpimodel.calc.report.text.LibraryVersion;
import nl.kpimodel.calc.report.text.ReportWords;
import nl.kpimodel.calc.report.text.ResponseText;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.ProcessPhase;
import nl.kpimodel.core.internal.HtmlText;

/** The page as a whole: its head, the contents, the domains at a glance, and the layers with their tiles. */
public final class HtmlPage {
    /** Nothing is fetched and nothing runs; only the style sheet in the page is followed. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final ReportSeries series;
    private final ReportWords words;
    private final HtmlText html;
    private final List<KpiOutcomes> figures;

    public HtmlPage(ReportSeries series, ReportWords words, HtmlText html) {
        this.series = series;
        this.words = words;
        this.html = html;
        this.figures = KpiOutcomes.of(series);
    }

    public void write() throws IOException {
        html.doctype().open("html", "lang", words.language().key());
        head(html, words.of("title", series.model().label(), HtmlFrontMatter.periods(series)), sheet());
        html.open("body");
        html.element("a", words.of("skip"), "class", "skip", "href", "#figures");
        new HtmlFrontMatter(series, words, html).write();
        html.open("main", "id", "figures");
        if (figures.isEmpty()) {
            html.element("p", words.of("noOutcomes"), "class", "lede");
        } else {
            contents();
            atAGlance();
            for (LayerSection layer : layers()) {
                layer(layer);
            }
        }
        html.close();
        html.element("footer", words.of("footer", series.model().publisher(), LibraryVersion.NAME, LibraryVersion.version()));
        html.close().close().end();
    }

    /** The head of every page of this library. */
    static void head(HtmlText html, String title, String sheet) throws IOException {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
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

    private List<LayerSection> layers() {
        return LayerSection.of(series.model(), figures);
    }

    private List<KpiOutcomes> of(Layer layer) {
        return figures.stream().filter(kpi -> kpi.kpi().layer() == layer).toList();
    }

    private void contents() throws IOException {
        html.open("nav", "class", "contents", "aria-label", words.of("contents")).open("ul");
        if (!domains().isEmpty()) {
            html.open("li").element("a", words.of("atAGlance"), "href", "#at-a-glance").close();
        }
        for (LayerSection layer : layers()) {
            List<KpiOutcomes> ofLayer = layer.kpis();
            long withValue = ofLayer.stream().filter(KpiOutcomes::hasValue).count();
            html.open("li").element("a", layer.name(), "href", "#" + anchor(layer.layer()));
            html.element("span", " " + words.of("contents.count", number(withValue), number(ofLayer.size())), "class", "count").close();
        }
        html.close().close();
    }

    /** The domains of which at least one impact KPI or effect indicator has a figure. */
    private List<LifeDomain> domains() {
        return series.model().domains().stream()
                .filter(domain -> figures.stream().anyMatch(kpi -> isOf(domain, kpi.kpi()) && kpi.hasValue()))
                .toList();
    }

    private static boolean isOf(LifeDomain domain, Kpi kpi) {
        return (kpi.layer() == Layer.IMPACT || kpi.layer() == Layer.EFFECT) && kpi.id().domain() == domain.number();
    }

    private void atAGlance() throws IOException {
        if (domains().isEmpty()) {
            return;
        }
        html.open("section", "id", "at-a-glance", "class", "glance");
        html.element("h2", words.of("atAGlance"));
        html.element("p", words.of("atAGlance.lede"), "class", "lede");
        html.open("table").open("thead").open("tr");
        html.element("th", words.of("domain"), "scope", "col");
        html.element("th", words.of("glance.IMPACT"), "scope", "col").element("th", words.of("glance.EFFECT"), "scope", "col");
        html.close().close().open("tbody");
        for (LifeDomain domain : domains()) {
            html.open("tr").element("th", domain.name(), "scope", "row", "lang", "nl");
            glance(domain, Layer.IMPACT);
            glance(domain, Layer.EFFECT);
            html.close();
        }
        html.close().close().close();
    }

    private void glance(LifeDomain domain, Layer layer) throws IOException {
        html.open("td", "data-label", words.of("glance." + layer.name()));
        List<KpiOutcomes> ofDomain = of(layer).stream().filter(kpi -> isOf(domain, kpi.kpi())).toList();
        List<KpiOutcomes> shown = ofDomain.stream().filter(KpiOutcomes::hasValue).toList();
        if (!shown.isEmpty()) {
            html.open("ul");
            for (KpiOutcomes kpi : shown) {
                DatedOutcome lead = kpi.leadGroup().latest();
                html.open("li");
                html.open("span", "class", "number").text(OutcomeText.of(lead.outcome(), words.language()).figure().orElse("\u2013")).close();
                html.open("span", "class", "what");
                html.element("a", kpi.kpi().id() + " " + OutcomeText.name(kpi.kpi(), words.language()), "href", "#" + HtmlTile.anchor(kpi.kpi()),
                        "lang", HtmlTile.languageOfName(kpi.kpi(), words.language()));
                html.text(" ").open("span", "class", "period").isolated(HtmlTile.place(lead, words)).close().close().close();
            }
            html.close();
        }
        long lacking = ofDomain.size() - shown.size();
        if (lacking > 0 || shown.isEmpty()) {
            html.element("p", lacking == 0 ? words.of("glance.none") : words.of("glance.lacking", number(lacking)), "class", "lacking");
        }
        html.close();
    }

    private void layer(LayerSection layer) throws IOException {
        html.open("section", "id", anchor(layer.layer()), "class", "layer");
        html.element("h2", layer.name(), "lang", "nl");
        Optional<String> introduction = layer.introduction();
        if (introduction.isPresent()) {
            html.element("p", introduction.get(), "class", "lede", "lang", "nl");
        }
        if (layer.layer() == Layer.EFFECT) {
            response();
        }
        html.open("div", "class", "groups");
        for (Map.Entry<String, List<KpiOutcomes>> group : groups(layer.kpis()).entrySet()) {
            html.open("section", "class", "group " + width(group.getValue()));
            if (!group.getKey().isEmpty()) {
                html.element("h3", group.getKey(), "lang", "nl");
            }
            tiles(group.getValue());
            html.close();
        }
        html.close().close();
    }

    /** Groups of one or two tiles stand beside each other. */
    private static String width(List<KpiOutcomes> group) {
        long shown = group.stream().filter(KpiOutcomes::hasValue).count();
        long widest = Math.max(shown, group.size() - shown);
        return widest == 1 ? "one" : widest == 2 ? "two" : "many";
    }

    /** A sentence that holds for all periods stands once. */
    private void response() throws IOException {
        Map<String, List<String>> periods = new LinkedHashMap<>();
        for (KpiReport report : series.reports()) {
            ResponseText.of(report, words).forEach(sentence -> periods.computeIfAbsent(sentence, s -> new ArrayList<>()).add(report.period().name()));
        }
        for (Map.Entry<String, List<String>> sentence : periods.entrySet()) {
            html.open("p", "class", "response").element("strong", String.join(", ", sentence.getValue())).text(" " + sentence.getKey()).close();
        }
    }

    /** The KPIs with a figure as tiles, and those without below them, so that a reader first sees what there is. */
    private void tiles(List<KpiOutcomes> group) throws IOException {
        List<KpiOutcomes> shown = group.stream().filter(KpiOutcomes::hasValue).toList();
        if (!shown.isEmpty()) {
            html.open("div", "class", "tiles");
            for (KpiOutcomes kpi : shown) {
                new HtmlTile(kpi, series, words, html).write();
            }
            html.close();
        }
        List<KpiOutcomes> lacking = group.stream().filter(kpi -> !kpi.hasValue()).toList();
        if (!lacking.isEmpty()) {
            html.open("div", "class", "tiles without");
            for (KpiOutcomes kpi : lacking) {
                new HtmlTile(kpi, series, words, html).write();
            }
            html.close();
        }
    }

    /** By life domain, by phase of the process, or undivided. */
    private Map<String, List<KpiOutcomes>> groups(List<KpiOutcomes> kpis) {
        Map<String, List<KpiOutcomes>> groups = new LinkedHashMap<>();
        for (KpiOutcomes kpi : kpis) {
            groups.computeIfAbsent(group(kpi.kpi()), name -> new ArrayList<>()).add(kpi);
        }
        return groups;
    }

    private String group(Kpi kpi) {
        if (kpi instanceof ActivityKpi activity) {
            ProcessPhase phase = activity.phase();
            return phase.number() + " " + phase.name();
        }
        return kpi.layer() == Layer.QUALITY ? "" : series.model().findDomain(kpi.id().domain()).map(domain -> domain.number() + " " + domain.name()).orElse("");
    }

    private static String anchor(Layer layer) {
        return "layer-" + layer.letter();
    }

    private String number(long number) {
        return Notation.number(number, words.language());
    }
}
