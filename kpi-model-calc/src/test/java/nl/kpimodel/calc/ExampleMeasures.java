package nl.kpimodel.calc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.Edition;
import nl.kpimodel.core.Layer;
import nl.kpimodel.core.Questionnaire;
import nl.kpimodel.core.measure.MeasureSpecification;
import nl.kpimodel.core.registration.AdministrativeOrder;
import nl.kpimodel.core.registration.Assessment;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.PartnerRequest;
import nl.kpimodel.core.registration.PartnerReview;
import nl.kpimodel.core.registration.Response;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.registration.WaitingEntry;
import nl.kpimodel.core.registration.ZrmScore;
import nl.kpimodel.data.KpiModel;
import org.jspecify.annotations.Nullable;

/**
 * Every measure over the units of data files, whose fields have the names of the registration. Each KPI has one line of lambdas, as in an
 * application.
 */
final class ExampleMeasures {
    /** Creates a measure from a period, the caller's options and the units of a second type. */
    @FunctionalInterface
    interface Maker {
        Measure<ExampleUnit, ?> make(ReportingPeriod period, CalculationOptions options, List<ExampleUnit> others);
    }

    static final Map<String, Maker> ALL = new TreeMap<>();

    static {
        putStart();
        putSituation();
        putPartners();
        putExecution();
        putCompletion();
        putSatisfaction();
        putFollowUps();
        putQuality();
        putEffects();
    }

    private ExampleMeasures() {}

    /** Reads options in the form of an options file. */
    @SuppressWarnings("unchecked")
    static CalculationOptions options(JsonNode json) {
        return CalculationOptions.fromTree(new ObjectMapper().convertValue(json, Map.class));
    }

    static final CaseDates<ExampleUnit> DATES = CaseDates.of(u -> u.date("startedOn"), u -> u.date("completedOn"));

    static final ComplexityHistory<ExampleUnit> COMPLEXITY = ComplexityHistory.of(
            u -> u.constant("complexityAtStart", Complexity.class),
            u -> u.list("changes"),
            change -> change.date("on"),
            change -> change.constant("to", Complexity.class));

    static final Employment<ExampleUnit> EMPLOYMENT = Employment.<ExampleUnit>of(
                    u -> u.constant("role", Employee.Role.class), u -> u.date("employedFrom"), u -> u.date("employedUntil"))
            .fte(u -> u.decimal("fte"));

    static final Participations<ExampleUnit> PARTICIPATIONS = Participations.of(
            u -> u.text("personId"),
            u -> u.text("groupId"),
            u -> list(u, "participations"),
            participation -> participation.text("personId"),
            participation -> participation.date("from"),
            participation -> participation.date("until"));

    static final SatisfactionAnswers<ExampleUnit> ANSWERS = SatisfactionAnswers.of(
            u -> u.constant("respondent", Satisfaction.Respondent.class),
            u -> u.date("on"),
            u -> u.decimal("score"),
            u -> u.decimal("scaleMin"),
            u -> u.decimal("scaleMax"));

    private static Collection<ExampleUnit> list(ExampleUnit unit, String field) {
        return unit.list(field);
    }

    private static void put(String kpi, Function<ReportingPeriod, Measure<ExampleUnit, ?>> maker) {
        ALL.put(kpi, (period, options, others) -> maker.apply(period));
    }

    private static void putStart() {
        put("A 1", period -> ActivityMeasures.outreachVisits(
                u -> u.date("visitedOn"), u -> u.decimal("hours"), u -> u.text("location"), period));
        put("A 2", period -> ActivityMeasures.signals(
                u -> u.date("receivedOn"), u -> u.constant("channel", Signal.Channel.class), u -> u.constant("subject", Signal.Subject.class), period));
        WaitingEntries<ExampleUnit> entries = WaitingEntries.<ExampleUnit>of(
                        u -> u.constant("subject", WaitingEntry.Subject.class), u -> u.date("waitingSince"))
                .over(u -> u.date("admittedOn"), u -> u.date("endedOn"))
                .reason(u -> u.constant("reason", WaitingEntry.Reason.class))
                .requestedHours(u -> u.decimal("requestedHours"));
        ALL.put("A 3", (period, options, others) -> ActivityMeasures.waitingList(
                entries,
                Employment.Capacities.<ExampleUnit>of(others, u -> u.date("from"), u -> u.date("until"), u -> u.decimal("availableHours"))
                        .by(Stratum.TEAM, u -> u.text("team"))
                        .by(Stratum.ORGANISATION, u -> u.text("organisation")),
                period));
        put("A 4", period -> ActivityMeasures.waitingTime(u -> u.date("startedOn"), u -> u.date("signalReceivedOn"), period));
        put("A 5", period -> ActivityMeasures.lateSignals(u -> u.date("receivedOn"), u -> u.yesOrNo("late"), period));
        put("A 6", period -> ActivityMeasures.earlySignals(u -> u.date("startedOn"), u -> u.yesOrNo("earlySignal"), period));
        put("A 7", period -> ActivityMeasures.findability(
                u -> u.date("receivedOn"),
                u -> u.constant("channel", Signal.Channel.class),
                u -> u.constant("subject", Signal.Subject.class),
                u -> u.text("personId"),
                period));
    }

