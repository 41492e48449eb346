package nl.kpimodel.calc.report.protection;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;

/** Which KPIs are about people. It is decided for each KPI and never for each record, so that it gives nothing away. */
public final class ProtectedKpis {
    private static final Set<KpiId> ABOUT_NOBODY = ids("A 1", "A 17", "A 26", "A 33", "A 34", "A 40", "A 41");

    /** What people say or how they fare: that all are alike says it of each. */
    private static final Set<KpiId> TELLING = ids("A 19", "A 32", "A 36", "A 37", "A 38", "A 39", "K 1");

    private static final Set<KpiId> MEANS_OF_COUNTS = ids("A 22", "A 24", "A 25");

    private ProtectedKpis() {}

    private static Set<KpiId> ids(String... ids) {
        return Stream.of(ids).map(KpiId::of).collect(Collectors.toUnmodifiableSet());
    }

    public static boolean contains(KpiId kpi) {
        return kpi.layer() != Layer.IMPACT && !ABOUT_NOBODY.contains(kpi);
    }

    static boolean isTelling(KpiId kpi) {
        return kpi.layer() == Layer.EFFECT || TELLING.contains(kpi);
    }

    static boolean hasMeansOfCounts(KpiId kpi) {
        return MEANS_OF_COUNTS.contains(kpi);
    }
}
