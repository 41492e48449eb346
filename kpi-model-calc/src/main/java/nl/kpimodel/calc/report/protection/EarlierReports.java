package nl.kpimodel.calc.report.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kpimodel.calc.outcome.Disclosure;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.OutcomeStatus;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.registration.RecordType;

/**
 * What was published before of the outcomes of a run. What was shown stays known, so that hiding it protects nothing; what was hidden stays hidden, for a
 * reader puts the two files next to each other. A figure whose numbers have changed since is neither: the old number is not what is published now.
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

    /** Whether an earlier report shows an outcome with the same numbers. */
    boolean show(int report, int outcome) {
        return find(report, outcome).stream().anyMatch(earlier -> isSame(reports.get(report).outcomes().get(outcome), earlier));
    }

    /** Whether an earlier report shows an outcome with the same numbers, and the number of units that it is over. */
    boolean showUnits(int report, int outcome) {
        return find(report, outcome).stream().anyMatch(earlier ->
                earlier.disclosure() != Disclosure.NOTHING && isSame(reports.get(report).outcomes().get(outcome), earlier));
    }

    /** Whether an earlier report hides an outcome, and no other shows it. */
    boolean hide(int report, int outcome) {
        return find(report, outcome).stream().anyMatch(earlier -> earlier.status() == OutcomeStatus.SUPPRESSED) && !show(report, outcome);
    }

    /** Whether an earlier report shows a figure without the number of units that it is over, and no other shows that. */
    boolean hideUnits(int report, int outcome) {
        return find(report, outcome).stream().anyMatch(earlier -> earlier instanceof Outcome.Value && earlier.disclosure() == Disclosure.NOTHING)
                && !showUnits(report, outcome);
    }

    /** Whether an earlier report leaves out the numbers of records of a type. */
    boolean hide(int report, RecordType type) {
        return before.get(report).stream().anyMatch(earlier -> !earlier.records().containsKey(type));
    }

    /** Whether an earlier report hides the response. */
    boolean hide(int report, Questionnaire questionnaire) {
        return before.get(report).stream().flatMap(earlier -> Optional.ofNullable(earlier.response().get(questionnaire)).stream())
                .anyMatch(response -> response.status() == OutcomeStatus.SUPPRESSED);
    }

    private List<Outcome> find(int report, int outcome) {
        if (before.get(report).isEmpty()) {
            return List.of();
        }
        Outcome now = reports.get(report).outcomes().get(outcome);
        return before.get(report).stream().flatMap(earlier -> earlier.find(now.kpi(), now.component(), now.stratum()).stream()).toList();
    }

    /** Whether what is shown of an earlier outcome is so of this one. */
    private static boolean isSame(Outcome now, Outcome earlier) {
        return now instanceof Outcome.Value && earlier instanceof Outcome.Value
                && now.value().equals(earlier.value())
                && (earlier.numerator().isEmpty() || earlier.numerator().equals(now.numerator()) && earlier.denominator().equals(now.denominator()))
                && (earlier.disclosure() == Disclosure.NOTHING || earlier.n() == now.n());
    }
}
