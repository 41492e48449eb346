package nl.kpimodel.data.export.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.Source;
import nl.kpimodel.core.edition.EditionDiff;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.selection.DataNeeds;

/**
 * The data that the parts of a page share.
 *
 * @param model the edition
 * @param measures its measure specifications; empty for an edition with names only
 * @param diff the changes since the previous edition, if there is one to compare with
 * @param words the words of the page
 */
record BrowsedModel(KpiCatalogue model, Optional<MeasureSpecifications> measures, Optional<EditionDiff> diff, BrowserWords words) {
    /** A tile of the map: a life domain or phase of one layer, with its KPIs. */
    record Tile(String anchor, Layer layer, String code, String name, List<String> subthemes, Set<Complexity> complexity, List<Kpi> kpis) {}

    Optional<MeasureSpecification> measure(Kpi kpi) {
        return measures.flatMap(known -> known.find(kpi.id()));
    }

    /** Returns the needs of a single KPI. */
    Optional<DataNeeds> needs(Kpi kpi) {
        return measure(kpi).map(measure -> DataNeeds.of(model, measures.orElseThrow(), List.of(kpi.id())));
    }

    /** Returns the layers of the edition, from impact down. */
    List<Layer> layers() {
        return List.of(Layer.values()).stream().filter(layer -> !model.kpis(layer).isEmpty()).toList();
    }

    /** Returns the tiles of a layer, in model order. */
    List<Tile> tiles(Layer layer) {
        List<Tile> tiles = new ArrayList<>();
        switch (layer) {
            case IMPACT, EFFECT -> {
                for (LifeDomain domain : model.domains()) {
                    List<Kpi> kpis = model.kpis(layer).stream().filter(kpi -> kpi.id().domain() == domain.number()).toList();
                    add(tile(layer, domain.number(), words.name(domain), domain.subthemes(), Set.of(), kpis), tiles);
                }
            }
            case ACTIVITY -> {
                for (ProcessModel.Phase phase : model.phases()) {
                    List<Kpi> kpis = List.copyOf(model.kpisOfPhase(phase.number()));
                    add(tile(layer, phase.number(), words.name(phase), List.of(), phase.complexity(), kpis), tiles);
                }
            }
            case QUALITY -> add(tile(layer, 0, words.name(layer), List.of(), Set.of(), model.kpis(layer)), tiles);
        }
        return tiles;
    }

    private static void add(Tile tile, List<Tile> tiles) {
        if (!tile.kpis().isEmpty()) {
            tiles.add(tile);
        }
    }

    private static Tile tile(Layer layer, int number, String name, List<String> subthemes, Set<Complexity> complexity, List<Kpi> kpis) {
        String code = number == 0 ? String.valueOf(layer.letter()) : layer.letter() + Integer.toString(number);
        return new Tile("t-" + code, layer, code, name, subthemes, complexity, kpis);
    }

    Tile tile(Kpi kpi) {
        return tiles(kpi.layer()).stream().filter(tile -> tile.kpis().contains(kpi)).findFirst().orElseThrow();
    }

    /** Returns the place of a text, in words. */
    String place(Source.Reference reference) {
        String title = model.sources().stream().filter(source -> source.key().equals(reference.key())).map(Source::title).findFirst().orElse(reference.key());
        return title + "; " + reference.place();
    }
}
