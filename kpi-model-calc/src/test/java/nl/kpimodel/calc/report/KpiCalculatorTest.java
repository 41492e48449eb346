package nl.kpimodel.calc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Language;
import nl.kpimodel.core.UnknownIdException;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.measure.StratumKind;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.PartnerReview;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.registration.ZrmScore;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiCalculatorTest {
    private static final KpiCatalogue MODEL = KpiModel.edition(Edition.E2025);
    private static final MeasureSpecifications READINGS = KpiModel.measures(Edition.E2025);
    private static final ReportingPeriod Q1 = ReportingPeriod.quarter(2025, 1);
    private static final ReportingPeriod Q2 = ReportingPeriod.quarter(2025, 2);
    private static final Strata NOORD = Strata.builder().organisation("Amstel").team("Noord").build();

    private static KpiCalculator calculator(String... kpis) {
        return KpiCalculator.of(MODEL, READINGS, Stream.of(kpis).map(KpiId::of).toList());
    }

    private static Case.Builder caseOf(String id) {
        return Case.builder().id(id).startedOn(LocalDate.of(2025, 1, 6)).complexityAtStart(Complexity.HIGH).strata(NOORD);
    }

    private static TimeEntry hours(String caseId, LocalDate on, String hours) {
        return new TimeEntry(caseId, "e1", on, new BigDecimal(hours), true, Strata.of("Amstel"));
    }

    private static ZrmScore score(int day, int score) {
        return new ZrmScore("c1", LocalDate.of(2025, 3, day), ZrmScore.MatrixEdition.E2017, ZrmScore.Domain.FINANCES, score, Strata.of("Amstel"));
    }

    @Test
    void addsUpHoursPerSpanOfDaysThatNoPeriodTellsApart() {
        List<RegistrationRecord> records = List.of(
                caseOf("c1").completedOn(LocalDate.of(2025, 5, 1)).build(),
                hours("c1", LocalDate.of(2025, 1, 6), "2.5"),
                hours("c1", LocalDate.of(2025, 3, 31), "1.5"),
                hours("c1", LocalDate.of(2025, 4, 1), "3"),
                hours("c1", LocalDate.of(2025, 6, 30), "0.25"),
                hours("c1", LocalDate.of(2025, 7, 1), "40"));

        List<KpiReport> reports = calculator("A 8").periods(List.of(Q1, Q2)).calculateEach(records.stream());

        assertThat(reports.get(0).find(KpiId.of("A 8"), "hoursInPeriod", Stratum.TOTAL).orElseThrow().value()).hasValue(new BigDecimal("4.00"));
        assertThat(reports.get(1).find(KpiId.of("A 8"), "hoursInPeriod", Stratum.TOTAL).orElseThrow().value()).hasValue(new BigDecimal("3.25"));
        assertThat(reports.get(1).find(KpiId.of("A 8"), "hours", Stratum.TOTAL).orElseThrow().value()).hasValue(new BigDecimal("7.25"));
    }

    @Test
    void seesNoProgressInScoresThatLieBetweenTheFirstAndTheLast() {
        Stream<RegistrationRecord> records =
                Stream.of(caseOf("c1").build(), score(20, 2), score(3, 3), score(10, 5), score(12, 4), score(11, 1));

        Outcome progress = calculator("A 19").period(Q1).calculate(records).outcome("A 19");

        assertThat(progress.numerator()).hasToString("Optional[0]");
        assertThat(progress.account().assumedNo()).isZero();
    }

    @Test
    void findsTheCaseOfARecordThatCameBeforeIt() {
        List<RegistrationRecord> records = new ArrayList<>(List.of(
                caseOf("c1").build(),
                new Case.ComplexityChange("c1", LocalDate.of(2025, 2, 1), Complexity.LOW, Strata.of("Amstel")),
                new PartnerReview("p1", "c1", PartnerReview.PartnerKind.FORMAL, LocalDate.of(2025, 2, 2), BigDecimal.valueOf(8), Strata.of("Amstel"))));
        KpiCalculator calculator = calculator("A 17").period(Q1).by(Stratum.TEAM);
        KpiReport inOrder = calculator.calculate(records);
        Collections.reverse(records);

        KpiReport reversed = calculator.calculate(records);

        assertThat(reversed.outcomes()).isEqualTo(inOrder.outcomes());
        assertThat(reversed.find(KpiId.of("A 17"), "all", Stratum.of(Stratum.TEAM, "Noord")).orElseThrow().account().excluded())
                .as("the case is low-complex on the day of the review")
                .hasToString("{LOW_COMPLEX=1}");
    }

    @Test
    void countsARecordWithoutItsCaseWhereNothingElseIsKnownOfIt() {
        Outcome hours = calculator("A 11").period(Q1).by(Stratum.TEAM)
                .calculate(Stream.of(hours("gone", LocalDate.of(2025, 2, 3), "4")))
                .find(KpiId.of("A 11"), "value", Stratum.of(Stratum.TEAM, Stratum.UNKNOWN))
                .orElseThrow();

        assertThat(hours.n()).isOne();
    }

    @Test
    void tellsOfOneCaseWhereItGoesAndWhy() {
        List<RegistrationRecord> records = List.of(
                caseOf("c1").signalReceivedOn(LocalDate.of(2025, 1, 2)).build(),
                caseOf("c2").startedOn(LocalDate.of(2025, 4, 1)).build(),
                caseOf("c3").build());

        List<KpiCalculator.RecordPlacement> placements = calculator("A 4", "A 12")
                .periods(List.of(Q1, Q2))
                .place(records.stream(), record -> record instanceof Case each && !each.id().equals("c1"));

        assertThat(placements).extracting(placement -> ((Case) placement.record()).id() + ": " + placement.explain(Language.DUTCH)
                .replace('\u00A0', ' ')).containsExactly(
                "c2: 2025-Q1, casus: A 4 wachttijd: telt niet mee: niet gestart in de periode.",
                "c2: 2025-Q1, casus: A 12 werkvoorraad: telt niet mee: op die dag niet in behandeling.",
                "c2: 2025-Q2, casus: A 4 wachttijd: telt niet mee: de signaaldatum ontbreekt.",
                "c2: 2025-Q2, casus: A 12 werkvoorraad: telt mee.",
                "c3: 2025-Q1, casus: A 4 wachttijd: telt niet mee: de signaaldatum ontbreekt.",
                "c3: 2025-Q1, casus: A 12 werkvoorraad: telt mee.",
                "c3: 2025-Q2, casus: A 4 wachttijd: telt niet mee: niet gestart in de periode.",
                "c3: 2025-Q2, casus: A 12 werkvoorraad: telt mee.");
    }

    @Test
    void tellsNothingOfARecordThatIsNoUnitOfAnyKpi() {
        List<RegistrationRecord> records = List.of(caseOf("c1").build(), score(3, 3));

        assertThat(calculator("A 19").period(Q1).place(records.stream(), record -> record.type() == RecordType.ZRM_SCORE)).isEmpty();
    }

    private static CalculationOptions noOf(String kpi) {
        return CalculationOptions.builder().missing(KpiId.of(kpi), MeasureComponent.MissingRule.NO).build();
    }

    @Test
    void namesWhatWasGivenAsNothing() {
        CalculationOptions.Builder options = CalculationOptions.builder();
        assertThatNullPointerException().isThrownBy(() -> calculator("A 4").period(null)).withMessage("period");
        assertThatNullPointerException().isThrownBy(() -> calculator("A 4").options(null)).withMessage("options");
        assertThatNullPointerException().isThrownBy(() -> calculator("A 4").periods(Arrays.asList(Q1, null))).withMessage("a period");
        assertThatNullPointerException().isThrownBy(() -> calculator("A 4").by((String) null)).withMessage("a key");
        assertThatNullPointerException().isThrownBy(() -> calculator("A 4").by((String[]) null)).withMessage("keys");
        assertThatNullPointerException()
                .isThrownBy(() -> ReportHtml.write((ReportForm) null, Language.DUTCH, new StringBuilder()))
                .withMessage("form");
        assertThatNullPointerException().isThrownBy(() -> calculator("A 4").period(Q1).place(Stream.of(), null)).withMessage("asked");
        assertThatNullPointerException().isThrownBy(() -> options.missing(null, MeasureComponent.MissingRule.NO)).withMessage("kpi");
        assertThatNullPointerException().isThrownBy(() -> options.missing(KpiId.of("A 5"), null)).withMessage("rule");
        assertThatNullPointerException().isThrownBy(() -> options.effects(null)).withMessage("effects");
        assertThatNullPointerException().isThrownBy(() -> options.zrmPolicy(null)).withMessage("zrmPolicy");
        KpiReport report = calculator("A 4").period(Q1).calculate(List.of());
        assertThatNullPointerException().isThrownBy(() -> ReportComparison.of(report, report, null)).withMessage("readings");
    }

    @Test
    void refusesWhatCannotBeCalculated() {
        assertThatIllegalStateException().isThrownBy(() -> calculator("A 4").calculate(List.of())).withMessageContaining("period(...)");
        assertThatIllegalStateException().isThrownBy(() -> calculator("A 4").collector()).withMessageContaining("period(...)");
        assertThatIllegalStateException().isThrownBy(() -> calculator("A 4").place(Stream.of(), record -> true)).withMessageContaining("period(...)");
        assertThatIllegalStateException()
                .isThrownBy(() -> calculator("A 4").periods(List.of(Q1, Q2)).calculate(List.of()))
                .withMessageContaining("2 periods");
        assertThatIllegalStateException()
                .isThrownBy(() -> calculator("I 4.1.3").period(Q1).options(noOf("I 4.1.3")).calculate(List.of()))
                .withMessageContaining("I 4.1.3 is measured by others")
                .withMessageContaining("leave out the rule NO");
        assertThatIllegalStateException()
                .isThrownBy(() -> calculator("A 4").period(Q1).options(noOf("A 4")).place(Stream.of(), record -> true))
                .withMessageContaining("leave out the rule NO");
        assertThatIllegalArgumentException().isThrownBy(() -> calculator("A 4").periods(List.of(Q1, Q1))).withMessageContaining("each once");
        assertThatIllegalArgumentException().isThrownBy(() -> calculator("A 4").periods(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> calculator("A 4").by("tea")).withMessageContaining("team");
        assertThatIllegalArgumentException().isThrownBy(() -> calculator("A 4").by("team", "team")).withMessageContaining("at most once");
        assertThatIllegalArgumentException().isThrownBy(() -> calculator()).withMessageContaining("select at least one");
        assertThatThrownBy(() -> calculator("K 1")).isInstanceOf(UnknownIdException.class).hasMessageContaining("2025");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiCalculator.of(MODEL, KpiModel.measures(Edition.PRE_2025)))
                .withMessageContaining("pre-2025");
    }

    @Test
    void anInterruptStopsTheCalculationAndTheFlagStaysSet() {
        Case open = Case.builder().id("c1").startedOn(Q1.first()).complexityAtStart(Complexity.LOW).strata(NOORD).build();
        KpiCalculator calculator = KpiCalculator.of(MODEL, READINGS, List.of(KpiId.of("A 12"))).period(Q1);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> calculator.calculate(Stream.generate(() -> open).limit(1024)))
                    .isInstanceOf(CancellationException.class).hasMessage("Calculation stopped because its thread was interrupted; there is no result.");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(calculator.calculate(List.of(open)).outcome("A 12").value()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aKindOfStratumSplitsAsItsKeyDoes(StratumKind kind) {
        assertThat(calculator("A 4").by(kind).keys).isEqualTo(calculator("A 4").by(kind.key()).keys).containsExactly(kind.key());
        assertThatIllegalArgumentException().isThrownBy(() -> calculator("A 4").by(kind, kind)).withMessageContaining("at most once");
    }
}
