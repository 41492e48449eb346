package nl.kpimodel.calc.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.core.KpiId;

/** The table of all KPIs: which records each is measured over. */
final class Rows {
    private static final Map<KpiId, Function<Run, List<Outcome>>> BY_KPI = byKpi();

    private Rows() {}

    private static Map<KpiId, Function<Run, List<Outcome>>> byKpi() {
        Map<KpiId, Function<Run, List<Outcome>>> rows = new TreeMap<>(ActivityRows.all());
        rows.putAll(QualityRows.all());
        return rows;
    }

    static List<Outcome> of(KpiId kpi, Run run) {
        return switch (kpi.layer()) {
            case IMPACT -> ImpactRows.outcomes(kpi, run);
            case EFFECT -> EffectRows.outcomes(kpi, run);
            case ACTIVITY, QUALITY -> BY_KPI.get(kpi).apply(run);
        };
    }
}
