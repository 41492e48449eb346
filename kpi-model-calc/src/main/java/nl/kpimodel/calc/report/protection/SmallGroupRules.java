package nl.kpimodel.calc.report.protection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kpimodel.calc.outcome.Contributors;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import org.jspecify.annotations.Nullable;

/** Primary suppression: the rules that hide an outcome because of its own numbers, regardless of what else is published. */
final class SmallGroupRules {
    /** The number of employees is not confidential, but the caseload of one or two of them is. */
    private static final long MOST_EMPLOYEES_HIDDEN = 2;

    private static final KpiId CASELOAD = KpiId.of("A 13");

    /** A numerator that a share also reveals. */
    private record Share(KpiId kpi, Stratum stratum, long part, long whole) {}

    private final int threshold;
    private final boolean hidesParts;
    private final Set<Share> shares = new HashSet<>();

    SmallGroupRules(int threshold, boolean hidesParts, List<Outcome> outcomes) {
        this.threshold = threshold;
        this.hidesParts = hidesParts;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Value value && value.exactly() instanceof OutcomeValue.Proportion proportion) {
                shares.add(new Share(outcome.kpi(), outcome.stratum(), proportion.part(), proportion.whole()));
            }
        }
    }

    boolean isFew(long contributors) {
        return contributors >= 1 && contributors < threshold;
    }

    /** Returns the rule that hides an outcome of a protected KPI; {@code null} if none does. */
    @Nullable HidingRule of(Outcome.Value outcome) {
        Contributors contributors = contributors(outcome);
        OutcomeValue value = outcome.exactly();
        boolean isZero = value instanceof OutcomeValue.Count count && count.value() == 0;
        if (!isZero && (isFew(contributors.whole()) || isFew(outcome.n())) || isSmall(outcome, value, contributors)) {
            return HidingRule.SMALL_GROUP;
        }
        return ProtectedKpis.isTelling(outcome.kpi()) && outcome.n() < 2L * threshold && isUnanimous(value) ? HidingRule.UNANIMOUS : null;
    }

    static Contributors contributors(Outcome outcome) {
        return outcome.contributors().orElseThrow(() -> new IllegalArgumentException("The outcome " + outcome.kpi() + " " + outcome.component()
                + " does not know how many people it rests on, as one that was read from a file does not; publish reports as they were calculated."));
    }

    private boolean isSmall(Outcome outcome, OutcomeValue value, Contributors contributors) {
        if (value instanceof OutcomeValue.Count count) {
            return count.value() > 0 && (isFew(count.value()) || isFew(contributors.part())) && (hidesParts || !isShared(outcome, count.value()));
        }
        if (value instanceof OutcomeValue.Proportion) {
            return hidesParts && (isFew(contributors.part()) || isFew(contributors.rest()) || isFewUnits((OutcomeValue.Proportion) value));
        }
        if (value instanceof OutcomeValue.Mean mean) {
            return ProtectedKpis.hasMeansOfCounts(outcome.kpi()) && (isFew(mean.sum()) || isFew(contributors.part()));
        }
        // A score without a mean and a median has no figure left to publish.
        return value instanceof OutcomeValue.Score score && score.mean().isEmpty() && outcome.n() < 2L * threshold
                || value instanceof OutcomeValue.Ratio && isRatioOfCounts(outcome) && hasFewOnASide(outcome, contributors);
    }

    private boolean isShared(Outcome outcome, long part) {
        return shares.contains(new Share(outcome.kpi(), outcome.stratum(), part, outcome.n()));
    }

    /** Tests the number of units as well as the number of contributors, because a unit may belong to several people. */
    private boolean isFewUnits(OutcomeValue.Proportion proportion) {
        return isFew(proportion.part()) || isFew(proportion.whole() - proportion.part());
    }

    private boolean isFew(ExactNumber sum) {
        return sum.signum() > 0 && sum.compareTo(ExactNumber.of(threshold)) < 0;
    }

    /** Returns whether the figure is cases per employee, high per low complexity, or participants against plan. */
    private static boolean isRatioOfCounts(Outcome outcome) {
        return switch (outcome.kpi().toString() + " " + outcome.component()) {
            case "A 13 perEmployee", "A 13 perFte", "A 15 value", "A 21 againstPlan" -> true;
            default -> false;
        };
    }

    private boolean hasFewOnASide(Outcome outcome, Contributors contributors) {
        boolean fewOfOthers = outcome.kpi().equals(CASELOAD)
                ? contributors.rest() >= 1 && contributors.rest() <= MOST_EMPLOYEES_HIDDEN
                : isFew(contributors.rest());
        return isFew(contributors.part()) || fewOfOthers;
    }

    private static boolean isUnanimous(OutcomeValue value) {
        return value instanceof OutcomeValue.Proportion proportion && (proportion.part() == 0 || proportion.part() == proportion.whole())
                || value instanceof OutcomeValue.Score score && score.distribution().size() == 1;
    }
}
