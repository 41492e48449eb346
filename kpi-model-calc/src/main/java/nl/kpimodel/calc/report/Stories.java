package nl.kpimodel.calc.report;

import java.util.Optional;
import nl.kpimodel.calc.Outcome;

/** The story beside a figure: the lines that it counted, or what was written beside its KPI as a whole. */
final class Stories {
    private Stories() {}

    static Optional<String> of(KpiReport report, Outcome outcome) {
        if (!outcome.story().isEmpty()) {
            return Optional.of(String.join("\n", outcome.story()));
        }
        return outcome.stratum().isTotal() ? report.story(outcome.kpi()) : Optional.empty();
    }
}
