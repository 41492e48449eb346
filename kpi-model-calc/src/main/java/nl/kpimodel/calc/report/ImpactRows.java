package nl.kpimodel.calc.report;

import java.util.List;
import nl.kpimodel.calc.ImpactMeasures;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;

/** The impact KPIs: every figure that was handed in, of whatever period, beside the outcomes of one's own; none without a figure. */
final class ImpactRows {
    private ImpactRows() {}

    static List<Outcome> outcomes(KpiId kpi, Run run) {
        Kpi definition = run.model.require(kpi);
        MeasureComponent component = run.readings.require(kpi).components().get(0);
        return run.registered.figures().stream()
                .filter(figure -> figure.kpi().equals(kpi))
                .map(figure -> ImpactMeasures.figure(kpi, component, figure).withDefinition(definition))
                .toList();
    }
}
