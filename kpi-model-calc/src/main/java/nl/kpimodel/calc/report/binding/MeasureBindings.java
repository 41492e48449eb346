package nl.kpimodel.calc.report.binding;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;

/** The bindings of all KPIs except impact. */
public final class MeasureBindings {
    private static final Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> BY_KPI = byKpi();

    private MeasureBindings() {}

    private static Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> byKpi() {
        Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows = new TreeMap<>(ActivityBindings.all());
        rows.putAll(QualityBindings.all());
        return rows;
    }

    /** Returns a factory of the bindings of a KPI of any layer except impact. All its bindings have units of one type. */
    public static Function<CalculationContext, MeasureBinding<?>> of(KpiId kpi) {
        return kpi.layer() == Layer.EFFECT ? run -> EffectBindings.row(kpi, run) : Objects.requireNonNull(BY_KPI.get(kpi), kpi::toString);
    }
}
