package nl.kpimodel.core;

import java.util.List;

/**
 * What an organisation that asks certain items, and no others, can measure (Dutch: <i>meetbaarheid</i>). A KPI of which no item is asked is
 * in none of the lists.
 *
 * @param indicators per effect indicator and questionnaire how far the items go, in model order
 * @param impactKpis the same for the impact KPIs, over the items of all their indicators together. An impact KPI without indicator is never
 *     here, for its items make no outcome
 * @param withoutIndicator the items asked that feed no indicator, so that asking them measures nothing; in order
 */
public record Measurability(List<Coverage> indicators, List<Coverage> impactKpis, List<ItemId> withoutIndicator) {
    /** Creates an answer. */
    public Measurability {
        indicators = List.copyOf(indicators);
        impactKpis = List.copyOf(impactKpis);
        withoutIndicator = List.copyOf(withoutIndicator);
    }

    /**
     * The effect indicators of a degree, from one questionnaire or the other.
     *
     * @param degree complete or partial
     * @return the ids in model order, each once; an indicator that is complete from one questionnaire and partial from the other is of both
     */
    public List<KpiId> indicators(Coverage.Degree degree) {
        return ofDegree(indicators, degree);
    }

    /**
     * The impact KPIs of a degree, from one questionnaire or the other.
     *
     * @param degree complete or partial
     * @return the ids in model order, each once
     */
    public List<KpiId> impactKpis(Coverage.Degree degree) {
        return ofDegree(impactKpis, degree);
    }

    private static List<KpiId> ofDegree(List<Coverage> coverages, Coverage.Degree degree) {
        return coverages.stream().filter(coverage -> coverage.degree() == degree).map(Coverage::kpi).distinct().toList();
    }
}
