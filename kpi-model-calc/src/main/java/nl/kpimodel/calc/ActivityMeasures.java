package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.function.Function;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.registration.Assessor;
import nl.kpimodel.core.registration.OrderPhase;
import nl.kpimodel.core.registration.PartnerKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Responder;
import nl.kpimodel.core.registration.SatisfactionRespondent;
import nl.kpimodel.core.registration.SignalChannel;
import nl.kpimodel.core.registration.SignalSubject;
import org.jspecify.annotations.Nullable;

/**
 * The measures of the activity KPIs (Dutch: <i>activiteiten KPI's</i>), A 1 to A 42, over the application's own objects.
 *
 * <p>Each method tells the id, the Dutch name, the figures with their keys, the unit that is counted one by one, and its reading: {@code STATED} is what
 * the definition list says, {@code INTERPRETED} a choice of this library with its reason, {@code GAP} what the model leaves open and the caller
 * supplies. Where the reading says nothing of a field, an empty one takes the unit out of the whole and counts it as missing. Where a part is
 * counted by a field, {@link Measure#missingAs} takes an empty one for a "no" instead, or the other way round.
 *
 * <p>Functions give {@code null} for what is not filled in. What no record of a registration could hold is refused with an
 * {@link IllegalArgumentException} that names function and bound: a date before 1900, negative hours, a negative amount, a share above 1. A date
 * after 2100, such as 9999-12-31 for "no end", counts as not filled in. Functions are called for every unit, whatever it is, and must give the same for the same unit.
 * All measures share the edges told at {@link Measure}: an empty input is not registered, a proportion of nothing has no data, nothing is divided
 * by 0, and what happened after the period is not known.
 */
public final class ActivityMeasures {
    private ActivityMeasures() {}

    /**
     * A 1 <i># bezoek vindplaatsen</i>, visits to places where the target group is found. Unit: visit, by the day of the visit.
     *
     * <p>{@code hours}: hours spent; {@code visits}: how many. Both in total and by {@code location}.
     *
     * <p>STATED: hours per place. INTERPRETED: the name says visits and the definition says hours, so hours lead and both are given, never divided. They
     * speak of the same visits: one without hours is missing for both.
     *
     * @param visitedOn the day of the visit
     * @param hours hours spent
     * @param location the place; without one the visit is under {@link Stratum#UNKNOWN}
     * @param period the period
     * @param <T> the application's type of a visit
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> outreachVisits(
            Function<? super T, ? extends @Nullable LocalDate> visitedOn,
            Function<? super T, ? extends @Nullable BigDecimal> hours,
            Function<? super T, ? extends @Nullable String> location,
            ReportingPeriod period) {
        StartPhase.OutreachVisits reading = new StartPhase.OutreachVisits(period);
        return Measure.several(reading.shape, reading.visits(DayFunction.<T>from("visitedOn", visitedOn), FieldBounds.<T>number(RecordType.OUTREACH_VISIT, "hours", hours), location));
    }

    /**
     * A 2 <i># signalen/deelnemers/cliënten/groepen: proactief vs. reactief</i>, signals that come in and signals that are gathered. Unit: signal, by
     * the day of receipt.
     *
     * <p>{@code reactive}, {@code proactive}: counts; {@code proactiveShare}: proactive signals among all. All in total and by {@code subject}.
     *
     * <p>STATED: both counts. INTERPRETED: the two are parts of one whole, all signals of the period, which is n of all three figures.
     *
     * @param receivedOn the day of receipt
     * @param channel gathered (proactive) or come in (reactive)
     * @param subject whom the signal is about
     * @param period the period
     * @param <T> the application's type of a signal
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> signals(
            Function<? super T, ? extends @Nullable LocalDate> receivedOn,
            Function<? super T, ? extends @Nullable SignalChannel> channel,
            Function<? super T, ? extends @Nullable SignalSubject> subject,
            ReportingPeriod period) {
        StartPhase.Signals reading = new StartPhase.Signals(period);
        return Measure.several(reading.shape, reading.signals(DayFunction.<T>from("receivedOn", receivedOn), channel, subject));
    }

    /**
     * A 3 <i>Omvang wachtlijst</i>, size of the waiting list. Unit: entry, on the reference date. One waits from the first day to before the day of
     * admission.
     *
     * <p>{@code waitingPersons}, {@code waitingParticipants}, {@code waitingGroups}: counts of entries that wait for lack of capacity;
     * {@code shortageHours}: hours asked for by those entries beyond the hours available in the period, at least 0.
     *
     * <p>STATED: who waits for lack of capacity, and hours asked for above capacity. INTERPRETED: the hours asked for stand against those available in
     * the whole period, a capacity being spread evenly over its days; an entry with another reason is of another kind, and the three counts are parts of all entries that wait. Without
     * capacity in the stratum or period there is no figure, never 0 hours. The shortages of strata do not add up to that of the total.
     *
     * @param entries the waiting list
     * @param capacities the capacity
     * @param period the period
     * @param <T> the application's type of an entry
     * @param <E> the application's type of a capacity
     * @return the measure
     */
    public static <T, E> Measure<T, Outcomes> waitingList(WaitingEntries<T> entries, Capacities<E> capacities, ReportingPeriod period) {
        StartPhase.WaitingList reading = new StartPhase.WaitingList(period);
        return Measure.several(reading.shape, reading.entries(entries))
                .with(new SecondPopulation<E>(capacities.all, reading.capacities(capacities), capacities.strata));
    }

