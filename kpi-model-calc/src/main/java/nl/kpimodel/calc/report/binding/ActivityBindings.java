package nl.kpimodel.calc.report.binding;

import static nl.kpimodel.core.registration.RecordType.ACTION;
import static nl.kpimodel.core.registration.RecordType.ADMINISTRATIVE_ORDER;
import static nl.kpimodel.core.registration.RecordType.ASSESSMENT;
import static nl.kpimodel.core.registration.RecordType.BUDGET_APPLICATION;
import static nl.kpimodel.core.registration.RecordType.BUDGET_CORRECTION;
import static nl.kpimodel.core.registration.RecordType.CARE_PROVIDER;
import static nl.kpimodel.core.registration.RecordType.COMPLEXITY_CHANGE;
import static nl.kpimodel.core.registration.RecordType.COST_BENEFIT;
import static nl.kpimodel.core.registration.RecordType.FOLLOW_UP;
import static nl.kpimodel.core.registration.RecordType.OUTREACH_VISIT;
import static nl.kpimodel.core.registration.RecordType.PARTICIPATION;
import static nl.kpimodel.core.registration.RecordType.PARTNER_DEPLOYMENT;
import static nl.kpimodel.core.registration.RecordType.PARTNER_REQUEST;
import static nl.kpimodel.core.registration.RecordType.PARTNER_REVIEW;
import static nl.kpimodel.core.registration.RecordType.PLAN_CHANGE;
import static nl.kpimodel.core.registration.RecordType.REFERRAL;
import static nl.kpimodel.core.registration.RecordType.SATISFACTION;
import static nl.kpimodel.core.registration.RecordType.SIGNAL;
import static nl.kpimodel.core.registration.RecordType.SPIN_OFF;
import static nl.kpimodel.core.registration.RecordType.TEAM_CHANGE;
import static nl.kpimodel.core.registration.RecordType.TIME_ENTRY;
import static nl.kpimodel.core.registration.RecordType.WAITING_ENTRY;
import static nl.kpimodel.core.registration.RecordType.ZRM_SCORE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.CareProviders;
import nl.kpimodel.calc.CaseDates;
import nl.kpimodel.calc.ComplexityHistory;
import nl.kpimodel.calc.Employment;
import nl.kpimodel.calc.FollowUps;
import nl.kpimodel.calc.FollowUps.Term;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.calc.Participations;
import nl.kpimodel.calc.Referrals;
import nl.kpimodel.calc.SatisfactionAnswers;
import nl.kpimodel.calc.WaitingEntries;
import nl.kpimodel.calc.ZrmScores;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.internal.ModelCalendar;
import nl.kpimodel.core.registration.Action;
import nl.kpimodel.core.registration.AdministrativeOrder;
import nl.kpimodel.core.registration.Assessment;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Capacity;
import nl.kpimodel.core.registration.CareProvider;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.CostBenefit;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.FollowUp;
import nl.kpimodel.core.registration.OutreachVisit;
import nl.kpimodel.core.registration.Participation;
import nl.kpimodel.core.registration.PartnerDeployment;
import nl.kpimodel.core.registration.PartnerRequest;
import nl.kpimodel.core.registration.PartnerReview;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Referral;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.registration.SpinOff;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.registration.WaitingEntry;
import nl.kpimodel.core.registration.ZrmScore;
import org.jspecify.annotations.Nullable;

/** The bindings of the activity KPIs: the registration records over which each of them is measured. Contains no arithmetic. */
final class ActivityBindings {
    static final CaseDates<CaseRecords> DATES =
            CaseDates.of(dossier -> dossier.registered.startedOn(), dossier -> dossier.registered.completedOn());

    static final Participations<CaseRecords> PARTICIPATIONS = Participations.of(
            CaseRecords::person,
            d -> d.registered.groupId(),
            d -> d.participations,
            p -> withinOrganisation(p, p.personId()),
            Participation::from,
            Participation::until);

    static final SatisfactionAnswers<LinkedRecord<Satisfaction>> ANSWERS = SatisfactionAnswers.<LinkedRecord<Satisfaction>>of(
                    a -> a.registered().respondent(),
                    a -> a.registered().on(),
                    a -> a.registered().score(),
                    a -> a.registered().scaleMin(),
                    a -> a.registered().scaleMax())
            .role(a -> a.registered().role());

