package host;

import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.data.KpiModel;
import java.util.List;

/** An application of named modules, run from the module path and from an image that jlink made. */
public final class Modular {
    private Modular() {}

    public static void main(String[] arguments) {
        KpiCatalogue model = KpiModel.edition(Edition.E2025);
        KpiReport report = KpiCalculator.of(model, KpiModel.measures(Edition.E2025)).period(ReportingPeriod.quarter(2025, 1)).calculate(List.of());
        if (!Modular.class.getModule().isNamed() || report.outcomes().isEmpty()) {
            throw new AssertionError(report);
        }
        System.out.println(model.activity("A 13").name() + ", " + report.outcomes().size() + " outcomes");
    }
}