    /**
     * A 4 <i># dagen wachttijd</i>, waiting time. Unit: case, by its first day.
     *
     * <p>{@code value}: mean number of calendar days from signal to start; with n, median, shortest and longest.
     *
     * <p>STATED: the day of the signal is day zero, the day of the start the last; on the same day is 0. INTERPRETED: it is given as a mean per case. A
     * signal after the start counts as not filled in.
     *
     * @param startedOn the first day
     * @param signalReceivedOn the day of the signal
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcome> waitingTime(
            Function<? super T, ? extends @Nullable LocalDate> startedOn,
            Function<? super T, ? extends @Nullable LocalDate> signalReceivedOn,
            ReportingPeriod period) {
        StartPhase.WaitingTime reading = new StartPhase.WaitingTime(period);
        return Measure.single(reading.shape, reading.cases(DayFunction.<T>from("startedOn", startedOn), DayFunction.<T>from("signalReceivedOn", signalReceivedOn)));
    }

    /**
     * A 5 <i># te laat opgepikte signalen</i>, signals picked up too late. Unit: signal, by the day of receipt.
     *
     * <p>{@code count}: late signals; {@code share}: among those of which it is filled in.
     *
     * <p>STATED: late by the policy of the organisation itself, so figures of organisations cannot be compared.
     *
     * @param receivedOn the day of receipt
     * @param late whether it should have been received earlier
     * @param period the period
     * @param <T> the application's type of a signal
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> lateSignals(
            Function<? super T, ? extends @Nullable LocalDate> receivedOn, Function<? super T, ? extends @Nullable Boolean> late, ReportingPeriod period) {
        StartPhase.LateSignals reading = new StartPhase.LateSignals(period);
        return Measure.several(reading.shape, reading.signals(DayFunction.<T>from("receivedOn", receivedOn), late));
    }

    /**
     * A 6 <i># vroeg signalering</i>, interventions after an early signal. Unit: case, by its first day.
     *
     * <p>{@code value}: count. INTERPRETED: an empty field is a no; such cases stay in n and are told as assumed.
     *
     * @param startedOn the first day
     * @param earlySignal whether the case began with an early signal, before anything escalated
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcome> earlySignals(
            Function<? super T, ? extends @Nullable LocalDate> startedOn,
            Function<? super T, ? extends @Nullable Boolean> earlySignal,
            ReportingPeriod period) {
        StartPhase.EarlySignals reading = new StartPhase.EarlySignals(period);
        return Measure.single(reading.shape, reading.cases(DayFunction.<T>from("startedOn", startedOn), earlySignal));
    }

    /**
     * A 7 <i>Vindbaarheid</i>, how many people find the organisation. Unit: signal, by the day of receipt.
     *
     * <p>{@code value}: different persons behind reactive signals. INTERPRETED: who is found by the organisation (proactive) or comes as a group did not
     * find it as a person; such signals are of another kind. The counts of strata do not add up to that of the total.
     *
     * @param receivedOn the day of receipt
     * @param channel gathered (proactive) or come in (reactive)
     * @param subject whom the signal is about
     * @param personId pseudonym of the person, the same for all signals of that person
     * @param period the period
     * @param <T> the application's type of a signal
     * @return the measure
     */
    public static <T> Measure<T, Outcome> findability(
            Function<? super T, ? extends @Nullable LocalDate> receivedOn,
            Function<? super T, ? extends @Nullable SignalChannel> channel,
            Function<? super T, ? extends @Nullable SignalSubject> subject,
            Function<? super T, ? extends @Nullable String> personId,
            ReportingPeriod period) {
        StartPhase.Findability reading = new StartPhase.Findability(period);
        return Measure.single(reading.shape, reading.signals(DayFunction.<T>from("receivedOn", receivedOn), channel, subject, personId));
    }

    /**
     * A 8 <i># uren (fte) per interventie</i>, hours per intervention. Unit: case.
     *
     * <p>{@code hours}: mean of all hours of a case up to the reference date, over the cases completed in the period; {@code fte}: that mean in full-time
     * equivalents; {@code hoursInPeriod}: mean of the hours in the period, per case that has some.
     *
     * <p>STATED: hours per intervention. INTERPRETED: of a case that is completed all hours are known, so those are taken; a completed case without any
     * entry is missing under {@code hours}. GAP: how many hours make one fte.
     *
     * @param dates the dates of a case
     * @param spent the hours of a case
     * @param hoursPerFte the hours of one fte; {@code null} leaves {@code fte} not defined
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> hoursPerIntervention(
            CaseDates<T> dates, HoursSpent<? super T> spent, @Nullable HoursPerFte hoursPerFte, ReportingPeriod period) {
        SituationPhase.HoursPerIntervention reading = new SituationPhase.HoursPerIntervention(hoursPerFte, period);
        return Measure.several(reading.shape, reading.cases(dates, spent));
    }

    /**
     * A 9 <i>Kwaliteit beoordeling</i>, assessments that were right the first time. Unit: assessment, by its day.
     *
     * <p>{@code value}: their share among all; {@code internal}, {@code external}: among those by employees and by partners.
     *
     * <p>STATED: right at once over all, by employees and by partners.
     *
     * @param on the day of the assessment
     * @param assessor who assessed
     * @param rightFirstTime whether it was right at once
     * @param period the period
     * @param <T> the application's type of an assessment
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> assessmentQuality(
            Function<? super T, ? extends @Nullable LocalDate> on,
            Function<? super T, ? extends @Nullable Assessor> assessor,
            Function<? super T, ? extends @Nullable Boolean> rightFirstTime,
            ReportingPeriod period) {
        SituationPhase.AssessmentQuality reading = new SituationPhase.AssessmentQuality(period);
        return Measure.several(reading.shape, reading.assessments(DayFunction.<T>from("on", on), assessor, rightFirstTime));
    }

    /**
     * A 10 <i>% toegekende budget (hitratio)</i>, granted budget. Unit: application, by the day of decision.
     *
     * <p>{@code value}: euros granted per euro requested, in per cent; it may exceed 100.
     *
     * <p>STATED: granted over requested, in euros. INTERPRETED: over the applications decided in the period; one without its grant is missing, and the
     * euros it requested leave too.
     *
     * @param requestedOn the day of the request
     * @param requested euros requested
     * @param decidedOn the day of decision; {@code null} while undecided
     * @param granted euros granted, 0 if refused
     * @param period the period
     * @param <T> the application's type of a budget application
     * @return the measure
     */
    public static <T> Measure<T, Outcome> grantedBudget(
            Function<? super T, ? extends @Nullable LocalDate> requestedOn,
            Function<? super T, ? extends @Nullable BigDecimal> requested,
            Function<? super T, ? extends @Nullable LocalDate> decidedOn,
            Function<? super T, ? extends @Nullable BigDecimal> granted,
            ReportingPeriod period) {
        SituationPhase.GrantedBudget reading = new SituationPhase.GrantedBudget(period);
        return Measure.single(
                reading.shape,
                reading.applications(
                        DayFunction.<T>from("requestedOn", requestedOn),
                        FieldBounds.<T>number(RecordType.BUDGET_APPLICATION, "requested", requested),
                        DayFunction.<T>from("decidedOn", decidedOn),
                        FieldBounds.<T>number(RecordType.BUDGET_APPLICATION, "granted", granted)));
    }

