package nl.kpimodel.calc.report;

import java.util.List;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.core.KpiId;

final class ImpactRows {
    private ImpactRows() {}

    static List<Outcome> outcomes(KpiId kpi, Run run) {
        return List.of();
    }
}
