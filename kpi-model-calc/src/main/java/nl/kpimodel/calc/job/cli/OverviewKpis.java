package nl.kpimodel.calc.job.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.text.DatedOutcome;
import nl.kpimodel.calc.report.text.GroupOutcomes;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Layer;

/**
 * The KPIs in an overview: at most {@value #MOST} KPIs with a figure, taken from the layers in turn, and within a layer in descending order
 * of their number of units.
 */
final class OverviewKpis {
    private static final int MOST = 10;

    private OverviewKpis() {}

    /** Returns the number of KPIs with a figure, including those that are not in the overview. */
    static long withFigure(List<KpiReport> reports) {
        return reports.stream().flatMap(report -> report.outcomes().stream()).filter(outcome -> outcome.value().isPresent()).map(Outcome::kpi).distinct().count();
    }

    /** Returns the KPIs in model order. */
    static Set<KpiId> of(List<KpiReport> reports) {
        Map<KpiId, Long> units = new HashMap<>();
        for (KpiReport report : reports) {
            for (Outcome outcome : report.outcomes()) {
                if (outcome.value().isPresent()) {
                    units.merge(outcome.kpi(), outcome.n(), Math::max);
                }
            }
        }
        Map<Layer, List<KpiId>> layers = new EnumMap<>(Layer.class);
        units.keySet().stream()
                .sorted(Comparator.comparing((KpiId kpi) -> units.getOrDefault(kpi, 0L)).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(kpi -> layers.computeIfAbsent(kpi.layer(), layer -> new ArrayList<>()).add(kpi));
        Set<KpiId> chosen = new TreeSet<>();
        for (int rank = 0; chosen.size() < Math.min(MOST, units.size()); rank++) {
            for (List<KpiId> layer : layers.values()) {
                if (rank < layer.size() && chosen.size() < MOST) {
                    chosen.add(layer.get(rank));
                }
            }
        }
        return chosen;
    }

    /**
     * Returns the outcome that represents a KPI. It is the one over everything, even if protected, because a reader would take the figure of a
     * part as that of the whole. For a KPI that others measure, it is the latest figure of the first area, as on the page.
     */
    static Optional<Outcome> outcome(KpiReport report, KpiId kpi) {
        Comparator<Outcome> byTotal = Comparator.comparing(outcome -> !outcome.stratum().isTotal());
        Optional<Outcome> first = report.outcomes(kpi).stream().min(byTotal.thenComparing(outcome -> outcome.value().isEmpty()));
        return kpi.layer() == Layer.IMPACT ? first.map(outcome -> latest(report, outcome)) : first;
    }

    private static Outcome latest(KpiReport report, Outcome first) {
        return new GroupOutcomes(first.stratum(), report.outcomes(first.kpi()).stream()
                .filter(outcome -> outcome.component().equals(first.component()) && outcome.stratum().equals(first.stratum()))
                .map(outcome -> new DatedOutcome(report, outcome)).toList()).latest().outcome();
    }
}
