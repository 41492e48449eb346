package nl.kpimodel.calc.report.protection;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;

/** The KPIs that are about people. Protection is decided per KPI, not per record, so that the decision itself reveals nothing. */
public final class ProtectedKpis {
    private static final Set<KpiId> ABOUT_NOBODY = ids("A 1", "A 17", "A 26", "A 33", "A 34", "A 40", "A 41");

    /** KPIs about the answers or the condition of people. If all are the same, the figure reveals that of each person. */
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