    /**
     * A 11 <i>Betaalde inzet oftewel declarabele uren dienstverlening</i>, billable hours. Unit: time entry, by its day, with or without a case.
     *
     * <p>{@code value}: billable hours per hour worked, in per cent. STATED.
     *
     * @param on the day worked
     * @param hours the hours
     * @param billable whether they can be billed
     * @param period the period
     * @param <T> the application's type of a time entry
     * @return the measure
     */
    public static <T> Measure<T, Outcome> billableHours(
            Function<? super T, ? extends @Nullable LocalDate> on,
            Function<? super T, ? extends @Nullable BigDecimal> hours,
            Function<? super T, ? extends @Nullable Boolean> billable,
            ReportingPeriod period) {
        SituationPhase.BillableHours reading = new SituationPhase.BillableHours(period);
        return Measure.single(reading.shape, reading.entries(DayFunction.<T>from("on", on), FieldBounds.<T>number(RecordType.TIME_ENTRY, "hours", hours), billable));
    }

    /**
     * A 12 <i># werkvoorraad</i>, cases in treatment. Unit: case, on the reference date.
     *
     * <p>{@code value}: count. STATED. A case completed on the reference date is no longer in treatment on it.
     *
     * @param dates the dates of a case
     * @param period the period, of which the last day counts
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcome> casesInTreatment(CaseDates<T> dates, ReportingPeriod period) {
        SituationPhase.CasesInTreatment reading = new SituationPhase.CasesInTreatment(period);
        return Measure.single(reading.shape, reading.cases(dates));
    }

    /**
     * A 13 <i>Aantal casussen per medewerker</i>, caseload. Units: cases in treatment, and persons in the role of employee who are employed, both on the
     * reference date.
     *
     * <p>{@code perEmployee}: cases per employee; {@code perFte}: cases per full-time equivalent of those employees.
     *
     * <p>STATED: cases in treatment over employees. INTERPRETED: trainees and volunteers are no employees here; per fte is given beside it, and has no data
     * while one of the employees lacks fte, for a part of the fte would flatter the caseload. The account is that of the cases.
     *
     * @param dates the dates of a case
     * @param employment who is employed, with {@link Employment#employees} given
     * @param period the period, of which the last day counts
     * @param <T> the application's type of a case
     * @param <E> the application's type of an employee
     * @return the measure
     */
    public static <T, E> Measure<T, Outcomes> caseload(CaseDates<T> dates, Employment<E> employment, ReportingPeriod period) {
        SituationPhase.Caseload reading = new SituationPhase.Caseload(period);
        return Measure.several(reading.shape, reading.cases(dates))
                .with(new SecondPopulation<E>(employment.all, reading.employees(employment), employment.strata));
    }

    /**
     * A 14 <i>% situaties die van laag naar hoog complex groeien en omgekeerd</i>, shifts of complexity. Unit: case in treatment in the period.
     *
     * <p>{@code lowToHigh}: of the cases that were low-complex before the period, or at their start within it, the share with a change to high in the
     * period; {@code highToLow}: the other way round. Changes on the first day of a case count.
     *
     * <p>STATED: low to high over low; the other way round is in the name alone. INTERPRETED: it counts also if the case goes back within the period.
     * Registered only where changes of complexity are, or are {@linkplain Measure#eventsRegistered() declared} to be. Every change counts by its date,
     * also one before the start of its case.
     *
     * @param dates the dates of a case
     * @param complexity the complexity of a case
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> complexityShift(CaseDates<T> dates, ComplexityHistory<? super T> complexity, ReportingPeriod period) {
        SituationPhase.ComplexityShift reading = new SituationPhase.ComplexityShift(period);
        return Measure.several(reading.shape, reading.cases(dates, complexity));
    }

    /**
     * A 15 <i>Ratio hoog en laagcomplex</i>, high-complex per low-complex case. Unit: case in treatment on the reference date, a change on that day
     * included.
     *
     * <p>{@code value}: ratio. STATED. Where no case is high-complex it is 0; where none is low-complex there is nothing to divide by. That no changes are
     * registered does not matter here, for every case has a complexity at its start.
     *
     * @param dates the dates of a case
     * @param complexity the complexity of a case
     * @param period the period, of which the last day counts
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcome> highToLowRatio(CaseDates<T> dates, ComplexityHistory<? super T> complexity, ReportingPeriod period) {
        SituationPhase.HighToLow reading = new SituationPhase.HighToLow(period);
        return Measure.single(reading.shape, reading.cases(dates, complexity));
    }

    /**
     * A 16 <i>Beschikbaarheid netwerkpartners (wachttijd)</i>, availability of partners. Unit: deployment of a partner, by the day it started.
     *
     * <p>{@code value}: mean number of calendar days from the desired to the delivered start; early is negative. Not delivered by the reference date is
     * open.
     *
     * <p>STATED: days between desired and delivered start. INTERPRETED: the KPI belongs to the high-complex track, so deployments in a case that was
     * low-complex on the day of delivery are excluded.
     *
     * @param desiredStart the desired day
     * @param deliveredStart the day it started; {@code null} if it has not
     * @param complexity the complexity of the case
     * @param period the period
     * @param <T> the application's type of a deployment
     * @return the measure
     */
    public static <T> Measure<T, Outcome> partnerAvailability(
            Function<? super T, ? extends @Nullable LocalDate> desiredStart,
            Function<? super T, ? extends @Nullable LocalDate> deliveredStart,
            ComplexityHistory<? super T> complexity,
            ReportingPeriod period) {
        PartnerPhase.PartnerAvailability reading = new PartnerPhase.PartnerAvailability(period);
        return Measure.single(reading.shape, reading.deployments(DayFunction.<T>from("desiredStart", desiredStart), DayFunction.<T>from("deliveredStart", deliveredStart), complexity));
    }

