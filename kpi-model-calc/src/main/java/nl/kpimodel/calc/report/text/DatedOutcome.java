package nl.kpimodel.calc.report.text;

import java.util.Optional;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.registration.Figure;

/** An outcome and the report that it stands in. */
public record DatedOutcome(KpiReport report, Outcome outcome) {
    /** The name of the period that the figure is about: of one that others measured, the period that its source names. */
    public String period() {
        return outcome.figure().map(Figure::period).orElseGet(() -> report.period().name());
    }

    /** The part of the population that others measured, where it was not all of it; with a comma behind it. */
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
