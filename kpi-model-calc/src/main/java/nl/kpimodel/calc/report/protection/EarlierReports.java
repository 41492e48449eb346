package nl.kpimodel.calc.report.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.kpimodel.calc.EffectMeasures.ResponseCount;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeValue;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.validation.ValidationReport;

/**
 * The earlier publications of the outcomes of a run. A published number remains known. A hidden number remains hidden, because a reader can
 * compare the two files. If a number has changed since, its difference is known too, and may be about a few people.
 */
final class EarlierReports {
    private final List<KpiReport> reports;
    /** The earlier reports over the period of each report. */
    private final List<List<KpiReport>> before = new ArrayList<>();

    EarlierReports(List<KpiReport> reports, List<KpiReport> earlier) {
        this.reports = reports;
        for (KpiReport report : reports) {
            before.add(earlier.stream().filter(each -> each.period().equals(report.period())).toList());
        }
    }

    /** Returns whether an earlier report shows an outcome with the same numbers. */
    boolean show(int report, int outcome) {
        return find(report, outcome).stream().anyMatch(earlier -> isSame(reports.get(report).outcomes().get(outcome), earlier));
    }

    /** Returns whether an earlier report shows an outcome with the same numbers, including its number of units. */
    boolean showUnits(int report, int outcome) {
        return find(report, outcome).stream().anyMatch(earlier ->
                earlier.disclosure() != Disclosure.NOTHING && isSame(reports.get(report).outcomes().get(outcome), earlier));
    }

    /** Returns whether an earlier report hides an outcome and no other one shows it. */
    boolean hide(int report, int outcome) {
        return find(report, outcome).stream().anyMatch(earlier -> earlier.status() == Outcome.Status.SUPPRESSED) && !show(report, outcome);
    }

    /** Returns whether an earlier report shows an outcome without its number of units and no other one shows that number. */
    boolean hideUnits(int report, int outcome) {
        return find(report, outcome).stream().anyMatch(earlier -> earlier instanceof Outcome.Value && earlier.disclosure() == Disclosure.NOTHING)
                && !showUnits(report, outcome);
    }

    /** Returns whether an earlier report shows an outcome with other numbers that differ by few units, and no other one shows the present numbers. */
    boolean differByFew(int report, int outcome, int threshold) {
        return reports.get(report).outcomes().get(outcome) instanceof Outcome.Value now
                && find(report, outcome).stream().anyMatch(earlier -> earlier instanceof Outcome.Value before && isNear(now, before, threshold))
                && !show(report, outcome);
    }

    /** Returns whether an earlier report omits the numbers of records of a type, or one of its numbers differs by few. */
    boolean hide(int report, RecordType type, int threshold) {
        ValidationReport.Counts now = Objects.requireNonNull(reports.get(report).records().get(type));
        return before.get(report).stream().map(earlier -> earlier.records().get(type)).anyMatch(earlier -> earlier == null
                || isFew(now.read() - earlier.read(), threshold)
                || isFew(now.accepted() - earlier.accepted(), threshold)
                || isFew(now.rejected() - earlier.rejected(), threshold));
    }

    /** Returns whether an earlier report hides the response, or one of its numbers differs by few. */
    boolean hide(int report, Questionnaire questionnaire, int threshold) {
        ResponseCount now = Objects.requireNonNull(reports.get(report).response().get(questionnaire));
        return before.get(report).stream().flatMap(earlier -> Optional.ofNullable(earlier.response().get(questionnaire)).stream())
                .anyMatch(earlier -> earlier.status() == Outcome.Status.SUPPRESSED
                        || earlier.status() == Outcome.Status.VALUE && now.status() == Outcome.Status.VALUE
                                && (isFew(now.invited() - earlier.invited(), threshold)
                                || isFew(now.answered() - earlier.answered(), threshold)
                                || isFew(now.invited() - now.answered() - earlier.invited() + earlier.answered(), threshold)));
    }

    private static boolean isFew(long difference, int threshold) {
        return difference != 0 && Math.abs(difference) < threshold;
    }

    private List<Outcome> find(int report, int outcome) {
        if (before.get(report).isEmpty()) {
            return List.of();
        }
        Outcome now = reports.get(report).outcomes().get(outcome);
        return before.get(report).stream().flatMap(earlier -> earlier.find(now.kpi(), now.component(), now.stratum()).stream()).toList();
    }

    /** Returns whether all visible numbers of an earlier outcome equal those of this one. */
    private static boolean isSame(Outcome now, Outcome earlier) {
        return now instanceof Outcome.Value && earlier instanceof Outcome.Value
                && now.value().equals(earlier.value())
                && (earlier.numerator().isEmpty() || earlier.numerator().equals(now.numerator()) && earlier.denominator().equals(now.denominator()))
                && (earlier.disclosure() == Disclosure.NOTHING || earlier.n() == now.n());
    }

    private static long whole(ExactNumber number) {
        return number.rounded(0).longValue();
    }

    /**
     * Returns whether two unequal figures differ by few units. If the number of units is the same, the values of a few may have changed. Of
     * a proportion or a count, the numerator may differ by a few even if the number of units differs by many.
     */
    private static boolean isNear(Outcome.Value now, Outcome.Value earlier, int threshold) {
        // A figure without its number of units is 0, and a small number that differs from 0 is always hidden.
        if (earlier.disclosure() == Disclosure.NOTHING || isSame(now, earlier)) {
            return false;
        }
        return Math.abs(now.n() - earlier.n()) < threshold
                || now.exactly() instanceof OutcomeValue.Proportion part && earlier.numerator().isPresent() && earlier.denominator().isPresent()
                        && (isFew(part.part() - whole(earlier.numerator().get()), threshold)
                        || isFew(part.whole() - part.part() - whole(earlier.denominator().get()) + whole(earlier.numerator().get()), threshold))
                || now.exactly() instanceof OutcomeValue.Count count && isFew(count.value() - earlier.value().orElseThrow().longValue(), threshold);
    }
}
