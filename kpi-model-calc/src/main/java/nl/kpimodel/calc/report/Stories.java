package nl.kpimodel.calc.report;

import java.util.Optional;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.core.CitizenNumber;

/** The story beside a figure: the lines that it counted, or what was written beside its KPI as a whole; without citizen numbers. */
final class Stories {
    private Stories() {}

    static Optional<String> of(KpiReport report, Outcome outcome) {
        if (!outcome.story().isEmpty()) {
            return Optional.of(CitizenNumber.masked(String.join("\n", outcome.story())));
        }
        return outcome.stratum().isTotal() ? report.story(outcome.kpi()).map(CitizenNumber::masked) : Optional.empty();
    }
}