    private static final FollowUps<CaseRecords, FollowUp> FOLLOW_UPS =
            FollowUps.of(d -> d.followUps, followUp -> withinOrganisation(followUp, followUp.personId()), FollowUp::on);

    private ActivityBindings() {}

    static Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> all() {
        Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows = new TreeMap<>();
        starting(rows);
        analysing(rows);
        withPartners(rows);
        carryingOut(rows);
        completing(rows);
        return rows;
    }

    private static void starting(Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows) {
        rows.put(KpiId.of("A 1"), run -> run.places(OUTREACH_VISIT, OutreachVisit.class, ActivityMeasures.outreachVisits(
                visit -> visit.registered().visitedOn(), visit -> visit.registered().hours(), visit -> visit.registered().location(), run.period)));
        rows.put(KpiId.of("A 2"), run -> run.places(SIGNAL, Signal.class, ActivityMeasures.signals(
                signal -> signal.registered().receivedOn(), signal -> signal.registered().channel(), signal -> signal.registered().subject(), run.period)));
        rows.put(KpiId.of("A 3"), run -> run.places(WAITING_ENTRY, WaitingEntry.class,
                ActivityMeasures.<LinkedRecord<WaitingEntry>, LinkedRecord<Capacity>>waitingList(waitingEntries(), capacities(run), run.period)));
        rows.put(KpiId.of("A 4"), run -> run.cases(
                ActivityMeasures.waitingTime(d -> d.registered.startedOn(), d -> d.registered.signalReceivedOn(), run.period), d -> d.registered.startedOn()));
        rows.put(KpiId.of("A 5"), run -> run.places(SIGNAL, Signal.class,
                ActivityMeasures.lateSignals(signal -> signal.registered().receivedOn(), signal -> signal.registered().late(), run.period)));
        rows.put(KpiId.of("A 6"), run -> run.cases(
                ActivityMeasures.earlySignals(d -> d.registered.startedOn(), d -> d.registered.earlySignal(), run.period), d -> d.registered.startedOn()));
        rows.put(KpiId.of("A 7"), run -> run.places(SIGNAL, Signal.class, ActivityMeasures.findability(
                signal -> signal.registered().receivedOn(),
                signal -> signal.registered().channel(),
                signal -> signal.registered().subject(),
                signal -> withinOrganisation(signal.registered(), signal.registered().personId()),
                run.period)));
    }

    private static void analysing(Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows) {
        rows.put(KpiId.of("A 8"), run -> run.cases(
                ActivityMeasures.hoursPerIntervention(
                        DATES, Employment.HoursSpent.of(CaseRecords::hours, CaseRecords.Hours::on, CaseRecords.Hours::hours),
                                run.options.hoursPerFte().orElse(null), run.period),
                d -> d.registered.completedOn()).reading(TIME_ENTRY));
        rows.put(KpiId.of("A 9"), run -> run.events(ASSESSMENT, Assessment.class, ActivityMeasures.assessmentQuality(
                a -> a.registered().on(), a -> a.registered().assessor(), a -> a.registered().rightFirstTime(), run.period), Assessment::on));
        rows.put(KpiId.of("A 10"), run -> run.events(BUDGET_APPLICATION, BudgetApplication.class, ActivityMeasures.grantedBudget(
                a -> a.registered().requestedOn(), a -> a.registered().requested(), a -> a.registered().decidedOn(), a -> a.registered().granted(), run.period),
                a -> run.happened(a.decidedOn(), a.requestedOn())));
        rows.put(KpiId.of("A 11"), run -> run.events(TIME_ENTRY, TimeEntry.class, ActivityMeasures.billableHours(
                e -> e.registered().on(), e -> e.registered().hours(), e -> e.registered().billable(), run.period), TimeEntry::on));
        rows.put(KpiId.of("A 12"), run -> run.stock(ActivityMeasures.casesInTreatment(DATES, run.period)));
        rows.put(KpiId.of("A 13"), run -> new MeasureBinding<>(
                RecordType.CASE,
                ActivityMeasures.<CaseRecords, LinkedRecord<Employee>>caseload(DATES, employment(run), run.period),
                UnitStrata.ofCases(d -> run.period.referenceDate(), run).without(Stratum.AGE_BAND, Stratum.COMPLEXITY)));
        rows.put(KpiId.of("A 14"), run -> run.stock(ActivityMeasures.complexityShift(DATES, UnitStrata.COMPLEXITY, run.period)).reading(COMPLEXITY_CHANGE));
        rows.put(KpiId.of("A 15"), run -> run.stock(ActivityMeasures.highToLowRatio(DATES, UnitStrata.COMPLEXITY, run.period)).reading(COMPLEXITY_CHANGE));
    }

