package nl.kpimodel.core;

import java.util.List;

/**
 * What an organisation can measure by asking certain items and no others (Dutch: <i>meetbaarheid</i>). The lists do not contain KPIs
 * without an asked item.
 *
 * @param indicators the coverage of each effect indicator and questionnaire, in model order
 * @param impactKpis the coverage of each impact KPI and questionnaire, over the items of all its indicators. Impact KPIs without an
 *         indicator are not included because their items give no outcome
 * @param withoutIndicator the asked items that feed no indicator and therefore measure nothing, in order
 */
public record Measurability(List<Coverage> indicators, List<Coverage> impactKpis, List<ItemId> withoutIndicator) {
    /** Creates an answer. */
    public Measurability {
        indicators = List.copyOf(indicators);
        impactKpis = List.copyOf(impactKpis);
        withoutIndicator = List.copyOf(withoutIndicator);
    }

    /**
     * Returns the effect indicators with a degree of coverage in at least one questionnaire.
     *
     * @param degree complete or partial
     * @return the ids in model order, each once; an indicator that is complete in one questionnaire and partial in the other has both
     *         degrees
     */
    public List<KpiId> indicators(Coverage.Degree degree) {
        return ofDegree(indicators, degree);
    }

    /**
     * Returns the impact KPIs with a degree of coverage in at least one questionnaire.
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
