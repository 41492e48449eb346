package nl.kpimodel.calc.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.KpiId;

/**
 * The figures of fifteen KPIs, in total and by team, as exact texts, so that the results of all programs can be compared. A figure without
 * units is left out, because it has no value in a report and no row in a query.
 */
final class Figures {
    /** The component of each KPI that is compared. */
    static final Map<String, String> COMPONENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("A 2", "proactiveShare"),
            Map.entry("A 4", "value"),
            Map.entry("A 7", "value"),
            Map.entry("A 8", "hours"),
            Map.entry("A 11", "value"),
            Map.entry("A 12", "value"),
            Map.entry("A 13", "perEmployee"),
            Map.entry("A 15", "value"),
            Map.entry("A 19", "value"),
            Map.entry("A 20", "cases"),
            Map.entry("A 23", "count"),
            Map.entry("A 27", "all"),
            Map.entry("A 28", "share"),
            Map.entry("A 29", "successfulShare"),
            Map.entry("A 32", "value")));

    /** The key of the total. */
    static final String TOTAL = "";

    private final SortedMap<String, String> figures = new TreeMap<>();

    static Figures of(KpiReport report) {
        Figures figures = new Figures();
        for (Outcome outcome : report.outcomes()) {
            if (outcome.component().equals(COMPONENTS.get(outcome.kpi().toString())) && outcome instanceof Outcome.Value value
                    && (outcome.stratum().isTotal() || outcome.stratum().values().keySet().equals(Set.of(Stratum.TEAM)))) {
                figures.add(outcome.kpi(), outcome.stratum().values().getOrDefault(Stratum.TEAM, TOTAL), value.exactly());
            }
        }
        return figures;
    }

    private void add(KpiId kpi, String team, OutcomeValue value) {
        if (value instanceof OutcomeValue.Count count) {
            count(kpi.toString(), team, count.value());
        } else if (value instanceof OutcomeValue.Mean mean) {
            mean(kpi.toString(), team, mean.sum(), mean.n(), mean.median());
        } else if (value instanceof OutcomeValue.Score score) {
            mean(kpi.toString(), team, score.numerator().orElseThrow(), score.n(), score.median());
        } else {
            ratio(kpi.toString(), team, value.numerator().orElseThrow(), value.denominator().orElseThrow());
        }
    }

    void count(String kpi, String team, long count) {
        if (count > 0) {
            figures.put(kpi + " {" + team + "}", Long.toString(count));
        }
    }

    void ratio(String kpi, String team, long over, long per) {
        ratio(kpi, team, ExactNumber.of(over), ExactNumber.of(per));
    }

    void ratio(String kpi, String team, ExactNumber over, ExactNumber per) {
        if (per.signum() != 0) {
            figures.put(kpi + " {" + team + "}", over + " / " + per);
        }
    }

    void mean(String kpi, String team, ExactNumber sum, long n, ExactNumber median) {
        if (n > 0) {
            figures.put(kpi + " {" + team + "}", sum + " / " + n + ", median " + median);
        }
    }

    int size() {
        return figures.size();
    }

    /** Throws if the other figures differ. */
    void requireEqual(Figures others, String who) {
        List<String> differences = Stream.of(figures, others.figures)
                .flatMap(map -> map.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(figures.get(key), others.figures.get(key)))
                .map(key -> key + ": " + figures.get(key) + " and of the " + who + " " + others.figures.get(key))
                .toList();
        if (!differences.isEmpty() || figures.isEmpty()) {
            throw new IllegalStateException(differences.size() + " of " + figures.size() + " figures differ: "
                    + differences.subList(0, Math.min(8, differences.size())));
        }
    }
}