    /**
     * A 17 <i>Leverprestatie netwerkpartners</i>, performance of partners. Unit: review, by its day.
     *
     * <p>{@code all}, {@code formal}, {@code informal}: score on the scale of 1 to 10, with mean, median and distribution.
     *
     * <p>STATED: 1 to 10, formal and informal; what a score means is for the organisation. INTERPRETED: a review of a case that was low-complex on the day
     * is excluded; one without a case counts.
     *
     * @param on the day of the review
     * @param partnerKind formal or informal
     * @param score 1 to 10; another ends the calculation
     * @param complexity the complexity of the case; none at its start means no case
     * @param period the period
     * @param <T> the application's type of a review
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> partnerPerformance(
            Function<? super T, ? extends @Nullable LocalDate> on,
            Function<? super T, ? extends @Nullable PartnerKind> partnerKind,
            Function<? super T, BigDecimal> score,
            ComplexityHistory<? super T> complexity,
            ReportingPeriod period) {
        PartnerPhase.PartnerPerformance reading = new PartnerPhase.PartnerPerformance(period);
        return Measure.several(reading.shape, reading.reviews(DayFunction.<T>from("on", on), partnerKind, score, complexity));
    }

    /**
     * A 18 <i>Reactietijd regievoerders / netwerkpartners</i>, response time of coordinators and partners. Unit: request, by the day of the response in
     * Europe/Amsterdam.
     *
     * <p>{@code hours}: mean time elapsed; {@code days}: mean difference of the two dates. Both in total and by {@code responder}. Unanswered by the
     * reference date is open.
     *
     * <p>STATED: hours and/or days. INTERPRETED: hours elapse on the clock of the world, also in the night that the clock changes; a request in a case
     * that was low-complex on the day of the response is excluded.
     *
     * @param requestedAt when it was asked
     * @param respondedAt when it was answered; {@code null} if it has not been
     * @param responder who was asked
     * @param complexity the complexity of the case
     * @param period the period
     * @param <T> the application's type of a request
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> responseTime(
            Function<? super T, ? extends @Nullable OffsetDateTime> requestedAt,
            Function<? super T, ? extends @Nullable OffsetDateTime> respondedAt,
            Function<? super T, ? extends @Nullable Responder> responder,
            ComplexityHistory<? super T> complexity,
            ReportingPeriod period) {
        PartnerPhase.ResponseTime reading = new PartnerPhase.ResponseTime(period);
        return Measure.several(reading.shape, reading.requests(requestedAt, respondedAt, responder, complexity));
    }

    /**
     * A 19 <i>% progressie op ZRM</i>, progress on the self-sufficiency matrix. Unit: case in treatment in the period.
     *
     * <p>{@code value}: the share with progress: on at least one domain the latest score, on or before the reference date, is above the first ever, within
     * one edition of the matrix.
     *
     * <p>STATED: cases with progress among the cases in treatment. INTERPRETED: what counts where domains go different ways is a policy, told beside the
     * figure; a case without two scores of one domain in one edition has made none and is told as assumed. Stabilising, often the result, does not show
     * in this figure.
     *
     * @param dates the dates of a case
     * @param scores the scores of a case
     * @param policy what counts as progress; {@link ProgressPolicy#ANY} unless there is a reason for another
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcome> progressOnZrm(
            CaseDates<T> dates, ZrmScores<? super T> scores, ProgressPolicy policy, ReportingPeriod period) {
        ExecutionPhase.ProgressOnZrm reading = new ExecutionPhase.ProgressOnZrm(policy, period);
        return Measure.single(reading.shape, reading.cases(dates, scores));
    }

    /**
     * A 20 <i>% voortgang activiteiten conform plan</i>, progress according to plan. Unit: case in treatment on the reference date.
     *
     * <p>{@code cases}: the share that goes as planned; {@code euros}: the same weighted by budget, for which both fields are needed.
     *
     * <p>STATED: cases according to plan among all cases, "in euro's". INTERPRETED: the definition says both numbers and euros, so both are given.
     *
     * @param dates the dates of a case
     * @param onPlan whether it goes as planned
     * @param budget its budget in euros
     * @param period the period, of which the last day counts
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> progressAgainstPlan(
            CaseDates<T> dates,
            Function<? super T, ? extends @Nullable Boolean> onPlan,
            Function<? super T, ? extends @Nullable BigDecimal> budget,
            ReportingPeriod period) {
        ExecutionPhase.ProgressAgainstPlan reading = new ExecutionPhase.ProgressAgainstPlan(period);
        return Measure.several(reading.shape, reading.cases(dates, onPlan, FieldBounds.<T>number(RecordType.CASE, "budget", budget)));
    }

    /**
     * A 21 <i>Bereik (# deelnemers interventie vs plan)</i>, reach. Unit: case in treatment in the period; of {@code againstPlan} the pair of person and
     * case.
     *
     * <p>{@code persons}: different persons, who take part on at least one day of the period or are whom a case is about; {@code againstPlan}: participants
     * per planned participant, in per cent, over the cases of which a number was planned. The counts of strata do not add up to that of the total.
     *
     * <p>STATED: the number of people guided, and against plan in the name. INTERPRETED: a person in two cases is one person and two participants; whom the
     * case is about takes part where nobody else is known to in the period. A planned case without any participant still counts as planned. A case is missing
     * under {@code personId} if it is about no known person or group and no participation has begun by the last day; a group is never missing, and adds
     * nobody where nobody takes part in the period.
     *
     * @param dates the dates of a case
     * @param participations who takes part
     * @param plannedParticipants how many participants were planned
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> reach(
            CaseDates<T> dates,
            Participations<? super T> participations,
            Function<? super T, ? extends @Nullable Integer> plannedParticipants,
            ReportingPeriod period) {
        ExecutionPhase.Reach reading = new ExecutionPhase.Reach(period);
        return Measure.several(reading.shape, reading.cases(dates, participations, FieldBounds.<T>whole(RecordType.CASE, "plannedParticipants", plannedParticipants)));
    }

    /**
     * A 22 <i># keer dat plan aangepast moet worden tijdens interventie</i>, changes of plan. Unit: case in treatment in the period.
     *
     * <p>{@code count}: all changes in the period, also of a case that was not in treatment in it; {@code mean}: changes per case in treatment, a case
     * without change being 0.
     *
     * <p>STATED: how often. INTERPRETED: the mean is given beside it, for a count grows with the organisation. Registered only where changes are, or are
     * {@linkplain Measure#eventsRegistered() declared} to be.
     *
     * @param dates the dates of a case
     * @param changedOn the days on which its plan was changed, as often as it was
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> planChanges(
            CaseDates<T> dates, Function<? super T, ? extends Collection<LocalDate>> changedOn, ReportingPeriod period) {
        return changes(new ExecutionPhase.Changes("A 22", "planChange", period), dates, changedOn);
    }

    /**
     * A 23 <i># keer dat de begeleiding tussentijds gestopt wordt (met redenen)</i>, guidance stopped early. Unit: case, by its completion.
     *
     * <p>{@code count}: cases completed in the period with a reason for stopping early; in total and by {@code reason}. A case without a reason was not
     * stopped early and has no stratum of its own.
     *
     * <p>STATED: how often, with reasons. Registered only where a reason is given anywhere, or stopping early is
     * {@linkplain Measure#eventsRegistered() declared} to be registered.
     *
     * @param dates the dates of a case
     * @param stoppedEarlyReason why it ended before its goal; {@code null} if it did not
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> earlyStops(
            CaseDates<T> dates, Function<? super T, ? extends @Nullable String> stoppedEarlyReason, ReportingPeriod period) {
        ExecutionPhase.EarlyStops reading = new ExecutionPhase.EarlyStops(period);
        return Measure.several(reading.shape, reading.cases(dates, stoppedEarlyReason));
    }

    /**
     * A 24 <i># keer dat samenstelling team is aangepast (vnl hoog complex)</i>, changes of team. As {@link #planChanges}, for the team around a case.
     *
     * @param dates the dates of a case
     * @param changedOn the days on which its team was changed, as often as it was
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> teamChanges(
            CaseDates<T> dates, Function<? super T, ? extends Collection<LocalDate>> changedOn, ReportingPeriod period) {
        return changes(new ExecutionPhase.Changes("A 24", "teamChange", period), dates, changedOn);
    }

    private static <T> Measure<T, Outcomes> changes(
            ExecutionPhase.Changes reading, CaseDates<T> dates, Function<? super T, ? extends Collection<LocalDate>> changedOn) {
        return Measure.several(reading.shape, reading.cases(dates, EventDays.<T>from("changedOn", changedOn)));
    }

    /**
     * A 25 <i>Aantal betrokken hulpverleners per casus</i>, care providers per case. Unit: case in treatment on the reference date.
     *
     * <p>{@code persons}, {@code institutions}: mean number of different care providers and institutions, a case without any being 0.
     *
     * <p>STATED: who is or has been involved, in persons and institutions. INTERPRETED: ever, up to the reference date.
     *
     * @param dates the dates of a case
     * @param providers who was ever involved
     * @param period the period, of which the last day counts
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> careProvidersPerCase(CaseDates<T> dates, CareProviders<? super T> providers, ReportingPeriod period) {
        ExecutionPhase.ProvidersPerCase reading = new ExecutionPhase.ProvidersPerCase(period);
        return Measure.several(reading.shape, reading.cases(dates, providers));
    }

    /**
     * A 26 <i># retouren administratief werk (niet FTR)</i>, administrative work returned. Unit: order for financing, by the day of submission.
     *
     * <p>{@code count}: orders returned; {@code share}: among those of which it is filled in. Orders for completion are of another kind.
     *
     * <p>STATED: count and percentage; which orders these are is for the organisation.
     *
     * @param phase for financing or for completion
     * @param submittedOn the day of submission
     * @param returned whether it came back because it was not right
     * @param period the period
     * @param <T> the application's type of an order
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> returnedOrders(
            Function<? super T, ? extends @Nullable OrderPhase> phase,
            Function<? super T, ? extends @Nullable LocalDate> submittedOn,
            Function<? super T, ? extends @Nullable Boolean> returned,
            ReportingPeriod period) {
        ExecutionPhase.ReturnedOrders reading = new ExecutionPhase.ReturnedOrders(period);
        return Measure.several(reading.shape, reading.orders(phase, DayFunction.<T>from("submittedOn", submittedOn), returned));
    }

    /**
     * A 27 <i>Doorlooptijd hoog en laag complexe vraagstukken</i>, turnaround time. Unit: case, by its completion.
     *
     * <p>{@code all}, {@code low}, {@code high}: mean number of calendar days from start to completion, by the complexity on the day of completion. Not
     * completed by the reference date is open; among the completed cases, of whatever period, those of the other complexity are of another kind.
     *
     * <p>STATED: days from taking up to completion. INTERPRETED: cases stopped early are included.
     *
     * @param dates the dates of a case
     * @param complexity the complexity of a case
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> turnaroundTime(CaseDates<T> dates, ComplexityHistory<? super T> complexity, ReportingPeriod period) {
        ExecutionPhase.TurnaroundTime reading = new ExecutionPhase.TurnaroundTime(period);
        return Measure.several(reading.shape, reading.cases(dates, complexity));
    }

    /**
     * A 28 <i># succesvolle doorverwijzingen</i>, successful referrals. Unit: referral, by its day.
     *
     * <p>{@code count}, {@code share}: referrals to the right place, where the client arrived and takes part; {@code clients}: the different persons and
     * groups with such a referral. Of all referrals {@code toLowerLineCount}, {@code toLowerLineShare}: to a lower echelon than the client came from;
     * {@code echelon0Count}, {@code echelon0Share} to {@code echelon4Count}, {@code echelon4Share}: to that echelon.
     *
     * <p>STATED: all figures and what success takes. INTERPRETED: one "no" of the three decides; while none is, an empty one is missing. A successful
     * referral of a client who is not known is missing among {@code clients}.
     *
     * @param referrals how the referrals tell what became of them
     * @param period the period
     * @param <T> the application's type of a referral
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> successfulReferrals(Referrals<T> referrals, ReportingPeriod period) {
        CompletionPhase.SuccessfulReferrals reading = new CompletionPhase.SuccessfulReferrals(period);
        return Measure.several(reading.shape, reading.referrals(referrals));
    }

    /**
     * A 29 <i># afgeronde activiteiten / acties (verhouding afgerond en succesvol)</i>, actions completed. Unit: action, by the day of completion; one
     * that is not completed by the last day is open.
     *
     * <p>{@code count}: actions completed; {@code successfulShare}: the successful ones among those of which it is filled in.
     *
     * <p>STATED: both figures; what successful is, is for the organisation.
     *
     * @param startedOn the first day
     * @param completedOn the day of completion; {@code null} while it runs
     * @param successful whether it was successful
     * @param period the period
     * @param <T> the application's type of an action
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> completedActions(
            Function<? super T, ? extends @Nullable LocalDate> startedOn,
            Function<? super T, ? extends @Nullable LocalDate> completedOn,
            Function<? super T, ? extends @Nullable Boolean> successful,
            ReportingPeriod period) {
        CompletionPhase.CompletedActions reading = new CompletionPhase.CompletedActions(period);
        return Measure.several(reading.shape, reading.actions(DayFunction.<T>from("startedOn", startedOn), DayFunction.<T>from("completedOn", completedOn), successful));
    }

    /**
     * A 30 <i># / % in één keer goed afgerond binnen de daarvoor aangewezen tijd</i>, actions right first time and in time. Unit: action, by the day of
     * completion; one that is not completed by the last day is open.
     *
     * <p>{@code count}, {@code share}: actions right first time and completed on the due day or before, of those completed.
     *
     * <p>STATED: both figures; what solved is, is for the organisation. INTERPRETED: an action that is late or was not right is a "no" also where the
     * other is not filled in.
     *
     * @param startedOn the first day
     * @param dueOn the last day that is in time
     * @param completedOn the day of completion; {@code null} while it runs
     * @param firstTimeRight whether it was right first time
     * @param period the period
     * @param <T> the application's type of an action
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> actionsRightInTime(
            Function<? super T, ? extends @Nullable LocalDate> startedOn,
            Function<? super T, ? extends @Nullable LocalDate> dueOn,
            Function<? super T, ? extends @Nullable LocalDate> completedOn,
            Function<? super T, ? extends @Nullable Boolean> firstTimeRight,
            ReportingPeriod period) {
        CompletionPhase.RightInTime reading = new CompletionPhase.RightInTime(period);
        return Measure.several(
                reading.shape, reading.actions(DayFunction.<T>from("startedOn", startedOn), DayFunction.<T>from("dueOn", dueOn), DayFunction.<T>from("completedOn", completedOn), firstTimeRight));
    }

    /**
     * A 31 <i>% plan / acties dat output doelstelling bereikt</i>, actions that reach their goal. Unit: action.
     *
     * <p>{@code value}: of the actions completed in the period, the share that reached its goal; {@code ofAll}: of all actions running on at least one
     * day of the period, the share that was completed in it and reached its goal.
     *
     * <p>STATED: the share of all actions. INTERPRETED: "totaal aantal" may be read as completed and as all, so both are given; an action that is not
     * completed has not reached its goal.
     *
     * @param startedOn the first day
     * @param completedOn the day of completion; {@code null} while it runs
     * @param outputGoalReached whether it reached its goal
     * @param period the period
     * @param <T> the application's type of an action
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> goalsReached(
            Function<? super T, ? extends @Nullable LocalDate> startedOn,
            Function<? super T, ? extends @Nullable LocalDate> completedOn,
            Function<? super T, ? extends @Nullable Boolean> outputGoalReached,
            ReportingPeriod period) {
        CompletionPhase.GoalsReached reading = new CompletionPhase.GoalsReached(period);
        return Measure.several(reading.shape, reading.actions(DayFunction.<T>from("startedOn", startedOn), DayFunction.<T>from("completedOn", completedOn), outputGoalReached));
    }

    /**
     * A 32 <i>Tevredenheid cliënt/groep/deelnemer over traject/interventie</i>, satisfaction of clients. Unit: answer, by its day; those of others are of
     * another kind.
     *
     * <p>{@code value}: score with median and distribution, and a mean on an interval scale.
     *
     * <p>GAP: how it is measured ("nader te bepalen"); the caller names the one scale, and answers on another are excluded, for points of two scales
     * cannot be put together.
     *
     * @param answers who gave which score on which scale
     * @param scale the scale; {@code null} leaves the figure not defined
     * @param period the period
     * @param <T> the application's type of an answer
     * @return the measure; a score outside its scale ends the calculation
     */
    public static <T> Measure<T, Outcome> clientSatisfaction(SatisfactionAnswers<T> answers, @Nullable SatisfactionScale scale, ReportingPeriod period) {
        return satisfaction("A 32", SatisfactionRespondent.CLIENT, answers, scale, period);
    }

