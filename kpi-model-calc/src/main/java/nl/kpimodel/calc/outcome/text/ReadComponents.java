package nl.kpimodel.calc.outcome.text;

import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureSpecification.Timing;

/**
 * Properties of an outcome that follow from its KPI and component but are not in its tree. The measures declare the same properties, and a
 * test compares them; but a measure needs units, which a reader does not have.
 */
final class ReadComponents {
    /** The timing by KPI, or by KPI and component if the components differ. All others are a flow. */
    private static final Map<String, Timing.Kind> TIMINGS = Map.ofEntries(
            Map.entry("A 3", Timing.Kind.STOCK),
            Map.entry("A 12", Timing.Kind.STOCK),
            Map.entry("A 13", Timing.Kind.STOCK),
            Map.entry("A 14", Timing.Kind.OVERLAP),
            Map.entry("A 15", Timing.Kind.STOCK),
            Map.entry("A 19", Timing.Kind.OVERLAP),
            Map.entry("A 20", Timing.Kind.STOCK),
            Map.entry("A 21", Timing.Kind.OVERLAP),
            Map.entry("A 22", Timing.Kind.OVERLAP),
            Map.entry("A 24", Timing.Kind.OVERLAP),
            Map.entry("A 25", Timing.Kind.STOCK),
            Map.entry("A 31 ofAll", Timing.Kind.OVERLAP),
            Map.entry("A 36", Timing.Kind.COHORT),
            Map.entry("A 37", Timing.Kind.COHORT),
            Map.entry("A 38", Timing.Kind.COHORT),
            Map.entry("A 39", Timing.Kind.COHORT),
            Map.entry("K 2", Timing.Kind.OVERLAP),
            Map.entry("K 3", Timing.Kind.STOCK),
            Map.entry("K 4", Timing.Kind.OVERLAP));

    /** Percentages of two quantities that are not part and whole. */
    private static final Set<String> RATIOS = Set.of("A 10 value", "A 11 value", "A 20 euros", "A 21 againstPlan");

    /** KPIs whose figure without a denominator is a sum, unless it is a count. For all others it is the mean of a published report. */
    private static final Set<String> SUMS = Set.of("A 1", "A 3", "A 42");

    private ReadComponents() {}

    /** Returns the timing of a figure. */
    static Timing.Kind timing(KpiId kpi, String component) {
        Timing.Kind ofKpi = TIMINGS.getOrDefault(kpi.toString(), Timing.Kind.FLOW);
        return TIMINGS.getOrDefault(kpi + " " + component, ofKpi);
    }

    /** Returns whether a figure without a denominator, other than a count, is a sum. */
    static boolean isSum(KpiId kpi) {
        return SUMS.contains(kpi.toString());
    }

    /** Returns whether a percentage is of two quantities that are not part and whole. */
    static boolean isRatio(KpiId kpi, String component) {
        return RATIOS.contains(kpi + " " + component);
    }
}
