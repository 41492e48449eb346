package nl.kpimodel.calc.report.text;

import java.util.Optional;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.CitizenNumber;

/** The story next to a figure, without citizen numbers: the lines that it counted, or the story of its KPI as a whole. */
public final class Stories {
    private Stories() {}

    public static Optional<String> of(KpiReport report, Outcome outcome) {
        if (!outcome.story().isEmpty()) {
            return Optional.of(CitizenNumber.masked(String.join("\n", outcome.story())));
        }
        return outcome.stratum().isTotal() ? report.story(outcome.kpi()).map(CitizenNumber::masked) : Optional.empty();
    }
}