    /**
     * A 33 <i>Tevredenheid netwerkpartners over traject/interventie</i>, satisfaction of partners. As {@link #clientSatisfaction}, for partners.
     *
     * @param answers who gave which score on which scale
     * @param scale the scale; {@code null} leaves the figure not defined
     * @param period the period
     * @param <T> the application's type of an answer
     * @return the measure; a score outside its scale ends the calculation
     */
    public static <T> Measure<T, Outcome> partnerSatisfaction(SatisfactionAnswers<T> answers, @Nullable SatisfactionScale scale, ReportingPeriod period) {
        return satisfaction("A 33", SatisfactionRespondent.PARTNER, answers, scale, period);
    }

    /**
     * A 34 <i>Tevredenheid opdrachtgever over dienstverlening</i>, satisfaction of the commissioner. As {@link #clientSatisfaction}, for commissioners.
     *
     * @param answers who gave which score on which scale
     * @param scale the scale; {@code null} leaves the figure not defined
     * @param period the period
     * @param <T> the application's type of an answer
     * @return the measure; a score outside its scale ends the calculation
     */
    public static <T> Measure<T, Outcome> commissionerSatisfaction(SatisfactionAnswers<T> answers, @Nullable SatisfactionScale scale, ReportingPeriod period) {
        return satisfaction("A 34", SatisfactionRespondent.COMMISSIONER, answers, scale, period);
    }

