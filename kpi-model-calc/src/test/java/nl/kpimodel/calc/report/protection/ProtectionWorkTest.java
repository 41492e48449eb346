package nl.kpimodel.calc.report.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.KpiCalculator;
import nl.kpimodel.calc.report.KpiReport;
import nl.kpimodel.calc.report.attack.RandomTeams;
import nl.kpimodel.core.ActivityKpi;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of protection, in examined terms of equations rather than in seconds. */
class ProtectionWorkTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final List<ReportingPeriod> YEAR = Stream.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025").map(ReportingPeriod::parse).toList();

    private static long work(int teams, int threshold) throws IOException {
        RegistrationData data = RegistrationData.read(
                RegistrationSource.ndjson("input.ndjson", new StringReader(RandomTeams.lines(teams, teams, teams))), ReadingOptions.standard(),
                ValidationOptions.standard().withCatalogue(MODEL));
        try (Stream<RegistrationRecord> records = data.records()) {
            List<KpiReport> reports = KpiCalculator.of(MODEL, KpiModel.measures(Edition.E2025), MODEL.activityKpis().stream().map(ActivityKpi::id).toList())
                    .periods(YEAR).by("team").calculateEach(records);
            return new RunProtection(reports, threshold, true, List.of()).work();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30})
    void fourTimesAsManyTeamsAreAboutFourTimesTheWork(int threshold) throws IOException {
        assertThat(work(160, threshold)).isPositive().isLessThan(8 * work(40, threshold));
    }

    @Test
    void theWorkIsTheSameForTheSameReports() throws IOException {
        assertThat(work(12, 5)).isEqualTo(work(12, 5));
    }
}
