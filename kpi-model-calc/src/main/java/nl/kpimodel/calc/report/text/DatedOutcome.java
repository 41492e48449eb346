package nl.kpimodel.calc.report.text;

import java.util.Optional;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.registration.Figure;

/** An outcome with its report. */
public record DatedOutcome(KpiReport report, Outcome outcome) {
    /** Returns the name of the period of the figure. A figure that others measured has the period that its source names. */
    public String period() {
        return outcome.figure().map(Figure::period).orElseGet(() -> report.period().name());
    }

    /** Returns the part of the population that others measured, followed by a comma; empty for the whole population. */
    public String part() {
        return outcome.figure().map(Figure::stratum).map(part -> CitizenNumber.masked(part) + ", ").orElse("");
    }

    public boolean hasValue() {
        return outcome instanceof Outcome.Value;
    }

    public Optional<String> story() {
        return Stories.of(report, outcome);
    }
}
