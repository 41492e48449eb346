package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LinkageNode;
import nl.kpimodel.core.QualityKpi;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.internal.HtmlText;
import nl.kpimodel.core.measure.MeasureSpecification;

/**
 * Everything about one KPI, in the order of readers' questions: its words, its purpose, its calculation, the data to register, and its
 * links.
 */
final class KpiArticle {
    private final BrowsedModel browsed;
    private final BrowserWords words;
    private final HtmlText html;
    private final Kpi kpi;
    private final String anchor;

    KpiArticle(BrowsedModel browsed, HtmlText html, Kpi kpi) {
        this.browsed = browsed;
        this.words = browsed.words();
        this.html = html;
        this.kpi = kpi;
        this.anchor = PageAnchor.of(kpi.id());
    }

    void write() throws IOException {
        html.open("article", "id", anchor, "class", "view kpi of-" + kpi.layer().letter(), "tabindex", "-1", "data-kpi", kpi.id().toString(),
                "aria-labelledby", anchor + "-title");
        BrowsedModel.Tile tile = browsed.tile(kpi);
        html.open("p", "class", "crumb").element("a", words.name(kpi.layer()), "href", "#" + PageAnchor.of(kpi.layer())).text(" › ");
        html.element("a", tile.name(), "href", "#" + tile.anchor()).close();
        html.open("h2", "id", anchor + "-title").element("span", kpi.id().toString(), "class", "id").text(" ");
        html.element("span", words.name(kpi), "lang", words.languageOfName(kpi)).close();
        if (words.translated(kpi)) {
            html.element("p", words.of("translated"), "class", "note");
        }
        modelWords();
        intendedEffects();
        Optional<MeasureSpecification> measure = browsed.measure(kpi);
        if (measure.isPresent()) {
            new MeasureReading(browsed, html, measure.get()).write();
            new FieldTable(words, html, measure.get(), browsed.needs(kpi).orElseThrow()).write();
        }
        linkage();
        if (browsed.diff().isPresent()) {
            new EarlierEdition(words, browsed.diff().get(), html).writeOf(kpi);
        }
        html.close();
    }

    private void modelWords() throws IOException {
        html.open("section", "class", "words").element("h3", words.of("words")).open("div");
        html.open("blockquote", "lang", "nl");
        String text = kpi.definition().text();
        if (text == null || !text.startsWith(kpi.name())) {
            html.element("p", kpi.name(), "class", "printed-name");
        }
        if (text != null) {
            html.element("p", text);
        }
        if (kpi instanceof QualityKpi quality && quality.additional().isPresent()) {
            html.element("p", quality.additional().get());
        }
        html.close();
        html.element("p", words.of("source", browsed.place(kpi.source())), "class", "source");
        Kpi.DefinitionStatus status = kpi.definition().status();
        if (status != Kpi.DefinitionStatus.DEFINED) {
            html.open("p", "class", "tagged").element("span", words.term("definitionStatus." + status), "class", "tag");
            html.text(" " + words.of("status." + status)).close();
        }
        slips();
        html.close().close();
    }

    private void slips() throws IOException {
        List<Source.Erratum> slips = browsed.model().errata().stream().filter(erratum -> erratum.entry().equals(kpi.id().toString())).toList();
        if (slips.isEmpty()) {
            return;
        }
        html.element("p", words.of("slips"), "class", "source").open("ul", "class", "slips");
        for (Source.Erratum slip : slips) {
            html.open("li").element("q", slip.printed(), "lang", "nl").text(" " + words.of("slips.reads") + " ").element("q", slip.reads(), "lang", "nl").close();
        }
        html.close();
    }

    private void intendedEffects() throws IOException {
        Set<IntendedEffect.Id> effects = new LinkedHashSet<>();
        if (kpi instanceof ImpactKpi impact) {
            impact.intendedEffect().ifPresent(effects::add);
        } else if (kpi.layer() == Layer.EFFECT) {
            browsed.model().linkage().impactKpisOf(kpi.id()).forEach(id -> ((ImpactKpi) browsed.model().require(id)).intendedEffect().ifPresent(effects::add));
        }
        if (effects.isEmpty()) {
            return;
        }
        html.open("section").element("h3", words.of("intended")).open("div");
        for (IntendedEffect.Id id : effects) {
            IntendedEffect effect = browsed.model().requireIntendedEffect(id);
            html.open("p").element("b", id.toString(), "class", "id").text(" ").element("span", effect.text(), "lang", "nl").close();
            for (IntendedEffect.Variant variant : effect.variants()) {
                html.open("p", "class", "source").text(words.of("intended.variant", browsed.place(variant.source())) + " ");
                html.element("q", variant.text(), "lang", "nl").close();
            }
        }
        html.close().close();
    }

    private void linkage() throws IOException {
        boolean linked = kpi.layer() == Layer.IMPACT || kpi.layer() == Layer.EFFECT;
        html.open("section", "class", "wide").element("h3", words.of("linkage"));
        if (linked && browsed.model().linkage().contains(LinkageNode.of(kpi.id()))) {
            new LinkagePicture(browsed, html).write(LinkageNode.of(kpi.id()));
        } else {
            html.element("p", words.of("linkage.none." + kpi.layer()));
        }
        html.close();
    }
}
