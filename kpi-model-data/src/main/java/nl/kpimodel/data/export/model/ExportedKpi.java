package nl.kpimodel.data.export.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.EffectIndicator;
import nl.kpimodel.core.ImpactKpi;
import nl.kpimodel.core.IntendedEffect;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiTerms;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.LifeDomain;
import nl.kpimodel.core.ProcessModel;
import nl.kpimodel.core.internal.Terms;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.data.KpiModel;

/**
 * A KPI with its details.
 *
 * @param kpi the KPI of the model
 * @param domain the life domain of an impact KPI or effect indicator
 * @param phase the phase of an activity KPI
 * @param intendedEffect the intended effect of an impact KPI that has one
 * @param terms the library's terms; empty for a KPI of no bundled edition
 * @param specification its measure specification
 */
public record ExportedKpi(
        Kpi kpi,
        Optional<LifeDomain> domain,
        Optional<ProcessModel.Phase> phase,
        Optional<IntendedEffect> intendedEffect,
        Optional<KpiTerms> terms,
        Optional<MeasureSpecification> specification) {

    static ExportedKpi of(Kpi kpi, ExportedEdition edition) {
        Optional<LifeDomain> domain = kpi instanceof ImpactKpi impact ? Optional.of(impact.domain())
                : kpi instanceof EffectIndicator indicator ? Optional.of(indicator.domain()) : Optional.empty();
        Optional<ProcessModel.Phase> phase = kpi instanceof ActivityKpi activity ? Optional.of(activity.phase()) : Optional.empty();
        Optional<IntendedEffect> effect = kpi instanceof ImpactKpi impact
                ? impact.intendedEffect().map(edition.catalogue()::requireIntendedEffect) : Optional.empty();
        // A KPI of another catalogue may have the id of a bundled one but other words.
        Optional<KpiTerms> terms = KpiModel.edition(kpi.edition()).find(kpi.id())
                .filter(bundled -> bundled.name().equals(kpi.name()))
                .flatMap(KpiTerms::find);
        return new ExportedKpi(kpi, domain, phase, effect, terms, edition.measures().flatMap(all -> all.find(kpi.id())));
    }

    /** Returns the everyday search words, in one language. */
    public List<String> searchWords(Language language) {
        return terms.isEmpty() ? List.of() : Terms.find(kpi.edition().key(), kpi.id().toString(), "", "search", language).stream()
                .flatMap(words -> Stream.of(words.split(", "))).toList();
    }
}