    private static <T> Measure<T, Outcome> satisfaction(
            String kpi, SatisfactionRespondent respondent, SatisfactionAnswers<T> answers, @Nullable SatisfactionScale scale, ReportingPeriod period) {
        SatisfactionLayer reading = new SatisfactionLayer(kpi, respondent, scale, period);
        return Measure.single(reading.shape, reading.answers(answers));
    }

    /**
     * A 35 <i>Bespaarde maatschappelijke / kosten interventie</i>, societal costs saved per euro of cost. Unit: cost record, by its day; records of one
     * case add up.
     *
     * <p>{@code value}: the sum saved / the sum of costs.
     *
     * <p>STATED: the ratio; how savings are estimated is for the organisation.
     *
     * @param on the day
     * @param cost what the intervention cost, in euro
     * @param savedSocietalCost the estimated saving, in euro
     * @param period the period
     * @param <T> the application's type of a cost record
     * @return the measure
     */
    public static <T> Measure<T, Outcome> societalSavings(
            Function<? super T, ? extends @Nullable LocalDate> on,
            Function<? super T, ? extends @Nullable BigDecimal> cost,
            Function<? super T, ? extends @Nullable BigDecimal> savedSocietalCost,
            ReportingPeriod period) {
        CompletionPhase.SocietalSavings reading = new CompletionPhase.SocietalSavings(period);
        return Measure.single(reading.shape, reading.records(
                DayFunction.<T>from("on", on),
                FieldBounds.<T>number(RecordType.COST_BENEFIT, "cost", cost),
                FieldBounds.<T>number(RecordType.COST_BENEFIT, "savedSocietalCost", savedSocietalCost)));
    }

