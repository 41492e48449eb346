package host;

import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.data.KpiModel;

/** The calculator, which every executor creates for itself. Calculators are not sent between executors, but partial results are. */
final class SharedCalculator {
    static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    static final KpiCalculator CALCULATOR = KpiCalculator.of(MODEL, KpiModel.measures(Edition.E2025))
            .period(ReportingPeriod.quarter(2025, 1))
            .by(StratumKind.TEAM, StratumKind.ORGANISATION);

    private SharedCalculator() {}
}
