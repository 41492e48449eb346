package nl.kpimodel.data.export.browser;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.HtmlText;

/**
 * The map of the model: a layer of tiles for impact and effects by life domain, and one for the activities by phase, as in figures 1, 2 and
 * 6 of the manual. Below the tiles of a layer are the lists of KPIs that the tiles open.
 */
final class ModelMap {
    private final BrowsedModel browsed;
    private final BrowserWords words;
    private final HtmlText html;

    ModelMap(BrowsedModel browsed, HtmlText html) {
        this.browsed = browsed;
        this.words = browsed.words();
        this.html = html;
    }

    void write() throws IOException {
        html.open("section", "id", "model", "class", "view map", "tabindex", "-1", "aria-labelledby", "model-title");
        html.element("h2", words.of("map.title"), "id", "model-title", "class", "vh");
        html.element("p", words.of("map.lede"), "class", "lede");
        filters();
        for (Layer layer : browsed.layers()) {
            layer(layer);
        }
        html.close();
    }

    private void filters() throws IOException {
        html.open("div", "class", "filters script");
        html.open("label").text(words.of("filter.status") + " ").open("select", "id", "status");
        html.element("option", words.of("filter.all"), "value", "");
        for (Kpi.DefinitionStatus status : Kpi.DefinitionStatus.values()) {
            if (browsed.model().kpis().stream().anyMatch(kpi -> kpi.definition().status() == status)) {
                html.element("option", words.term("definitionStatus." + status), "value", status.name());
            }
        }
        html.close().close();
        html.open("label").empty("input", "type", "checkbox", "id", "without-activities").text(" " + words.of("filter.withoutActivities")).close();
        html.close();
    }

    private void layer(Layer layer) throws IOException {
        html.open("section", "id", PageAnchor.of(layer), "class", "layer of-" + layer.letter(), "aria-labelledby", PageAnchor.of(layer) + "-title");
        html.open("div", "class", "head");
        html.element("h3", words.name(layer), "id", PageAnchor.of(layer) + "-title");
        html.element("p", words.of("layer." + layer));
        if (layer == Layer.EFFECT && !browsed.model().items().isEmpty()) {
            html.open("p").element("a", words.of("questions.link"), "href", "#questions").close();
        }
        html.close();
        for (Layer.Introduction introduction : browsed.model().layers()) {
            if (introduction.layer() == layer && introduction.introduction() != null) {
                html.open("details", "class", "about-layer").element("summary", words.of("layer.introduction", words.name(layer)));
                html.element("p", introduction.introduction(), "lang", "nl");
                html.element("p", words.of("source", browsed.place(introduction.source())), "class", "source");
                html.close();
            }
        }
        List<BrowsedModel.Tile> tiles = browsed.tiles(layer);
        html.open("ul", "class", layer == Layer.ACTIVITY ? "tiles process" : "tiles");
        for (BrowsedModel.Tile tile : tiles) {
            tile(tile);
        }
        html.close();
        if (layer == Layer.ACTIVITY) {
            process(tiles);
        }
        for (BrowsedModel.Tile tile : tiles) {
            group(tile);
        }
        html.close();
    }

    private void tile(BrowsedModel.Tile tile) throws IOException {
        html.open("li");
        html.open("a", "class", "tile", "href", "#" + tile.anchor());
        html.open("span", "class", "name").element("b", tile.layer() == Layer.ACTIVITY ? "A." : tile.code() + ".").text(" " + tile.name()).close();
        if (onlyHigh(tile)) {
            html.element("span", words.of("process.high"), "class", "track");
        }
        html.element("span", words.agreeing("count.kpis", tile.kpis().size()), "class", "count");
        html.close().close();
    }

    private static boolean onlyHigh(BrowsedModel.Tile tile) {
        return tile.complexity().equals(Set.of(Complexity.HIGH));
    }

    /**
     * Writes the routes through the phases, below their tiles: a case of low complexity skips the phase that is only for high complexity,
     * the plan is adapted after an interim evaluation, and a final evaluation precedes completion.
     */
    private void process(List<BrowsedModel.Tile> tiles) throws IOException {
        int high = -1;
        for (int i = 0; i < tiles.size(); i++) {
            high = onlyHigh(tiles.get(i)) ? i : high;
        }
        if (high < 1 || high + 1 >= tiles.size()) {
            return;
        }
        html.open("ul", "class", "ways");
        html.open("li", "class", "bypass", "style", "--from:" + high + ";--to:" + (high + 2)).element("span", words.of("process.low")).close();
        html.open("li", "class", "loop", "style", "--from:" + (high + 2)).element("span", words.of("process.loop")).close();
        html.open("li", "class", "final", "style", "--from:" + (high + 2)).element("span", words.of("process.final")).close();
        html.open("li", "class", "again", "style", "--from:1;--to:" + tiles.size()).element("span", words.of("process.again")).close();
        html.close();
    }

    private void group(BrowsedModel.Tile tile) throws IOException {
        html.open("section", "id", tile.anchor(), "class", "group", "tabindex", "-1", "aria-labelledby", tile.anchor() + "-title");
        html.element("h4", tile.layer() == Layer.ACTIVITY ? tile.name() : tile.code() + ". " + tile.name(), "id", tile.anchor() + "-title");
        if (!tile.subthemes().isEmpty()) {
            html.element("p", String.join(" · ", tile.subthemes()), "class", "subthemes", "lang", "nl");
        }
        html.open("ul", "class", "kpis");
        for (Kpi kpi : tile.kpis()) {
            html.open("li", "data-kpi", kpi.id().toString());
            html.element("b", kpi.id().toString(), "class", "id");
            html.open("span").element("a", words.name(kpi), "href", "#" + PageAnchor.of(kpi.id()), "lang", words.languageOfName(kpi));
            tags(kpi);
            html.close().close();
        }
        html.close().close();
    }

    /** Writes the tags on the status of a definition. */
    private void tags(Kpi kpi) throws IOException {
        Kpi.DefinitionStatus status = kpi.definition().status();
        if (status != Kpi.DefinitionStatus.DEFINED) {
            html.text(" ").element("span", words.term("definitionStatus." + status), "class", "tag");
        }
        if (kpi.emphasis().degree() == Kpi.Emphasis.Degree.YES) {
            html.text(" ").element("span", words.of("emphasised"), "class", "tag");
        }
    }
}