    private static void withPartners(Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows) {
        rows.put(KpiId.of("A 16"), run -> run.events(PARTNER_DEPLOYMENT, PartnerDeployment.class, ActivityMeasures.partnerAvailability(
                d -> d.registered().desiredStart(), d -> d.registered().deliveredStart(), complexity(), run.period),
                d -> run.happened(d.deliveredStart(), d.desiredStart())).byComplexity());
        rows.put(KpiId.of("A 17"), run -> run.events(PARTNER_REVIEW, PartnerReview.class, ActivityMeasures.partnerPerformance(
                r -> r.registered().on(), r -> r.registered().partnerKind(), r -> r.registered().score(), complexity(), run.period),
                        PartnerReview::on).byComplexity());
        rows.put(KpiId.of("A 18"), run -> run.events(PARTNER_REQUEST, PartnerRequest.class, ActivityMeasures.responseTime(
                r -> r.registered().requestedAt(), r -> r.registered().respondedAt(), r -> r.registered().responder(), complexity(), run.period),
                r -> run.happened(r.respondedAt() == null ? null : dayOf(r.respondedAt()), dayOf(r.requestedAt()))).byComplexity());
    }

    private static void carryingOut(Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows) {
        rows.put(KpiId.of("A 19"), run -> run.stock(ActivityMeasures.progressOnZrm(
                DATES,
                ZrmScores.of(d -> d.zrmScores, ZrmScore::on, ZrmScore::zrmEdition, ZrmScore::zrmDomain, ZrmScore::score),
                run.options.zrmPolicy(),
                run.period)).reading(ZRM_SCORE));
        rows.put(KpiId.of("A 20"), run -> run.stock(
                ActivityMeasures.progressAgainstPlan(DATES, d -> d.registered.onPlan(), d -> d.registered.budget(), run.period)));
        rows.put(KpiId.of("A 21"), run -> run.stock(ActivityMeasures.reach(
                DATES,
                PARTICIPATIONS,
                d -> d.registered.plannedParticipants(),
                run.period)).reading(PARTICIPATION));
        rows.put(KpiId.of("A 22"), run -> run.stock(
                ActivityMeasures.planChanges(DATES, d -> d.planChanges.stream().map(Case.PlanChange::on).toList(), run.period)).reading(PLAN_CHANGE));
        rows.put(KpiId.of("A 23"), run -> run.cases(
                ActivityMeasures.earlyStops(DATES, d -> d.registered.stoppedEarlyReason(), run.period), d -> d.registered.completedOn()));
        rows.put(KpiId.of("A 24"), run -> run.stock(
                ActivityMeasures.teamChanges(DATES, d -> d.teamChanges.stream().map(Case.TeamChange::on).toList(), run.period)).reading(TEAM_CHANGE));
        rows.put(KpiId.of("A 25"), run -> run.stock(ActivityMeasures.careProvidersPerCase(
                DATES,
                CareProviders.of(d -> d.careProviders, CareProvider::from, CareProvider::providerId, CareProvider::institutionId),
                run.period)).reading(CARE_PROVIDER));
        rows.put(KpiId.of("A 26"), run -> run.places(ADMINISTRATIVE_ORDER, AdministrativeOrder.class, ActivityMeasures.returnedOrders(
                o -> o.registered().phase(), o -> o.registered().submittedOn(), o -> o.registered().returned(), run.period)));
        rows.put(KpiId.of("A 27"), run -> run.cases(
                ActivityMeasures.turnaroundTime(DATES, UnitStrata.COMPLEXITY, run.period), d -> d.registered.completedOn()).reading(COMPLEXITY_CHANGE));
    }

