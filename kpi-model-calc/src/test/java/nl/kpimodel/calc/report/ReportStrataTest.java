package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kpimodel.calc.EffectOptions;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.OutreachVisit;
import nl.kpimodel.core.registration.Referral;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;

/** The strata of a report: several organisations, a KPI's own strata, and ages in no band. */
class ReportStrataTest {
    private static final ReportingPeriod Q1 = ReportingPeriod.quarter(2025, 1);
    private static final ReportingPeriod Q2 = ReportingPeriod.quarter(2025, 2);
    private static final Strata AMSTEL = Strata.of("Amstel");
    private static final Strata BERKEL = Strata.of("Berkel");
    private static final Strata NOORD = Strata.builder().organisation("Amstel").team("Noord").build();

    private static KpiCalculator calculator(String... kpis) {
        return KpiCalculator.of(KpiModel.edition(Edition.E2025), KpiModel.measures(Edition.E2025), Stream.of(kpis).map(KpiId::of).toList());
    }

    private static Case.Builder caseOf(String id, Strata strata) {
        return Case.builder().id(id).startedOn(LocalDate.of(2025, 1, 6)).complexityAtStart(Complexity.HIGH).strata(strata);
    }

    private static Referral referral(String id, String caseId, Strata strata) {
        return Referral.builder().id(id).caseId(caseId).on(LocalDate.of(2025, 2, 3)).appropriate(true).arrived(true).enrolled(true).strata(strata).build();
    }

    private static Outcome outcome(KpiReport report, String kpi, String component, Stratum stratum) {
        return report.find(KpiId.of(kpi), component, stratum).orElseThrow();
    }

    @Test
    void referralsOfAnOrganisationThatKnowsNoClientsLeaveTheCountOfClients() {
        KpiReport report = calculator("A 28").period(Q1).by(Stratum.ORGANISATION).calculate(List.of(
                caseOf("c1", AMSTEL).personId("p1").build(),
                referral("r1", "c1", AMSTEL),
                caseOf("c1", BERKEL).build(),
                referral("r1", "c1", BERKEL)));

        Outcome clients = outcome(report, "A 28", "clients", Stratum.TOTAL);
        assertThat(clients.value()).contains(BigDecimal.ONE);
        assertThat(clients.account().excluded()).isEqualTo(Map.of(ExclusionReason.NOT_REGISTERED, 1L));
        assertThat(outcome(report, "A 28", "count", Stratum.TOTAL).value()).contains(BigDecimal.valueOf(2));
        assertThat(outcome(report, "A 28", "clients", Stratum.of(Stratum.ORGANISATION, "Berkel")).status()).isEqualTo(Outcome.Status.NOT_REGISTERED);
    }

    @Test
    void anOrganisationKnowsItsClientsByCasesWithoutReferralsToo() {
        KpiReport report = calculator("A 28").period(Q1).calculate(List.of(
                caseOf("c1", AMSTEL).build(), referral("r1", "c1", AMSTEL), caseOf("c2", AMSTEL).personId("p1").build()));

        assertThat(outcome(report, "A 28", "clients", Stratum.TOTAL).account().missing()).isEqualTo(Map.of("personId", 1L));
    }

    @Test
    void aRecordIsPlacedOutsideAFigureThatItsOrganisationDoesNotRegister() {
        List<RegistrationRecord> records = List.of(caseOf("c1", AMSTEL).earlySignal(true).build(), caseOf("c1", BERKEL).build());

        List<KpiCalculator.RecordPlacement> placements = calculator("A 6").period(Q1).place(records.stream(), record -> record.strata().equals(BERKEL));

        assertThat(placements).extracting(placement -> placement.explain(Language.DUTCH).replace('\u00A0', ' ')).containsExactly(
                "2025-Q1, casus: A 6 vroegsignalering: telt niet mee: van een organisatie die dit niet registreert.");
    }

    @Test
    void whatOccursInOnePeriodOfARunIsAStratumInAll() {
        List<RegistrationRecord> records = List.of(
                caseOf("c1", AMSTEL).completedOn(LocalDate.of(2025, 5, 1)).stoppedEarlyReason("verhuisd").build(),
                new Case.ComplexityChange("c1", LocalDate.of(2025, 4, 10), Complexity.LOW, AMSTEL));
        Stratum high = Stratum.of(Stratum.COMPLEXITY, "HIGH").and("reason", "verhuisd");
        Stratum low = Stratum.of(Stratum.COMPLEXITY, "LOW").and("reason", "verhuisd");
        KpiCalculator calculator = calculator("A 23").by(Stratum.COMPLEXITY);

        List<KpiReport> together = calculator.periods(List.of(Q1, Q2)).calculateEach(records.stream());

        for (KpiReport report : together) {
            assertThat(report.outcomes()).extracting(Outcome::stratum).contains(high, low);
        }
        assertThat(outcome(together.get(1), "A 23", "count", low).value()).contains(BigDecimal.ONE);
        assertThat(outcome(together.get(1), "A 23", "count", high).value()).contains(BigDecimal.ZERO);
        assertThat(calculator.period(Q1).calculate(records).outcomes()).extracting(Outcome::stratum).contains(high).doesNotContain(low);
    }

    @Test
    void theKeyAskedForComesBeforeTheOneThatTheKpiHasByItself() throws IOException {
        KpiReport report = calculator("A 1").period(Q1).by(Stratum.TEAM).calculate(List.of(
                new OutreachVisit("v1", "plein", LocalDate.of(2025, 2, 3), BigDecimal.ONE, NOORD)));
        StringBuilder json = new StringBuilder();
        ReportJson.write(report.internal(), json);

        assertThat(json.toString().replaceAll("\\s", "")).contains("{\"team\":\"Noord\",\"location\":\"plein\"}").startsWith("{\"format\":1,");
        assertThat(report.find(KpiId.of("A 1"), "visits", Stratum.of("location", "plein").and(Stratum.TEAM, "Noord"))).isPresent();
        assertThat(outcome(report, "A 1", "visits", Stratum.of(Stratum.TEAM, "Noord").and("location", "plein")).explain(Language.ENGLISH).replace('\u00A0', ' '))
                .contains(", team: Noord, outreach location: plein: 1 ");
    }

    @Test
    void anAgeInNoBandIsAStratumOfTheKpisThatHaveAUnitOfThatAge() {
        KpiReport report = calculator("A 9", "A 12").period(Q1).by(Stratum.AGE_BAND)
                .options(CalculationOptions.builder().effects(EffectOptions.builder().ageBands(EffectOptions.AgeBands.of("0-17")).build()).build())
                .calculate(List.of(caseOf("c1", AMSTEL).ageAtStart(40).build(), caseOf("c2", AMSTEL).ageAtStart(17).build()));
        Stratum other = Stratum.of(Stratum.AGE_BAND, Stratum.OTHER);

        assertThat(outcome(report, "A 12", "value", other).value()).contains(BigDecimal.ONE);
        assertThat(outcome(report, "A 12", "value", other).explain(Language.DUTCH).replace('\u00A0', ' ')).contains(", leeftijdsgroep: overig: ");
        assertThat(report.outcomes(KpiId.of("A 12"))).extracting(Outcome::stratum).doesNotContain(Stratum.of(Stratum.AGE_BAND, Stratum.UNKNOWN));
        assertThat(report.outcomes(KpiId.of("A 9"))).extracting(Outcome::stratum).contains(Stratum.of(Stratum.AGE_BAND, "0-17")).doesNotContain(other);
    }
}