    /**
     * A 36 <i># initiatieven/deelnemers/clienten dat door kan of loopt zonder ondersteuning SW (met % inzet vrijwilligers / omgeving)</i>, cases that run
     * on without support. Unit: case completed in the period; one that was not followed up within the term is excluded.
     *
     * <p>{@code count}, {@code share}: cases followed up that run unsupported; {@code volunteers}: mean share of volunteers in per cent, of those that do.
     * Numerator and denominator of that mean are the shares, of 0 to 1, added up, and the cases.
     *
     * <p>STATED: how many still run after completion. GAP: the term ("x weken/maanden na afronding"). INTERPRETED: of several follow-ups within it, the
     * latest that fills a field leads for that field. Follow-ups after the period count as far as the term goes.
     *
     * @param dates the dates of a case
     * @param followUps what became of it
     * @param runsUnsupported whether it runs without support
     * @param volunteerShare the share of volunteers, 0 to 1
     * @param term how long after completion; {@code null} leaves the figures not defined
     * @param period the period
     * @param <T> the application's type of a case
     * @param <F> the application's type of a follow-up
     * @return the measure
     */
    public static <T, F> Measure<T, Outcomes> runsUnsupported(
            CaseDates<T> dates,
            FollowUps<? super T, F> followUps,
            Function<? super F, ? extends @Nullable Boolean> runsUnsupported,
            Function<? super F, ? extends @Nullable BigDecimal> volunteerShare,
            @Nullable FollowUpTerm term,
            ReportingPeriod period) {
        FollowUpPhase.RunsUnsupported reading = new FollowUpPhase.RunsUnsupported(term, period);
        return Measure.several(reading.shape, reading.cases(
                dates, followUps, runsUnsupported, FieldBounds.<F>number(RecordType.FOLLOW_UP, "volunteerShare", volunteerShare)));
    }

    /**
     * A 37 <i># deelnemers met terugval</i>, participants who relapse. Unit: person, known by whom a case is about, its participations or its follow-ups.
     *
     * <p>{@code count}, {@code share}: persons followed up within the term of a case completed in the period, who relapsed. The counts of strata do not
     * add up to that of the total.
     *
     * <p>STATED: relapse after completion. GAP: the term. INTERPRETED: per person and case the latest follow-up that fills the field leads, and yes in any
     * of the person's cases is yes. A person of whom no case was completed in the period is open if one runs on the reference date, else outside the
     * period.
     *
     * @param dates the dates of a case
     * @param participations who takes part
     * @param followUps what became of them
     * @param relapse whether the person came back with the same or a related question
     * @param term how long after completion; {@code null} leaves the figures not defined
     * @param period the period
     * @param <T> the application's type of a case
     * @param <F> the application's type of a follow-up
     * @return the measure
     */
    public static <T, F> Measure<T, Outcomes> relapse(
            CaseDates<T> dates,
            Participations<? super T> participations,
            FollowUps<? super T, F> followUps,
            Function<? super F, ? extends @Nullable Boolean> relapse,
            @Nullable FollowUpTerm term,
            ReportingPeriod period) {
        return personsFollowedUp(new FollowUpPhase.PersonsFollowedUp("A 37", "relapse", term, period), dates, participations, followUps, relapse);
    }

