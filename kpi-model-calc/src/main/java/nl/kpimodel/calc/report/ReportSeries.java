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

    private final List<KpiReport> reports;

    private ReportSeries(List<KpiReport> reports) {
        this.reports = reports;
    }

    static ReportSeries of(Collection<KpiReport> reports) {
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
        return new ReportSeries(List.copyOf(ordered));
    }

    public List<KpiReport> reports() {
        return reports;
    }

    public KpiCatalogue model() {
        return reports.get(0).model();
    }

    public KpiReport latest() {
        return reports.get(reports.size() - 1);
    }
}
