package nl.kpimodel.calc.report;

import java.util.Optional;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.core.CitizenNumber;
import nl.kpimodel.core.registration.Figure;

/** An outcome and the report that it stands in. */
record DatedOutcome(KpiReport report, Outcome outcome) {
    /** The name of the period that the figure is about: of one that others measured, the period that its source names. */
    String period() {
        return outcome.figure().map(Figure::period).orElseGet(() -> report.period().name());
    }

    /** The part of the population that others measured, where it was not all of it; with a comma behind it. */
    String part() {
        return outcome.figure().map(Figure::stratum).map(part -> CitizenNumber.masked(part) + ", ").orElse("");
    }

    boolean hasValue() {
        return outcome instanceof Outcome.Value;
    }

    Optional<String> story() {
        return Stories.of(report, outcome);
    }
}
