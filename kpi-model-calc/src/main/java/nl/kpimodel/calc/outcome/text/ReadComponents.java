package nl.kpimodel.calc.outcome.text;

import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.TimingKind;

/**
 * What the id of a KPI and the key of a component say of an outcome that its tree does not. The measures declare the same, which a test compares; but a
 * measure is made over units, and here there are none.
 */
final class ReadComponents {
    /** Timing by KPI, or by KPI and component where the components differ; all others are a flow. */
    private static final Map<String, TimingKind> TIMINGS = Map.ofEntries(
            Map.entry("A 3", TimingKind.STOCK),
            Map.entry("A 12", TimingKind.STOCK),
            Map.entry("A 13", TimingKind.STOCK),
            Map.entry("A 14", TimingKind.OVERLAP),
            Map.entry("A 15", TimingKind.STOCK),
            Map.entry("A 19", TimingKind.OVERLAP),
            Map.entry("A 20", TimingKind.STOCK),
            Map.entry("A 21", TimingKind.OVERLAP),
            Map.entry("A 22", TimingKind.OVERLAP),
            Map.entry("A 24", TimingKind.OVERLAP),
            Map.entry("A 25", TimingKind.STOCK),
            Map.entry("A 31 ofAll", TimingKind.OVERLAP),
            Map.entry("A 36", TimingKind.COHORT),
            Map.entry("A 37", TimingKind.COHORT),
            Map.entry("A 38", TimingKind.COHORT),
            Map.entry("A 39", TimingKind.COHORT),
            Map.entry("K 2", TimingKind.OVERLAP),
            Map.entry("K 3", TimingKind.STOCK),
            Map.entry("K 4", TimingKind.OVERLAP));

    /** Percentages of two quantities that are not part and whole. */
    private static final Set<String> RATIOS = Set.of("A 10 value", "A 11 value", "A 20 euros", "A 21 againstPlan");

    /** KPIs of which what has no denominator and is no count is a sum; of all others it is the mean of a published report. */
    private static final Set<String> SUMS = Set.of("A 1", "A 3", "A 42");

    private ReadComponents() {}

    /** How the figures relate to their period. */
    static TimingKind timing(KpiId kpi, String component) {
        TimingKind ofKpi = TIMINGS.getOrDefault(kpi.toString(), TimingKind.FLOW);
        return TIMINGS.getOrDefault(kpi + " " + component, ofKpi);
    }

    /** Whether a figure without a denominator that is no count is a sum. */
    static boolean isSum(KpiId kpi) {
        return SUMS.contains(kpi.toString());
    }

    /** Whether a percentage is of two quantities that are not part and whole. */
    static boolean isRatio(KpiId kpi, String component) {
        return RATIOS.contains(kpi + " " + component);
    }
}