    private static void completing(Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows) {
        rows.put(KpiId.of("A 28"), run -> run.events(REFERRAL, Referral.class, referrals(run), Referral::on));
        rows.put(KpiId.of("A 29"), run -> run.events(ACTION, Action.class, ActivityMeasures.completedActions(
                a -> a.registered().startedOn(), a -> a.registered().completedOn(), a -> a.registered().successful(), run.period),
                Action::completedOn));
        rows.put(KpiId.of("A 30"), run -> run.events(ACTION, Action.class, ActivityMeasures.actionsRightInTime(
                a -> a.registered().startedOn(), a -> a.registered().dueOn(), a -> a.registered().completedOn(),
                a -> a.registered().firstTimeRight(), run.period), Action::completedOn));
        rows.put(KpiId.of("A 31"), run -> run.events(ACTION, Action.class, ActivityMeasures.goalsReached(
                a -> a.registered().startedOn(), a -> a.registered().completedOn(), a -> a.registered().outputGoalReached(), run.period),
                Action::completedOn));
        rows.put(KpiId.of("A 32"), run -> run.events(SATISFACTION, Satisfaction.class,
                ActivityMeasures.clientSatisfaction(ANSWERS, run.options.satisfactionScale().orElse(null), run.period), Satisfaction::on));
        rows.put(KpiId.of("A 33"), run -> run.events(SATISFACTION, Satisfaction.class,
                ActivityMeasures.partnerSatisfaction(ANSWERS, run.options.satisfactionScale().orElse(null), run.period), Satisfaction::on));
        rows.put(KpiId.of("A 34"), run -> run.events(SATISFACTION, Satisfaction.class,
                ActivityMeasures.commissionerSatisfaction(ANSWERS, run.options.satisfactionScale().orElse(null), run.period), Satisfaction::on));
        rows.put(KpiId.of("A 35"), run -> run.events(COST_BENEFIT, CostBenefit.class, ActivityMeasures.societalSavings(
                c -> c.registered().on(), c -> c.registered().cost(), c -> c.registered().savedSocietalCost(), run.period), CostBenefit::on));
        followUps(rows);
        rows.put(KpiId.of("A 40"), run -> run.events(SPIN_OFF, SpinOff.class, ActivityMeasures.spinOffs(
                s -> s.registered().on(), s -> s.registered().description(), run.period), SpinOff::on));
        rows.put(KpiId.of("A 41"), run -> run.places(ADMINISTRATIVE_ORDER, AdministrativeOrder.class, ActivityMeasures.ordersInTime(
                o -> o.registered().phase(), o -> o.registered().submittedOn(), o -> o.registered().dueOn(),
                o -> o.registered().completedOn(), o -> o.registered().correct(), run.period)));
        rows.put(KpiId.of("A 42"), run -> run.events(BUDGET_CORRECTION, BudgetApplication.Correction.class, ActivityMeasures.budgetCorrections(
                c -> c.registered().on(), c -> c.registered().amount(), run.period), BudgetApplication.Correction::on));
    }

    private static void followUps(Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows) {
        rows.put(KpiId.of("A 36"), run -> run.cases(ActivityMeasures.runsUnsupported(
                DATES, FOLLOW_UPS, FollowUp::runsUnsupported, FollowUp::volunteerShare, term(run), run.period), d -> d.registered.completedOn())
                        .reading(FOLLOW_UP));
        rows.put(KpiId.of("A 37"), run -> run.cases(ActivityMeasures.relapse(
                DATES, PARTICIPATIONS, FOLLOW_UPS, FollowUp::relapse, term(run), run.period), d -> d.registered.completedOn()).reading(FOLLOW_UP, PARTICIPATION));
        rows.put(KpiId.of("A 38"), run -> run.cases(ActivityMeasures.lastingEffect(
                DATES, PARTICIPATIONS, FOLLOW_UPS, FollowUp::levelHeld, term(run), run.period), d -> d.registered.completedOn()).reading(FOLLOW_UP, PARTICIPATION));
        rows.put(KpiId.of("A 39"), run -> run.cases(ActivityMeasures.furtherDevelopment(
                DATES, PARTICIPATIONS, FOLLOW_UPS, FollowUp::developsFurther, term(run), run.period), d -> d.registered.completedOn())
                        .reading(FOLLOW_UP, PARTICIPATION));
    }

