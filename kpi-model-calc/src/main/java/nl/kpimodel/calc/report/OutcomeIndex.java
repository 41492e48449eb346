package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import org.jspecify.annotations.Nullable;

/** The outcomes of a report by KPI, component and stratum. The index is built on first use, since most reports are only written. */
final class OutcomeIndex {
    private final List<Outcome> outcomes;
    private volatile @Nullable Map<KpiId, List<Outcome>> byKpi;
    private volatile @Nullable Map<Key, Outcome> byKey;

    OutcomeIndex(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    private record Key(KpiId kpi, String component, Stratum stratum) {}

    /** Returns all outcomes in model order. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Outcome> of(KpiId kpi) {
        Map<KpiId, List<Outcome>> index = byKpi;
        if (index == null) {
            Map<KpiId, List<Outcome>> made = new LinkedHashMap<>();
            outcomes.forEach(outcome -> made.computeIfAbsent(outcome.kpi(), id -> new ArrayList<>()).add(outcome));
            made.replaceAll((id, ofKpi) -> List.copyOf(ofKpi));
            index = made;
            byKpi = index;
        }
        return index.getOrDefault(kpi, List.of());
    }

    /** Returns the first outcome of a component and stratum. */
    @Nullable Outcome find(KpiId kpi, String component, Stratum stratum) {
        Map<Key, Outcome> index = byKey;
        if (index == null) {
            index = new HashMap<>();
            for (Outcome outcome : outcomes) {
                index.putIfAbsent(new Key(outcome.kpi(), outcome.component(), outcome.stratum()), outcome);
            }
            byKey = index;
        }
        return index.get(new Key(kpi, component, stratum));
    }
}