    private static void putSituation() {
        Employment.HoursSpent<ExampleUnit> spent =
                Employment.HoursSpent.of(u -> list(u, "entries"), entry -> entry.date("on"), entry -> entry.decimal("hours"));
        ALL.put("A 8", (period, options, others) -> ActivityMeasures.hoursPerIntervention(
                DATES,
                spent,
                options.hoursPerFte().orElse(null),
                period));
        put("A 9", period -> ActivityMeasures.assessmentQuality(
                u -> u.date("on"), u -> u.constant("assessor", Assessment.Assessor.class), u -> u.yesOrNo("rightFirstTime"), period));
        put("A 10", period -> ActivityMeasures.grantedBudget(
                u -> u.date("requestedOn"), u -> u.decimal("requested"), u -> u.date("decidedOn"), u -> u.decimal("granted"), period));
        put("A 11", period -> ActivityMeasures.billableHours(u -> u.date("on"), u -> u.decimal("hours"), u -> u.yesOrNo("billable"), period));
        put("A 12", period -> ActivityMeasures.casesInTreatment(DATES, period));
        ALL.put("A 13", (period, options, others) -> ActivityMeasures.caseload(
                DATES,
                EMPLOYMENT.employees(others).by(Stratum.TEAM, u -> u.text("team")).by(Stratum.ORGANISATION, u -> u.text("organisation")),
                period));
        put("A 14", period -> ActivityMeasures.complexityShift(DATES, COMPLEXITY, period));
        put("A 15", period -> ActivityMeasures.highToLowRatio(DATES, COMPLEXITY, period));
    }

    private static void putPartners() {
        put("A 16", period -> ActivityMeasures.partnerAvailability(u -> u.date("desiredStart"), u -> u.date("deliveredStart"), COMPLEXITY, period));
        put("A 17", period -> ActivityMeasures.partnerPerformance(
                u -> u.date("on"), u -> u.constant("partnerKind", PartnerReview.PartnerKind.class), u -> u.decimal("score"), COMPLEXITY, period));
        put("A 18", period -> ActivityMeasures.responseTime(
                u -> u.instant("requestedAt"),
                u -> u.instant("respondedAt"),
                u -> u.constant("responder", PartnerRequest.Responder.class),
                COMPLEXITY,
                period));
    }

    private static void putExecution() {
        ZrmScores<ExampleUnit> scores = ZrmScores.of(
                u -> list(u, "scores"),
                score -> score.date("on"),
                score -> ZrmScore.MatrixEdition.valueOf("E" + score.text("zrmEdition")),
                score -> score.constant("zrmDomain", ZrmScore.Domain.class),
                score -> score.integer("score"));
        ALL.put("A 19", (period, options, others) -> ActivityMeasures.progressOnZrm(
                DATES,
                scores,
                options.zrmPolicy(),
                period));
        put("A 20", period -> ActivityMeasures.progressAgainstPlan(DATES, u -> u.yesOrNo("onPlan"), u -> u.decimal("budget"), period));
        put("A 21", period -> ActivityMeasures.reach(DATES, PARTICIPATIONS, u -> u.integer("plannedParticipants"), period));
        put("A 22", period -> ActivityMeasures.planChanges(DATES, ExampleMeasures::changedOn, period));
        put("A 23", period -> ActivityMeasures.earlyStops(DATES, u -> u.text("stoppedEarlyReason"), period));
        put("A 24", period -> ActivityMeasures.teamChanges(DATES, ExampleMeasures::changedOn, period));
        CareProviders<ExampleUnit> providers = CareProviders.of(
                u -> list(u, "providers"), provider -> provider.date("from"), provider -> provider.text("providerId"), provider -> provider.text("institutionId"));
        put("A 25", period -> ActivityMeasures.careProvidersPerCase(DATES, providers, period));
        put("A 26", period -> ActivityMeasures.returnedOrders(
                u -> u.constant("phase", AdministrativeOrder.Phase.class), u -> u.date("submittedOn"), u -> u.yesOrNo("returned"), period));
        put("A 27", period -> ActivityMeasures.turnaroundTime(DATES, COMPLEXITY, period));
    }

    private static List<LocalDate> changedOn(ExampleUnit unit) {
        List<String> days = unit.texts("changedOn");
        return days == null ? List.of() : days.stream().map(LocalDate::parse).toList();
    }

