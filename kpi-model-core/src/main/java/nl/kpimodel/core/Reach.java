package nl.kpimodel.core;

import java.util.List;

/**
 * Everything that a set of questionnaire items feeds (Dutch: <i>waar vragen aan bijdragen</i>). All lists are in the order of their ids.
 *
 * @param items the items
 * @param indicators the effect indicators that ask one or more of them
 * @param impactKpis the impact KPIs of those indicators, and those whose row prints one of the items without an indicator
 * @param intendedEffects the intended effects of those impact KPIs
 * @param domains the numbers of the life domains of those effects and impact KPIs
 */
public record Reach(
        List<ItemId> items,
        List<KpiId> indicators,
        List<KpiId> impactKpis,
        List<IntendedEffectId> intendedEffects,
        List<Integer> domains) {
    /** Creates an answer. */
    public Reach {
        items = List.copyOf(items);
        indicators = List.copyOf(indicators);
        impactKpis = List.copyOf(impactKpis);
        intendedEffects = List.copyOf(intendedEffects);
        domains = List.copyOf(domains);
    }
}
