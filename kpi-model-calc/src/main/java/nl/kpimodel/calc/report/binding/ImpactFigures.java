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
 * The impact KPIs: every figure that was handed in, of whatever period, beside the outcomes of one's own; none without a figure. They stand by area,
 * period and group, whatever the order in which they came.
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
