package nl.kpimodel.calc.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.data.KpiModel;

/** The calculator for a request. */
final class RequestedCalculator {
    private RequestedCalculator() {}

    /** Returns a calculator of all KPIs. */
    static KpiCalculator of(OracleRequest request) {
        return of(request, model(request).kpis().stream().map(Kpi::id).toList());
    }

    static KpiCalculator of(OracleRequest request, Collection<KpiId> selection) {
        KpiCatalogue model = model(request);
        return KpiCalculator.of(model, KpiModel.measures(model.edition()), selection)
                .period(ReportingPeriod.between(request.first(), request.last()))
                .by(request.by().toArray(String[]::new))
                .options(options(request));
    }

    static KpiCatalogue model(OracleRequest request) {
        return KpiModel.edition(Edition.ofKey(request.edition()));
    }

    /** Returns the options from their tree, as an application would. */
    @SuppressWarnings("unchecked")
    static CalculationOptions options(OracleRequest request) {
        return CalculationOptions.fromTree(new ObjectMapper().convertValue(request.options(), Map.class));
    }
}