    private static @Nullable Term term(CalculationContext run) {
        return run.options.followUpTerm().orElse(null);
    }

    /** Every case shows whether persons are registered, including cases without referrals. */
    private static Measure<LinkedRecord<Referral>, Outcomes> referrals(CalculationContext run) {
        Measure<LinkedRecord<Referral>, Outcomes> measure = ActivityMeasures.successfulReferrals(
                Referrals.<LinkedRecord<Referral>>of(r -> r.registered().on())
                        .success(r -> r.registered().appropriate(), r -> r.registered().arrived(), r -> r.registered().enrolled())
                        .echelons(r -> r.registered().fromEchelon(), r -> r.registered().toEchelon())
                        .client(r -> clientOf(r.dossier())),
                run.period);
        return measure.filledElsewhere("case.personId", run.registered.dossiers()
                .filter(dossier -> clientOf(dossier) != null)
                .map(dossier -> dossier.registered.strata().organisation())
                .collect(Collectors.toSet()));
    }

    /** Returns the key of the person or group of a case. A person and a group never have the same key, even with the same pseudonym. */
    private static @Nullable String clientOf(@Nullable CaseRecords dossier) {
        if (dossier == null) {
            return null;
        }
        Case registered = dossier.registered;
        return registered.personId() != null
                ? withinOrganisation(registered, "person " + registered.personId())
                : registered.groupId() == null ? null : withinOrganisation(registered, "group " + registered.groupId());
    }

    /** Returns the complexity of the case of a record; a record without a case has none. */
    private static <R extends RegistrationRecord> ComplexityHistory<LinkedRecord<R>> complexity() {
        return ComplexityHistory.of(
                filed -> filed.dossier() == null ? null : filed.dossier().registered.complexityAtStart(),
                filed -> filed.dossier() == null ? List.<Case.ComplexityChange>of() : filed.dossier().complexityChanges,
                Case.ComplexityChange::on,
                Case.ComplexityChange::to);
    }

    private static WaitingEntries<LinkedRecord<WaitingEntry>> waitingEntries() {
        return WaitingEntries.<LinkedRecord<WaitingEntry>>of(e -> e.registered().subject(), e -> e.registered().waitingSince())
                .over(e -> e.registered().admittedOn(), e -> e.registered().endedOn())
                .reason(e -> e.registered().reason())
                .requestedHours(e -> e.registered().requestedHours());
    }

    private static Employment.Capacities<LinkedRecord<Capacity>> capacities(CalculationContext run) {
        Employment.Capacities<LinkedRecord<Capacity>> capacities = Employment.Capacities.of(
                run.registered.capacities(),
                c -> c.registered().from(), c -> c.registered().until(), c -> c.registered().availableHours());
        for (String key : placeKeys(run)) {
            capacities = capacities.by(key, c -> c.place(key));
        }
        return capacities;
    }

    static Employment<LinkedRecord<Employee>> employment(CalculationContext run) {
        Employment<LinkedRecord<Employee>> employment = Employment.<LinkedRecord<Employee>>of(
                        e -> e.registered().role(), e -> e.registered().employedFrom(), e -> e.registered().employedUntil())
                .fte(e -> e.registered().fte())
                .employees(run.registered.staff());
        for (String key : placeKeys(run)) {
            employment = employment.by(key, e -> e.place(key));
        }
        return employment;
    }

    /** Returns the requested keys and the organisation, because whether a figure is registered is determined per organisation. */
    private static Set<String> placeKeys(CalculationContext run) {
        Set<String> keys = new LinkedHashSet<>(run.values.keys());
        keys.add(Stratum.ORGANISATION);
        return keys;
    }

    /** Returns the day of an instant in the Netherlands, where the model is used. */
    private static LocalDate dayOf(OffsetDateTime instant) {
        return ModelCalendar.dayOf(instant);
    }

    /** Returns an id that is unique across organisations. The same pseudonym in two organisations means two persons. */
    static @Nullable String withinOrganisation(RegistrationRecord record, @Nullable String id) {
        return id == null ? null : record.strata().organisation() + '\n' + id;
    }
}
