package nl.kpimodel.calc.report.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.internal.Terms;

/** A layer of the model in a report, with its introduction and KPIs. */
public record LayerSection(Layer layer, String name, Optional<String> introduction, List<KpiOutcomes> kpis) {
    /**
     * Returns the layers with KPIs: first those that the edition introduces, then the others, so that none is lost if a catalogue has no
     * introductions.
     */
    public static List<LayerSection> of(KpiCatalogue model, Collection<KpiOutcomes> kpis) {
        return Stream.concat(model.layers().stream().map(Layer.Introduction::layer), Stream.of(Layer.values()))
                .distinct()
                .map(layer -> of(layer, model, kpis))
                .filter(section -> !section.kpis().isEmpty())
                .toList();
    }

    private static LayerSection of(Layer layer, KpiCatalogue model, Collection<KpiOutcomes> kpis) {
        Optional<Layer.Introduction> introduced = model.layers().stream().filter(introduction -> introduction.layer() == layer).findFirst();
        return new LayerSection(
                layer,
                introduced.map(Layer.Introduction::name).orElseGet(() -> Terms.in(Language.DUTCH).of("layer." + layer.name())),
                introduced.flatMap(Layer.Introduction::text),
                kpis.stream().filter(kpi -> kpi.kpi().layer() == layer).toList());
    }
}