    /**
     * A 38 <i># deelnemers met duurzaamheidseffect</i>, participants with lasting effect. As {@link #relapse}, of those who hold their level by themselves.
     *
     * @param dates the dates of a case
     * @param participations who takes part
     * @param followUps what became of them
     * @param levelHeld whether the person holds the level
     * @param term how long after completion; {@code null} leaves the figures not defined
     * @param period the period
     * @param <T> the application's type of a case
     * @param <F> the application's type of a follow-up
     * @return the measure
     */
    public static <T, F> Measure<T, Outcomes> lastingEffect(
            CaseDates<T> dates,
            Participations<? super T> participations,
            FollowUps<? super T, F> followUps,
            Function<? super F, ? extends @Nullable Boolean> levelHeld,
            @Nullable FollowUpTerm term,
            ReportingPeriod period) {
        return personsFollowedUp(new FollowUpPhase.PersonsFollowedUp("A 38", "levelHeld", term, period), dates, participations, followUps, levelHeld);
    }

    /**
     * A 39 <i># deelnemers dat doorontwikkelt</i>, participants who develop further. As {@link #relapse}, of those who go on by further interventions.
     *
     * @param dates the dates of a case
     * @param participations who takes part
     * @param followUps what became of them
     * @param developsFurther whether the person develops further
     * @param term how long after completion; {@code null} leaves the figures not defined
     * @param period the period
     * @param <T> the application's type of a case
     * @param <F> the application's type of a follow-up
     * @return the measure
     */
    public static <T, F> Measure<T, Outcomes> furtherDevelopment(
            CaseDates<T> dates,
            Participations<? super T> participations,
            FollowUps<? super T, F> followUps,
            Function<? super F, ? extends @Nullable Boolean> developsFurther,
            @Nullable FollowUpTerm term,
            ReportingPeriod period) {
        return personsFollowedUp(new FollowUpPhase.PersonsFollowedUp("A 39", "developsFurther", term, period), dates, participations, followUps, developsFurther);
    }

    private static <T, F> Measure<T, Outcomes> personsFollowedUp(
            FollowUpPhase.PersonsFollowedUp reading,
            CaseDates<T> dates,
            Participations<? super T> participations,
            FollowUps<? super T, F> followUps,
            Function<? super F, ? extends @Nullable Boolean> field) {
        return Measure.several(reading.shape, reading.cases(dates, participations, followUps, field));
    }

    /**
     * A 40 <i>Spinoff: extra bereik / bijvangst</i>, results beside those intended. Unit: spin-off, by its day.
     *
     * <p>{@code count}: how many; their descriptions, by date and then by text, are the story of the outcome.
     *
     * <p>STATED: results beside the intended ones. INTERPRETED: they are counted, and told.
     *
     * @param on the day
     * @param description what grew from the work
     * @param period the period
     * @param <T> the application's type of a spin-off
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> spinOffs(
            Function<? super T, ? extends @Nullable LocalDate> on, Function<? super T, ? extends @Nullable String> description, ReportingPeriod period) {
        CompletionPhase.SpinOffs reading = new CompletionPhase.SpinOffs(period);
        return Measure.several(reading.shape, reading.spinOffs(DayFunction.<T>from("on", on), description));
    }

    /**
     * A 41 <i># / % op tijd administratief verwerkt/afgerond</i>, administrative orders completed in time. Unit: order for completion, by the day it was
     * due.
     *
     * <p>{@code count}, {@code share}: orders completed on the due day or before, right and complete, of those due in the period.
     *
     * <p>STATED: both figures; which orders these are is for the organisation. INTERPRETED: an order that is not completed is not in time; one that is
     * completed and does not tell whether it is correct is assumed not to be; one without due day is missing, in the period of its submission. Orders for
     * financing are of another kind.
     *
     * @param phase for financing or for completion
     * @param submittedOn the day of submission
     * @param dueOn the last day that is in time
     * @param completedOn the day of completion; {@code null} while it runs
     * @param correct whether it is right and complete
     * @param period the period
     * @param <T> the application's type of an order
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> ordersInTime(
            Function<? super T, ? extends @Nullable OrderPhase> phase,
            Function<? super T, ? extends @Nullable LocalDate> submittedOn,
            Function<? super T, ? extends @Nullable LocalDate> dueOn,
            Function<? super T, ? extends @Nullable LocalDate> completedOn,
            Function<? super T, ? extends @Nullable Boolean> correct,
            ReportingPeriod period) {
        CompletionPhase.OrdersInTime reading = new CompletionPhase.OrdersInTime(period);
        return Measure.several(
                reading.shape, reading.orders(phase, DayFunction.<T>from("submittedOn", submittedOn), DayFunction.<T>from("dueOn", dueOn), DayFunction.<T>from("completedOn", completedOn), correct));
    }

    /**
     * A 42 <i>Budget correcties</i>, corrections of budgets. Unit: correction, by its day.
     *
     * <p>{@code additional}: the sum of those above 0; {@code restitution}: the sum of those below 0, which is negative; {@code net}: the sum of all. In
     * euro.
     *
     * <p>STATED: the size of corrections, positive and negative. INTERPRETED: both apart and together.
     *
     * @param on the day
     * @param amount the correction in euro, negative for a restitution
     * @param period the period
     * @param <T> the application's type of a correction
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> budgetCorrections(
            Function<? super T, ? extends @Nullable LocalDate> on, Function<? super T, ? extends @Nullable BigDecimal> amount, ReportingPeriod period) {
        CompletionPhase.Corrections reading = new CompletionPhase.Corrections(period);
        return Measure.several(reading.shape, reading.corrections(DayFunction.<T>from("on", on), amount));
    }
}
