package nl.kpimodel.calc.report;

import java.util.List;
import nl.kpimodel.calc.Stratum;

/** The outcomes of one component for one stratum, in the order of their periods; at least one. */
record GroupFigures(Stratum stratum, List<DatedOutcome> outcomes) {
    /** The last that has a value; where none has, the last. */
    DatedOutcome latest() {
        for (int i = outcomes.size() - 1; i >= 0; i--) {
            if (outcomes.get(i).hasValue()) {
                return outcomes.get(i);
            }
        }
        return outcomes.get(outcomes.size() - 1);
    }

    boolean hasValue() {
        return latest().hasValue();
    }
}
