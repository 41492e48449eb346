package nl.kpimodel.calc.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiId;

/** All outcomes of one KPI over all periods of a series, by component and stratum. */
public record KpiOutcomes(Kpi kpi, List<ComponentOutcomes> components) {
    /** Returns the KPIs with outcomes in at least one of the reports, in model order. */
    public static List<KpiOutcomes> of(ReportSeries series) {
        Map<KpiId, Map<String, Map<Stratum, List<DatedOutcome>>>> byKpi = new LinkedHashMap<>();
        for (KpiReport report : series.reports()) {
            for (Outcome outcome : report.outcomes()) {
                List<DatedOutcome> outcomes = byKpi.computeIfAbsent(outcome.kpi(), kpi -> new LinkedHashMap<>())
                        .computeIfAbsent(outcome.component(), component -> new LinkedHashMap<>())
                        .computeIfAbsent(outcome.stratum(), stratum -> new ArrayList<>());
                if (!isCarriedOn(report, outcome, outcomes)) {
                    outcomes.add(new DatedOutcome(report, outcome));
                }
            }
        }
        List<KpiOutcomes> figures = new ArrayList<>();
        for (Kpi kpi : series.model().kpis()) {
            if (byKpi.containsKey(kpi.id())) {
                figures.add(new KpiOutcomes(kpi, components(byKpi.get(kpi.id()))));
            }
        }
        return figures;
    }

    /**
     * Returns whether a figure that others measured is repeated. Such a figure has its own period and is in the reports of all periods, so
     * it is shown once.
     */
    private static boolean isCarriedOn(KpiReport report, Outcome outcome, List<DatedOutcome> outcomes) {
        return outcome.figure().isPresent()
                && outcomes.stream().anyMatch(dated -> dated.report() != report && dated.outcome().equals(outcome));
    }

    private static List<ComponentOutcomes> components(Map<String, Map<Stratum, List<DatedOutcome>>> byComponent) {
        List<ComponentOutcomes> components = new ArrayList<>();
        byComponent.forEach((component, byStratum) -> {
            List<GroupOutcomes> groups = new ArrayList<>();
            byStratum.forEach((stratum, outcomes) -> groups.add(new GroupOutcomes(stratum, List.copyOf(outcomes))));
            components.add(new ComponentOutcomes(component, List.copyOf(groups)));
        });
        return List.copyOf(components);
    }

    /**
     * Returns the component that is shown first: the first with a figure over all units, also if it is protected, or else the first. The
     * figure of a later component would read as that of the KPI.
     */
    public ComponentOutcomes lead() {
        return components.stream()
                .filter(component -> component.totals().stream().anyMatch(total -> total.hasValue() || total.isProtected()))
                .findFirst()
                .orElse(components.get(0));
    }

    /** Returns the group that is shown first: the first group of that component with a figure, or else its first. */
    public GroupOutcomes leadGroup() {
        List<GroupOutcomes> totals = lead().totals();
        return totals.stream().filter(GroupOutcomes::hasValue).findFirst().orElse(lead().groups().get(0));
    }

    public boolean hasValue() {
        return components.stream().flatMap(component -> component.groups().stream()).anyMatch(GroupOutcomes::hasValue);
    }
}
