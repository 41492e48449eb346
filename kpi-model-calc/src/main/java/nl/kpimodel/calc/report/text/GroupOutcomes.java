package nl.kpimodel.calc.report.text;

import java.util.List;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Stratum;

/** The outcomes of one component for one stratum, in the order of their periods; at least one. */
public record GroupOutcomes(Stratum stratum, List<DatedOutcome> outcomes) {
    /**
     * Returns the last outcome with a value, or the last outcome if none has a value. If a period has several outcomes, the one for the
     * whole population comes first and is used.
     */
    public DatedOutcome latest() {
        List<DatedOutcome> shown = hasValue() ? outcomes.stream().filter(DatedOutcome::hasValue).toList() : outcomes;
        String last = shown.get(shown.size() - 1).period();
        return shown.stream().filter(dated -> dated.period().equals(last)).findFirst().orElseThrow();
    }

    public boolean hasValue() {
        return outcomes.stream().anyMatch(DatedOutcome::hasValue);
    }

    /** Returns whether a figure is withheld because it is about few people, or would give such a figure away. */
    public boolean isProtected() {
        return outcomes.stream().anyMatch(dated -> dated.outcome().status() == Outcome.Status.SUPPRESSED);
    }
}
