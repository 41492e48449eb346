package nl.kpimodel.calc.report.protection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;

/** Reduces outcomes to the parts that are published. */
final class PublishedOutcomes {
    private PublishedOutcomes() {}

    /**
     * Returns the outcome without its minimum, maximum and sum, and without the median of too few units. The outcome of a KPI that is not
     * about people keeps these, but loses the texts of records.
     */
    static Outcome published(Outcome outcome, int threshold, Disclosure disclosure) {
        if (outcome.figure().isPresent()) {
            return outcome;
        }
        boolean isProtected = ProtectedKpis.contains(outcome.kpi());
        if (outcome instanceof Outcome.Value value) {
            return value.published(isProtected ? publishable(value, threshold) : value.exactly(), disclosure);
        }
        return isProtected || disclosure != Disclosure.ACCOUNT ? ((Outcome.NoValue) outcome).published() : outcome;
    }

    private static OutcomeValue publishable(Outcome.Value outcome, int threshold) {
        boolean hasMiddle = outcome.n() >= 2L * threshold;
        if (outcome.exactly() instanceof OutcomeValue.Mean mean) {
            return new OutcomeValue.PublishedValue(rounded(outcome, mean.exact()), hasMiddle ? rounded(outcome, mean.median()) : null, Map.of());
        }
        if (outcome.exactly() instanceof OutcomeValue.Score score) {
            return new OutcomeValue.PublishedValue(score.mean().map(mean -> rounded(outcome, mean)).orElse(null), hasMiddle
                    ? rounded(outcome, score.median()) : null,
                    joined(score.distribution(), threshold));
        }
        return outcome.exactly();
    }

    /** The number that is published, from which everything that is published follows. */
    private static ExactNumber rounded(Outcome outcome, ExactNumber exact) {
        return ExactNumber.ofShown(outcome.shown(exact), outcome.unit());
    }

    /** From low to high, points are joined until a cell holds as many answers as the threshold; one cell alone says nothing. */
    static Map<String, Long> joined(SortedMap<ExactNumber, Long> distribution, int threshold) {
        Map<String, Long> cells = new LinkedHashMap<>();
        ExactNumber first = distribution.firstKey();
        ExactNumber start = first;
        String lastKey = "";
        ExactNumber lastStart = first;
        boolean begun = false;
        long count = 0;
        for (Map.Entry<ExactNumber, Long> point : distribution.entrySet()) {
            if (!begun) {
                start = point.getKey();
                begun = true;
            }
            count += point.getValue();
            if (count >= threshold) {
                lastStart = start;
                lastKey = key(start, point.getKey());
                cells.put(lastKey, count);
                count = 0;
                begun = false;
            }
        }
        if (count > 0 && !cells.isEmpty()) {
            long last = Objects.requireNonNull(cells.remove(lastKey));
            cells.put(key(lastStart, distribution.lastKey()), last + count);
        }
        return cells.size() < 2 ? Map.of() : cells;
    }

    private static String key(ExactNumber from, ExactNumber to) {
        return from.equals(to) ? from.toString() : from + "-" + to;
    }
}
