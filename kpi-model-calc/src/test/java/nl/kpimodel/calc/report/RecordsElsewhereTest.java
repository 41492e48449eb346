package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.validation.ValidationOptions;
import nl.kpimodel.data.KpiModel;
import nl.kpimodel.data.registration.ReadingOptions;
import nl.kpimodel.data.registration.RegistrationData;
import nl.kpimodel.data.registration.RegistrationSource;
import org.junit.jupiter.api.Test;

/** A calculation over records whose case is elsewhere. */
class RecordsElsewhereTest {
    private static RegistrationSource csv(RecordType type, String text) {
        return RegistrationSource.csv(type, type.key() + ".csv", new StringReader(text));
    }

    private static KpiReport report(ValidationOptions options) throws IOException {
        RegistrationData data = RegistrationData.read(RegistrationSource.all(
                csv(RecordType.CASE, "id,organisation,team,startedOn,complexityAtStart\nC1,Org,Zuid,2025-01-06,HIGH\n"),
                csv(RecordType.PARTNER_REVIEW, "partnerId,caseId,organisation,team,partnerKind,on,score\nP1,C1,Org,,FORMAL,2025-02-01,8\n"
                        + "P2,C9,Org,Noord,FORMAL,2025-02-01,6\nP3,C9,Org,,FORMAL,2025-02-01,4\n"),
                csv(RecordType.PLAN_CHANGE, "caseId,organisation,on\nC1,Org,2025-02-01\nC9,Org,2025-02-01\nC9,Org,2025-02-02\n")),
                ReadingOptions.standard(), options);
        try (Stream<RegistrationRecord> records = data.records()) {
            return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), List.of(KpiId.of("A 17"), KpiId.of("A 22")))
                    .period(ReportingPeriod.quarter(2025, 1)).by(StratumKind.TEAM, StratumKind.COMPLEXITY).calculate(records);
        }
    }

    private static List<Outcome> outcomes(KpiReport report, String kpi, Stratum stratum) {
        return report.outcomes().stream().filter(outcome -> outcome.kpi().equals(KpiId.of(kpi)) && outcome.stratum().equals(stratum)).toList();
    }

    @Test
    void countsEventsByTheirOwnStrataWithoutComplexityAndNoCaseThatIsNotThere() throws IOException {
        ValidationOptions options = ValidationOptions.standard().withCatalogue(KpiModel.edition(Edition.E2025));
        KpiReport report = report(options.withRecordsElsewhere(RecordType.CASE, "Org", Set.of("C9")));

        assertThat(outcomes(report, "A 17", Stratum.TOTAL)).anySatisfy(outcome -> assertThat(outcome.account().n()).isEqualTo(3));
        assertThat(outcomes(report, "A 17", Stratum.of(Stratum.TEAM, "Noord"))).anySatisfy(outcome -> assertThat(outcome.account().n()).isEqualTo(1));
        assertThat(outcomes(report, "A 17", Stratum.of(Stratum.TEAM, "Zuid"))).as("the team of the case that is there")
                .anySatisfy(outcome -> assertThat(outcome.account().n()).isEqualTo(1));
        assertThat(outcomes(report, "A 17", Stratum.of(Stratum.COMPLEXITY, "HIGH"))).anySatisfy(outcome -> assertThat(outcome.account().n()).isEqualTo(1));
        assertThat(outcomes(report, "A 22", Stratum.TOTAL)).isEqualTo(outcomes(report(options), "A 22", Stratum.TOTAL)).isNotEmpty();
        assertThat(outcomes(report(options), "A 17", Stratum.TOTAL)).as("without that choice they are rejected")
                .anySatisfy(outcome -> assertThat(outcome.account().n()).isEqualTo(1));
    }
}
