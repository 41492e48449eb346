package nl.kpimodel.calc.report.binding;

import java.util.Comparator;
import java.util.List;
import nl.kpimodel.calc.ImpactMeasures;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.Figure;

/**
 * The outcomes of the impact KPIs: one for every figure that was supplied, of any period, in addition to the organisation's own outcomes.
 * KPIs without a figure have no outcome. The order is by area, period and group, and does not depend on the order of input.
 */
public final class ImpactFigures {
    private static final Comparator<Figure> ORDER = Comparator.comparing((Figure figure) -> figure.area().toString())
            .thenComparing(Figure::period)
            .thenComparing(Figure::stratum, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Figure::source)
            .thenComparing(Figure::toString);

    private ImpactFigures() {}

    public static List<Outcome> outcomes(KpiId kpi, CalculationContext run) {
        Kpi definition = run.model.require(kpi);
        MeasureComponent component = run.readings.require(kpi).components().get(0);
        return run.registered.figures().stream()
                .filter(figure -> figure.kpi().equals(kpi))
                .sorted(ORDER)
                .map(figure -> ImpactMeasures.figure(kpi, component, figure).withDefinition(definition))
                .toList();
    }
}
