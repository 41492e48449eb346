package nl.kpimodel.calc.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.core.KpiCatalogue;

/**
 * Reports that stand on one page, in the order of their periods (Dutch: <i>reeks</i>). Figures of two editions do not measure the same and are no trend,
 * so all are of one.
 */
public final class ReportSeries {
    private static final Comparator<KpiReport> ORDER =
            Comparator.comparing((KpiReport report) -> report.period().last()).thenComparing(report -> report.period().first());

    private final List<ReportForm> forms;

    private ReportSeries(List<ReportForm> forms) {
        this.forms = forms;
    }

    static ReportSeries of(Collection<ReportForm> forms) {
        List<KpiReport> ordered = ordered(forms.stream().map(ReportForm::report).toList());
        ReportForm first = forms.iterator().next();
        for (ReportForm form : forms) {
            if (!form.goesWith(first)) {
                throw new IllegalArgumentException("The report over " + form.report().period() + " is in another form than that over "
                        + first.report().period() + ", or was published apart from it; publish reports that are written together with one call of SmallGroups.publish.");
            }
        }
        return new ReportSeries(forms.stream().sorted(Comparator.comparingInt(form -> ordered.indexOf(form.report()))).toList());
    }

    static List<KpiReport> ordered(Collection<KpiReport> reports) {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("There is no report to write; give one or more.");
        }
        List<KpiReport> ordered = new ArrayList<>(reports);
        ordered.sort(ORDER);
        KpiCatalogue model = ordered.get(0).model();
        Set<ReportingPeriod> periods = new HashSet<>();
        for (KpiReport report : ordered) {
            if (!report.model().contentHash().equals(model.contentHash())) {
                throw new IllegalArgumentException("The report over " + report.period() + " is of edition " + report.model().edition() + " and that over "
                        + ordered.get(0).period() + " of edition " + model.edition() + ", or of other words under that name; write a file for each edition.");
            }
            if (!periods.add(report.period())) {
                throw new IllegalArgumentException("There are two reports over " + report.period() + "; give one for each period.");
            }
        }
        return List.copyOf(ordered);
    }

    public List<ReportForm> forms() {
        return forms;
    }

    public List<KpiReport> reports() {
        return forms.stream().map(ReportForm::report).toList();
    }

    public KpiCatalogue model() {
        return forms.get(0).report().model();
    }

    public KpiReport latest() {
        return latestForm().report();
    }

    public ReportForm latestForm() {
        return forms.get(forms.size() - 1);
    }
}
