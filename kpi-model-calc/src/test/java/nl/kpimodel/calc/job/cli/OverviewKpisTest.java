package nl.kpimodel.calc.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;

class OverviewKpisTest {
    @Test
    void hasTheTotalAlsoIfItIsProtectedAndTheFigureOfATeamIsNot() {
        Stream<Case> cases = IntStream.range(0, 8).mapToObj(i -> Case.builder().id("c" + i).strata(Strata.builder().organisation("W").team("Noord").build())
                .startedOn(LocalDate.of(2025, 2, 3)).complexityAtStart(Complexity.LOW).build());
        KpiId kpi = KpiId.of("A 12");
        ReportingPeriod period = ReportingPeriod.quarter(2025, 1);
        KpiReport report = KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(kpi)).period(period).by(Stratum.TEAM)
                .calculate(cases);
        List<Outcome> outcomes = report.outcomes(kpi).stream().map(outcome -> outcome.stratum().isTotal() ? outcome.suppressed() : outcome).toList();
        KpiReport told = KpiReport.of(report.model(), period, outcomes);

        assertThat(told.outcomes(kpi)).anyMatch(outcome -> outcome.value().isPresent());
        assertThat(OverviewKpis.outcome(told, kpi).orElseThrow().status()).isEqualTo(Outcome.Status.SUPPRESSED);
        assertThat(OverviewKpis.outcome(report, kpi).orElseThrow().value()).isPresent();
    }
}
