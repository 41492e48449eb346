package nl.kpimodel.calc.report.text;

import java.util.List;
import nl.kpimodel.calc.outcome.Stratum;

/** The outcomes of one component for one stratum, in the order of their periods; at least one. */
public record GroupOutcomes(Stratum stratum, List<DatedOutcome> outcomes) {
    /** The last that has a value; where none has, the last. Of one period the first leads: what is about all stands before what is about a part of them. */
    public DatedOutcome latest() {
        List<DatedOutcome> shown = hasValue() ? outcomes.stream().filter(DatedOutcome::hasValue).toList() : outcomes;
        String last = shown.get(shown.size() - 1).period();
        return shown.stream().filter(dated -> dated.period().equals(last)).findFirst().orElseThrow();
    }

    public boolean hasValue() {
        return outcomes.stream().anyMatch(DatedOutcome::hasValue);
    }
}