    private static void putCompletion() {
        Referrals<ExampleUnit> referrals = Referrals.<ExampleUnit>of(u -> u.date("on"))
                .success(u -> u.yesOrNo("appropriate"), u -> u.yesOrNo("arrived"), u -> u.yesOrNo("enrolled"))
                .echelons(u -> u.integer("fromEchelon"), u -> u.integer("toEchelon"))
                .client(u -> u.text("clientId"));
        put("A 28", period -> ActivityMeasures.successfulReferrals(referrals, period));
        put("A 29", period -> ActivityMeasures.completedActions(u -> u.date("startedOn"), u -> u.date("completedOn"), u -> u.yesOrNo("successful"), period));
        put("A 30", period -> ActivityMeasures.actionsRightInTime(
                u -> u.date("startedOn"), u -> u.date("dueOn"), u -> u.date("completedOn"), u -> u.yesOrNo("firstTimeRight"), period));
        put("A 31", period -> ActivityMeasures.goalsReached(
                u -> u.date("startedOn"), u -> u.date("completedOn"), u -> u.yesOrNo("outputGoalReached"), period));
        put("A 35", period -> ActivityMeasures.societalSavings(u -> u.date("on"), u -> u.decimal("cost"), u -> u.decimal("savedSocietalCost"), period));
        put("A 40", period -> ActivityMeasures.spinOffs(u -> u.date("on"), u -> u.text("description"), period));
        put("A 41", period -> ActivityMeasures.ordersInTime(
                u -> u.constant("phase", AdministrativeOrder.Phase.class),
                u -> u.date("submittedOn"),
                u -> u.date("dueOn"),
                u -> u.date("completedOn"),
                u -> u.yesOrNo("correct"),
                period));
        put("A 42", period -> ActivityMeasures.budgetCorrections(u -> u.date("on"), u -> u.decimal("amount"), period));
    }

    private static void putSatisfaction() {
        ALL.put("A 32", (period, options, others) -> ActivityMeasures.clientSatisfaction(ANSWERS, options.satisfactionScale().orElse(null), period));
        ALL.put("A 33", (period, options, others) -> ActivityMeasures.partnerSatisfaction(ANSWERS, options.satisfactionScale().orElse(null), period));
        ALL.put("A 34", (period, options, others) -> ActivityMeasures.commissionerSatisfaction(ANSWERS, options.satisfactionScale().orElse(null), period));
    }

    private static void putFollowUps() {
        FollowUps<ExampleUnit, ExampleUnit> followUps = FollowUps.of(u -> list(u, "followUps"), each -> each.text("personId"), each -> each.date("on"));
        ALL.put("A 36", (period, options, others) -> ActivityMeasures.runsUnsupported(
                DATES,
                followUps,
                each -> each.yesOrNo("runsUnsupported"),
                each -> each.decimal("volunteerShare"),
                options.followUpTerm().orElse(null),
                period));
        ALL.put("A 37", (period, options, others) -> ActivityMeasures.relapse(
                DATES, PARTICIPATIONS, followUps, each -> each.yesOrNo("relapse"), options.followUpTerm().orElse(null), period));
        ALL.put("A 38", (period, options, others) -> ActivityMeasures.lastingEffect(
                DATES, PARTICIPATIONS, followUps, each -> each.yesOrNo("levelHeld"), options.followUpTerm().orElse(null), period));
        ALL.put("A 39", (period, options, others) -> ActivityMeasures.furtherDevelopment(
                DATES, PARTICIPATIONS, followUps, each -> each.yesOrNo("developsFurther"), options.followUpTerm().orElse(null), period));
    }

    private static void putQuality() {
        put("K 1", period -> QualityMeasures.staffSatisfaction(ANSWERS.role(u -> u.constant("role", Employee.Role.class)), period));
        put("K 2", period -> QualityMeasures.evidenceBasedInterventions(DATES, u -> u.yesOrNo("evidenceBased"), period));
        put("K 3", period -> QualityMeasures.registeredEmployees(EMPLOYMENT, ExampleMeasures::registers, period));
        put("K 4", period -> QualityMeasures.educationTracks(
                u -> u.constant("role", Employee.Role.class), u -> u.date("startedOn"), u -> u.date("completedOn"), period));
    }

    private static @Nullable List<Employee.Register> registers(ExampleUnit unit) {
        List<String> registers = unit.texts("registers");
        return registers == null ? null : registers.stream().map(Employee.Register::valueOf).toList();
    }

    private static void putEffects() {
        EffectMeasures.Questionnaires<ExampleUnit> questionnaires = EffectMeasures.Questionnaires.<ExampleUnit>of(
                        u -> u.constant("kind", Questionnaire.class), u -> u.date("answeredOn"), u -> u.answers("answers"))
                .household(u -> u.constant("household", Response.Household.class))
                .age(u -> u.integer("age"));
        for (MeasureSpecification indicator : KpiModel.measures(Edition.E2025).all(Layer.EFFECT)) {
            ALL.put(indicator.kpi().toString(), (period, options, others) ->
                    EffectMeasures.indicator(indicator, questionnaires, options.effects(), period));
        }
    }
}
