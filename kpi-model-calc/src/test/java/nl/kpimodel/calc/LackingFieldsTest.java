package nl.kpimodel.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.ItemId;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.MeasureSpecification.ExclusionReason;
import nl.kpimodel.core.registration.WaitingEntry;
import nl.kpimodel.data.KpiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application does not know is in no figure: not as 0, not as a "no", and not as a day. The account says which field lacks. */
class LackingFieldsTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.parse("2025-Q1");
    private static final LocalDate DAY = LocalDate.of(2025, 2, 3);
    private static final CaseDates<Integer> RUNNING = CaseDates.of(unit -> DAY, unit -> null);
    private static final CaseDates<Integer> COMPLETED = CaseDates.of(unit -> DAY, unit -> DAY);
    private static final ComplexityHistory<Integer> UNKNOWN = ComplexityHistory.constant(unit -> null);
    private static final ComplexityHistory<Integer> HIGH = ComplexityHistory.constant(unit -> Complexity.HIGH);

    static Stream<Arguments> lackingOneField() {
        OffsetDateTime noon = OffsetDateTime.of(DAY, LocalTime.NOON, ZoneOffset.UTC);
        return Stream.of(
                arguments("reactive", "channel", ActivityMeasures.<Integer>signals(unit -> DAY, unit -> null, unit -> null, QUARTER)),
                arguments("value", "requested", ActivityMeasures.<Integer>grantedBudget(unit -> DAY, unit -> null, unit -> DAY, unit -> BigDecimal.TEN, QUARTER)),
                arguments("value", "granted", ActivityMeasures.<Integer>grantedBudget(unit -> DAY, unit -> BigDecimal.TEN, unit -> DAY, unit -> null, QUARTER)
                        .filledElsewhere("budgetApplication.granted")),
                arguments("value", "hours", ActivityMeasures.<Integer>billableHours(unit -> DAY, unit -> null, unit -> true, QUARTER)),
                arguments("value", "billable", ActivityMeasures.<Integer>billableHours(unit -> DAY, unit -> BigDecimal.ONE, unit -> null, QUARTER)),
                arguments("lowToHigh", "complexityAtStart", ActivityMeasures.complexityShift(RUNNING, UNKNOWN, QUARTER).eventsRegistered()),
                arguments("value", "complexityAtStart", ActivityMeasures.highToLowRatio(RUNNING, UNKNOWN, QUARTER)),
                arguments("value", "desiredStart", ActivityMeasures.<Integer>partnerAvailability(unit -> null, unit -> DAY, HIGH, QUARTER)),
                arguments("hours", "requestedAt", ActivityMeasures.<Integer>responseTime(unit -> null, unit -> noon, unit -> null, HIGH, QUARTER)),
                arguments("all", "startedOn", ActivityMeasures.turnaroundTime(CaseDates.<Integer>of(unit -> null, unit -> DAY), HIGH, QUARTER)),
                arguments("low", "complexityAtStart", ActivityMeasures.turnaroundTime(COMPLETED, UNKNOWN, QUARTER)));
    }

    @ParameterizedTest(name = "{0} without {1}: {2}")
    @MethodSource("lackingOneField")
    void aUnitThatLacksAFieldIsMissingFromTheFigureThatNeedsIt(String component, String field, Measure<Integer, ?> measure) {
        Outcome outcome = Stream.of(1).collect(measure.component(component));

        assertThat(outcome.n()).isZero();
        assertThat(outcome.account().missing()).containsExactly(Map.entry(field, 1L));
    }

    @Test
    void theTurnaroundTimeOfAllCasesNeedsNoComplexity() {
        assertThat(Stream.of(1).collect(ActivityMeasures.turnaroundTime(COMPLETED, UNKNOWN, QUARTER)).outcome("all").n()).isEqualTo(1);
    }

    @Test
    void aReferralOfWhichOnlyTheDayIsKnownLacksEveryFieldThatSuccessAndShiftNeed() {
        Outcomes outcomes = Stream.of(DAY).collect(ActivityMeasures.successfulReferrals(Referrals.<LocalDate>of(on -> on), QUARTER));

        assertThat(outcomes.stream().map(Outcome::status)).containsOnly(Outcome.Status.NOT_REGISTERED);
        assertThat(outcomes.stream().flatMap(outcome -> ((Outcome.NoValue) outcome).lacking().stream()).distinct())
                .containsExactlyInAnyOrder("referral.appropriate", "referral.arrived", "referral.enrolled", "case.personId",
                        "case.groupId", "referral.fromEchelon", "referral.toEchelon");
    }

    @Test
    void whoIsOnTheWaitingListWithoutAnEndWaitsForCapacity() {
        Employment.Capacities<Integer> none = Employment.Capacities.of(List.of(), unit -> DAY, unit -> DAY, unit -> BigDecimal.ONE);
        Outcomes outcomes = Stream.of(1).collect(ActivityMeasures.waitingList(WaitingEntries.of(unit -> WaitingEntry.Subject.GROUP, unit -> DAY), none, QUARTER));

        assertThat(outcomes.outcome("waitingGroups").value()).contains(BigDecimal.ONE);
        assertThat(outcomes.outcome("shortageHours").status()).isEqualTo(Outcome.Status.NOT_REGISTERED);
    }

    @Test
    void careProvidersAreRegisteredIfACaseHasOne() {
        CareProviders<List<String>> providers = CareProviders.of(unit -> unit, provider -> DAY, provider -> provider, provider -> "i");
        Measure<List<String>, Outcomes> measure = ActivityMeasures.careProvidersPerCase(CaseDates.of(unit -> DAY, unit -> null), providers, QUARTER);

        assertThat(Stream.of(List.<String>of()).collect(measure).outcome("persons").status()).isEqualTo(Outcome.Status.NOT_REGISTERED);
        assertThat(Stream.of(List.<String>of(), List.of("p", "q")).collect(measure).outcome("persons").value()).contains(new BigDecimal("1.00"));
    }

    @Test
    void anAgeThatIsNotGivenIsUnknown() {
        AnswerGrouping<LocalDate> grouping = AnswerGrouping.of(day -> "r1", day -> null, day -> ItemId.of("4a2"), day -> "ja", day -> day);
        EffectOptions options = EffectOptions.builder()
                .answerScale(EffectOptions.AnswerScale.of(List.of("nee", "ja"), List.of("ja")))
                .combination(EffectOptions.Combination.ANY)
                .ageBands(EffectOptions.AgeBands.of("0-17", "18+"))
                .build();
        EffectMeasures.Questionnaires<LocalDate> questionnaires = EffectMeasures.Questionnaires.of(
                day -> Questionnaire.PARTICIPANT, day -> day, day -> Map.of(ItemId.of("4a2"), "ja"));
        Outcomes outcomes = Stream.of(DAY).collect(EffectMeasures.indicator(
                KpiModel.measures(Edition.E2025).require(KpiId.of("E 4.2.1")), questionnaires, options, QUARTER));

        assertThat(Stream.of(DAY).collect(grouping)).singleElement().satisfies(filled -> {
            assertThat(filled.age()).isNull();
            assertThat(filled.household()).isNull();
        });
        assertThat(outcomes.find("value", Stratum.of(Stratum.AGE_BAND, Stratum.UNKNOWN)).map(Outcome::n)).isEqualTo(Optional.of(1L));
        assertThat(outcomes.find("value", Stratum.of(Stratum.AGE_BAND, "0-17"))).isEmpty();
    }

    @Test
    void answersThatDoNotApplyRegisterTheirIndicatorWithoutAFigure() {
        EffectOptions options = EffectOptions.builder()
                .answerScale(EffectOptions.AnswerScale.of(List.of("nee", "ja"), List.of("ja")))
                .combination(EffectOptions.Combination.ANY)
                .build();
        Outcome outcome = Stream.of(DAY).collect(EffectMeasures.indicator(
                        KpiModel.measures(Edition.E2025).require(KpiId.of("E 4.1.1")),
                        EffectMeasures.Questionnaires.<LocalDate>of(day -> Questionnaire.PARTICIPANT, day -> day, day -> Map.of(ItemId.of("4a1"), "NVT")),
                        options, QUARTER))
                .outcome("value");

        assertThat(outcome.status()).isEqualTo(Outcome.Status.NO_DATA);
        assertThat(outcome.account().excluded()).containsExactly(Map.entry(ExclusionReason.NOT_APPLICABLE, 1L));
    }

    @Test
    void fieldsFilledElsewhereAddUpForEachOrganisation() {
        Measure<String, Outcomes> success = ActivityMeasures.successfulReferrals(
                        Referrals.<String>of(unit -> DAY).success(unit -> true, unit -> null, unit -> null), QUARTER)
                .perOrganisation(unit -> unit);
        Measure<String, Outcomes> declared = success.filledElsewhere("referral.arrived", Set.of("Noord")).filledElsewhere("referral.enrolled", Set.of("Noord", "Zuid"));

        assertThat(Stream.of("Noord").collect(declared).outcome("share").status()).isEqualTo(Outcome.Status.NO_DATA);
        assertThat(Stream.of("Zuid").collect(declared).outcome("share").status()).isEqualTo(Outcome.Status.NOT_REGISTERED);
    }
}
