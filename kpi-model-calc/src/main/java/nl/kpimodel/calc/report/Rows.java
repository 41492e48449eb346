package nl.kpimodel.calc.report;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;

/** The table of all KPIs that are counted: over which units each is measured. */
final class Rows {
    private static final Map<KpiId, Function<Run, Row<?>>> BY_KPI = byKpi();

    private Rows() {}

    private static Map<KpiId, Function<Run, Row<?>>> byKpi() {
        Map<KpiId, Function<Run, Row<?>>> rows = new TreeMap<>(ActivityRows.all());
        rows.putAll(QualityRows.all());
        return rows;
    }

    /** What makes the row of a KPI of any layer but impact; it makes rows over units of one type. */
    static Function<Run, Row<?>> of(KpiId kpi) {
        return kpi.layer() == Layer.EFFECT ? run -> EffectRows.row(kpi, run) : Objects.requireNonNull(BY_KPI.get(kpi), kpi::toString);
    }
}
