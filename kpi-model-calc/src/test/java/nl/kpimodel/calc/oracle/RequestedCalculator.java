package nl.kpimodel.calc.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.quickstart.OptionsFile;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Kpi;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.data.KpiModel;

/** The calculator that a request asks for. */
final class RequestedCalculator {
    private RequestedCalculator() {}

    /** Of all KPIs. */
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

    /** The options by way of a file, as an application would hand them in. */
    private static CalculationOptions options(OracleRequest request) {
        try {
            Path file = Files.createTempFile("options", ".json");
            try {
                return OptionsFile.read(Files.writeString(file, request.options().toString()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
