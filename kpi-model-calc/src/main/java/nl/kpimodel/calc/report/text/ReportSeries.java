package nl.kpimodel.calc.report.text;

import java.util.List;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.ReportForm;
import nl.kpimodel.core.KpiCatalogue;

/**
 * The reports on one page (Dutch: <i>reeks</i>).
 *
 * @param forms the reports in the order of their periods, all of one edition and in one form
 */
public record ReportSeries(List<ReportForm> forms) {
    public ReportSeries {
        forms = List.copyOf(forms);
    }

    public List<KpiReport> reports() {
        return forms.stream().map(ReportForm::report).toList();
    }

    public KpiCatalogue model() {
        return latest().model();
    }

    public KpiReport latest() {
        return latestForm().report();
    }

    public ReportForm latestForm() {
        return forms.get(forms.size() - 1);
    }
}
