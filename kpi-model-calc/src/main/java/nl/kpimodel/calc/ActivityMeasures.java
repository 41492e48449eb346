package nl.kpimodel.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.function.Function;
import nl.kpimodel.calc.Employment.HoursPerFte;
import nl.kpimodel.calc.FollowUps.Term;
import nl.kpimodel.calc.SatisfactionAnswers.ReportedScale;
import nl.kpimodel.calc.engine.DayFunction;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.registration.AdministrativeOrder.Phase;
import nl.kpimodel.core.registration.Assessment.Assessor;
import nl.kpimodel.core.registration.PartnerRequest.Responder;
import nl.kpimodel.core.registration.PartnerReview.PartnerKind;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Satisfaction;
import nl.kpimodel.core.registration.Signal.Channel;
import nl.kpimodel.core.registration.Signal.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The measures of the activity KPIs (Dutch: <i>activiteiten KPI's</i>), A 1 to A 42, over the application's own objects.
 *
 * <p>Each method documents the id, the Dutch name, the unit that is counted, the figures with their keys, and the specification: {@code
 * STATED} is what the definition list says, {@code INTERPRETED} is a choice of this library with its reason, and {@code GAP} is what the
 * model leaves open and the caller supplies. Unless the specification says otherwise, a unit with an empty field is not in the denominator
 * and counts as missing. If a field decides whether a unit is in the numerator, {@link Measure#missingAs} changes whether an empty field
 * counts as missing or as a "no".
 *
 * <p>Functions return {@code null} for an empty field. A value that no registration record could have, such as a date before 1900, negative
 * hours, a negative amount or a share above 1, causes an {@link IllegalArgumentException} that names the function and the bound. A date
 * after 2100, such as 9999-12-31 for "no end", counts as empty. Functions are called for every unit of the stream and must return the same
 * value for the same unit. All measures share the edge cases of {@link Measure}: an empty input is not registered, a proportion without
 * units has no data, nothing is divided by 0, and events after the period are unknown.
 */
public final class ActivityMeasures {
    private ActivityMeasures() {}

    /**
     * A 1 <i># bezoek vindplaatsen</i>, visits to places where the target group is found. Unit: visit, by the day of the visit.
     *
     * <p>{@code hours}: hours spent; {@code visits}: how many. Both in total and by {@code location}.
     *
     * <p>STATED: hours per place. INTERPRETED: the name says visits and the definition says hours. So both are reported, hours first, and
     * neither is divided by the other. Both are over the same visits: a visit without hours is missing in both.
     *
     * @param visitedOn the day of the visit
     * @param hours hours spent
     * @param location the place; a visit without one is in {@link Stratum#UNKNOWN}
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
        return Measure.several(reading.shape,
                reading.visits(DayFunction.<T>from("visitedOn", visitedOn), FieldBounds.<T>number(RecordType.OUTREACH_VISIT, "hours", hours), location));
    }

    /**
     * A 2 <i># signalen/deelnemers/cliënten/groepen: proactief vs. reactief</i>, signals that come in and signals that the organisation
     * gathers. Unit: signal, by the day of receipt.
     *
     * <p>{@code reactive}, {@code proactive}: counts; {@code proactiveShare}: proactive signals among all. All in total and by {@code subject}.
     *
     * <p>STATED: both counts. INTERPRETED: both are parts of one population, all signals of the period, which is the n of all three
     * figures.
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
            Function<? super T, ? extends @Nullable Channel> channel,
            Function<? super T, ? extends @Nullable Subject> subject,
            ReportingPeriod period) {
        StartPhase.Signals reading = new StartPhase.Signals(period);
        return Measure.several(reading.shape, reading.signals(DayFunction.<T>from("receivedOn", receivedOn), channel, subject));
    }

    /**
     * A 3 <i>Omvang wachtlijst</i>, size of the waiting list. Unit: entry, on the reference date. An entry waits from its first day until
     * the day before admission.
     *
     * <p>{@code waitingPersons}, {@code waitingParticipants}, {@code waitingGroups}: counts of entries that wait because of a lack of
     * capacity; {@code shortageHours}: the hours requested by those entries minus the hours available in the period, at least 0.
     *
     * <p>STATED: who waits because of a lack of capacity, and the hours requested in excess of capacity. INTERPRETED: the hours requested
     * are compared with those available in the whole period, with each capacity spread evenly over its days. An entry with another reason
     * is of another kind, and the three counts are parts of all entries that wait. Without capacity in the stratum or period there is no
     * figure, rather than 0 hours. The shortages of strata do not add up to that of the total.
     *
     * @param entries the waiting list
     * @param capacities the capacity
     * @param period the period
     * @param <T> the application's type of an entry
     * @param <E> the application's type of a capacity
     * @return the measure
     */
    public static <T, E> Measure<T, Outcomes> waitingList(WaitingEntries<T> entries, Employment.Capacities<E> capacities, ReportingPeriod period) {
        StartPhase.WaitingList reading = new StartPhase.WaitingList(period);
        return Measure.several(reading.shape, reading.entries(entries))
                .with(new SecondPopulation<E>(capacities.all, reading.capacities(capacities), capacities.strata));
    }

    /**
     * A 4 <i># dagen wachttijd</i>, waiting time. Unit: case, by its first day.
     *
     * <p>{@code value}: mean number of calendar days from signal to start; with n, median, shortest and longest.
     *
     * <p>STATED: days are counted from the day of the signal, which is day 0, to the day of the start; a start on the same day is 0.
     * INTERPRETED: the figure is a mean per case. A signal after the start counts as empty.
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
     * <p>{@code count}: late signals; {@code share}: their share among the signals for which the field is filled in.
     *
     * <p>STATED: the organisation's own policy determines what is late, so figures of different organisations cannot be compared.
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
     * <p>{@code value}: count. INTERPRETED: an empty field is a "no"; such cases are in n and are reported as assumed.
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
     * <p>{@code value}: different persons behind reactive signals. INTERPRETED: somebody whom the organisation found (proactive), or who
     * came as a group, did not find it as a person; such signals are of another kind. The counts of strata do not add up to that of the
     * total.
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
            Function<? super T, ? extends @Nullable Channel> channel,
            Function<? super T, ? extends @Nullable Subject> subject,
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
     * <p>STATED: hours per intervention. INTERPRETED: the mean is over completed cases because all their hours are known; a completed case
     * without any entry is missing in {@code hours}. GAP: the number of hours in one fte.
     *
     * @param dates the dates of a case
     * @param spent the hours of a case
     * @param hoursPerFte the hours of one fte; {@code null} leaves {@code fte} not defined
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> hoursPerIntervention(
            CaseDates<T> dates, Employment.HoursSpent<? super T> spent, @Nullable HoursPerFte hoursPerFte, ReportingPeriod period) {
        SituationPhase.HoursPerIntervention reading = new SituationPhase.HoursPerIntervention(hoursPerFte, period);
        return Measure.several(reading.shape, reading.cases(dates, spent));
    }

    /**
     * A 9 <i>Kwaliteit beoordeling</i>, assessments that were right the first time. Unit: assessment, by its day.
     *
     * <p>{@code value}: their share among all assessments; {@code internal}, {@code external}: their share among those by employees and
     * among those by partners.
     *
     * <p>STATED: the share of assessments that were right at once, over all, by employees and by partners.
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
     * <p>{@code value}: euros granted per euro requested, in per cent, which may exceed 100.
     *
     * <p>STATED: granted over requested, in euros. INTERPRETED: the figure is over the applications decided in the period; one without a
     * granted amount is missing, and its requested euros do not count.
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
        return Measure.single(reading.shape,
                reading.entries(DayFunction.<T>from("on", on), FieldBounds.<T>number(RecordType.TIME_ENTRY, "hours", hours), billable));
    }

    /**
     * A 12 <i># werkvoorraad</i>, cases in treatment. Unit: case, on the reference date.
     *
     * <p>{@code value}: count. STATED. A case completed on the reference date is no longer in treatment on that date.
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
     * <p>STATED: cases in treatment divided by employees. INTERPRETED: trainees and volunteers are not employees here. The caseload per fte
     * is reported as well; it has no data if any employee lacks an fte, because an incomplete sum would distort it. The account is that of
     * the cases.
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
     * <p>{@code lowToHigh}: among the cases that were of low complexity before the period, or at their start within it, the share with a
     * change to high in the period; {@code highToLow}: the reverse. Changes on the first day of a case count.
     *
     * <p>STATED: low to high divided by low; the reverse is in the name only. INTERPRETED: a change counts even if the case changes back
     * within the period. The figures are registered only if changes of complexity are, or are {@linkplain Measure#eventsRegistered()
     * declared} to be. Every change counts by its date, even one before the start of its case.
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
     * <p>{@code value}: ratio. STATED. It is 0 if no case is of high complexity, and has a zero denominator if none is of low complexity.
     * Changes need not be registered, because every case has a complexity at its start.
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
     * <p>{@code value}: mean number of calendar days from the desired to the delivered start; an early start is negative. A deployment that
     * has not started by the reference date is open.
     *
     * <p>STATED: days between desired and delivered start. INTERPRETED: the KPI belongs to the track of high complexity, so deployments in
     * a case that was of low complexity on the day of delivery are excluded.
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
        return Measure.single(reading.shape,
                reading.deployments(DayFunction.<T>from("desiredStart", desiredStart), DayFunction.<T>from("deliveredStart", deliveredStart), complexity));
    }

    /**
     * A 17 <i>Leverprestatie netwerkpartners</i>, performance of partners. Unit: review, by its day.
     *
     * <p>{@code all}, {@code formal}, {@code informal}: score on the scale of 1 to 10, with mean, median and distribution.
     *
     * <p>STATED: 1 to 10, formal and informal; the organisation determines what a score means. INTERPRETED: a review of a case that was of
     * low complexity on that day is excluded; a review without a case counts.
     *
     * @param on the day of the review
     * @param partnerKind formal or informal
     * @param score 1 to 10; any other score ends the calculation
     * @param complexity the complexity of the case; {@code null} at its start if there is no case
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
     * <p>{@code hours}: mean time elapsed; {@code days}: mean difference of the two dates. Both in total and by {@code responder}. A
     * request that is unanswered on the reference date is open.
     *
     * <p>STATED: hours and/or days. INTERPRETED: hours are elapsed time, also across a change of the clock. A request in a case that was of
     * low complexity on the day of the response is excluded.
     *
     * @param requestedAt the time of the request
     * @param respondedAt the time of the response; {@code null} if not known yet
     * @param responder the kind of responder
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
     * <p>STATED: cases with progress among the cases in treatment. INTERPRETED: if domains differ, a policy decides what counts as
     * progress, and is reported with the figure. A case without two scores of one domain in one edition has made no progress and is
     * reported as assumed. Stabilisation, which is often the result, does not show in this figure.
     *
     * @param dates the dates of a case
     * @param scores the scores of a case
     * @param policy what counts as progress; {@link ZrmScores.ProgressPolicy#ANY} unless there is a reason for another
     * @param period the period
     * @param <T> the application's type of a case
     * @return the measure
     */
    public static <T> Measure<T, Outcome> progressOnZrm(
            CaseDates<T> dates, ZrmScores<? super T> scores, ZrmScores.ProgressPolicy policy, ReportingPeriod period) {
        ExecutionPhase.ProgressOnZrm reading = new ExecutionPhase.ProgressOnZrm(policy, period);
        return Measure.single(reading.shape, reading.cases(dates, scores));
    }

    /**
     * A 20 <i>% voortgang activiteiten conform plan</i>, progress according to plan. Unit: case in treatment on the reference date.
     *
     * <p>{@code cases}: the share that goes as planned; {@code euros}: the same weighted by budget, which needs both fields.
     *
     * <p>STATED: cases according to plan among all cases, "in euro's". INTERPRETED: the definition says both numbers and euros, so both are
     * reported.
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
     * A 21 <i>Bereik (# deelnemers interventie vs plan)</i>, reach. Unit: case in treatment in the period; for {@code againstPlan} the pair
     * of person and case.
     *
     * <p>{@code persons}: distinct persons who take part on at least one day of the period or are the subject of a case; {@code
     * againstPlan}: participants per planned participant, in per cent, over the cases with a planned number. The counts of strata do not
     * add up to that of the total.
     *
     * <p>STATED: the number of people guided; the name adds the comparison with the plan. INTERPRETED: a person in two cases is one person
     * and two participants. The subject of a case takes part if nobody else is known to in the period. A planned case without any
     * participant still counts as planned. A case is missing under {@code personId} if it has no known person or group and no participation
     * has begun by the last day. The case of a group is never missing, and adds nobody if nobody takes part in the period.
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
        return Measure.several(reading.shape,
                reading.cases(dates, participations, FieldBounds.<T>whole(RecordType.CASE, "plannedParticipants", plannedParticipants)));
    }

    /**
     * A 22 <i># keer dat plan aangepast moet worden tijdens interventie</i>, changes of plan. Unit: case in treatment in the period.
     *
     * <p>{@code count}: all changes in the period, including those of cases that were not in treatment in it; {@code mean}: changes per
     * case in treatment, where a case without changes counts as 0.
     *
     * <p>STATED: the number of changes. INTERPRETED: the mean is reported as well, because the count grows with the size of the
     * organisation. The figures are registered only if changes are, or are {@linkplain Measure#eventsRegistered() declared} to be.
     *
     * @param dates the dates of a case
     * @param changedOn the days on which its plan was changed, one for each change
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
     * <p>STATED: the number, with reasons. The figures are registered only if some case has a reason, or stopping early is {@linkplain
     * Measure#eventsRegistered() declared} to be registered.
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
     * @param changedOn the days on which its team was changed, one for each change
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
     * <p>{@code persons}, {@code institutions}: mean number of distinct care providers and institutions, where a case without any counts as
     * 0.
     *
     * <p>STATED: the persons and institutions that are or have been involved. INTERPRETED: at any time up to the reference date.
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
     * <p>{@code count}: orders returned; {@code share}: their share among the orders for which the field is filled in. Orders for
     * completion are of another kind.
     *
     * <p>STATED: count and percentage; the organisation determines which orders these are.
     *
     * @param phase for financing or for completion
     * @param submittedOn the day of submission
     * @param returned whether it was returned because it was not right
     * @param period the period
     * @param <T> the application's type of an order
     * @return the measure
     */
    public static <T> Measure<T, Outcomes> returnedOrders(
            Function<? super T, ? extends @Nullable Phase> phase,
            Function<? super T, ? extends @Nullable LocalDate> submittedOn,
            Function<? super T, ? extends @Nullable Boolean> returned,
            ReportingPeriod period) {
        ExecutionPhase.ReturnedOrders reading = new ExecutionPhase.ReturnedOrders(period);
        return Measure.several(reading.shape, reading.orders(phase, DayFunction.<T>from("submittedOn", submittedOn), returned));
    }

    /**
     * A 27 <i>Doorlooptijd hoog en laag complexe vraagstukken</i>, turnaround time. Unit: case, by its completion.
     *
     * <p>{@code all}, {@code low}, {@code high}: mean number of calendar days from start to completion, by the complexity on the day of
     * completion. A case that is not completed by the reference date is open. In {@code low} and {@code high}, completed cases of the other
     * complexity are of another kind, whatever their period.
     *
     * <p>STATED: days from the start to completion. INTERPRETED: cases that were stopped early are included.
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
     * <p>{@code count}, {@code share}: referrals to the right place, where the client arrived and takes part; {@code clients}: the distinct
     * persons and groups with such a referral. Over all referrals: {@code toLowerLineCount}, {@code toLowerLineShare}, to a lower echelon
     * than the client came from; {@code echelon0Count}, {@code echelon0Share} to {@code echelon4Count}, {@code echelon4Share}, to that
     * echelon.
     *
     * <p>STATED: all figures, and the three conditions of success. INTERPRETED: one "no" is enough for no success; without any "no", an
     * empty condition makes the referral missing. A successful referral of an unknown client is missing in {@code clients}.
     *
     * @param referrals the functions for referrals
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
     * <p>{@code count}: actions completed; {@code successfulShare}: the share of successful actions among those for which the field is
     * filled in.
     *
     * <p>STATED: both figures; the organisation determines what is successful.
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
        return Measure.several(reading.shape,
                reading.actions(DayFunction.<T>from("startedOn", startedOn), DayFunction.<T>from("completedOn", completedOn), successful));
    }

    /**
     * A 30 <i># / % in één keer goed afgerond binnen de daarvoor aangewezen tijd</i>, actions right first time and in time. Unit: action, by the day of
     * completion; one that is not completed by the last day is open.
     *
     * <p>{@code count}, {@code share}: the completed actions that were right first time and completed on or before the due day.
     *
     * <p>STATED: both figures; the organisation determines what is solved. INTERPRETED: an action that is late, or was not right, is a "no"
     * even if the other field is empty.
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
                reading.shape, reading.actions(DayFunction.<T>from("startedOn", startedOn), DayFunction.<T>from("dueOn", dueOn),
                        DayFunction.<T>from("completedOn", completedOn), firstTimeRight));
    }

    /**
     * A 31 <i>% plan / acties dat output doelstelling bereikt</i>, actions that reach their goal. Unit: action.
     *
     * <p>{@code value}: among the actions completed in the period, the share that reached their goal; {@code ofAll}: among all actions
     * running on at least one day of the period, the share that were completed in it and reached their goal.
     *
     * <p>STATED: the share of all actions. INTERPRETED: "totaal aantal" may mean completed actions or all actions, so both are reported; an
     * action that is not completed has not reached its goal.
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
        return Measure.several(reading.shape,
                reading.actions(DayFunction.<T>from("startedOn", startedOn), DayFunction.<T>from("completedOn", completedOn), outputGoalReached));
    }

    /**
     * A 32 <i>Tevredenheid cliënt/groep/deelnemer over traject/interventie</i>, satisfaction of clients. Unit: answer, by its day; answers
     * of other respondents are of another kind.
     *
     * <p>{@code value}: score with median and distribution, and a mean on an interval scale.
     *
     * <p>GAP: how it is measured ("nader te bepalen"); the caller supplies one scale, and answers on another scale are excluded, because
     * points of two scales cannot be combined.
     *
     * @param answers the functions for answers, with their scores and scales
     * @param scale the scale; {@code null} leaves the figure not defined
     * @param period the period
     * @param <T> the application's type of an answer
     * @return the measure; a score outside its scale ends the calculation
     */
    public static <T> Measure<T, Outcome> clientSatisfaction(SatisfactionAnswers<T> answers, @Nullable ReportedScale scale,
            ReportingPeriod period) {
        return satisfaction("A 32", Satisfaction.Respondent.CLIENT, answers, scale, period);
    }

    /**
     * A 33 <i>Tevredenheid netwerkpartners over traject/interventie</i>, satisfaction of partners. As {@link #clientSatisfaction}, for partners.
     *
     * @param answers the functions for answers, with their scores and scales
     * @param scale the scale; {@code null} leaves the figure not defined
     * @param period the period
     * @param <T> the application's type of an answer
     * @return the measure; a score outside its scale ends the calculation
     */
    public static <T> Measure<T, Outcome> partnerSatisfaction(SatisfactionAnswers<T> answers, @Nullable ReportedScale scale,
            ReportingPeriod period) {
        return satisfaction("A 33", Satisfaction.Respondent.PARTNER, answers, scale, period);
    }

    /**
     * A 34 <i>Tevredenheid opdrachtgever over dienstverlening</i>, satisfaction of the commissioner. As {@link #clientSatisfaction}, for commissioners.
     *
     * @param answers the functions for answers, with their scores and scales
     * @param scale the scale; {@code null} leaves the figure not defined
     * @param period the period
     * @param <T> the application's type of an answer
     * @return the measure; a score outside its scale ends the calculation
     */
    public static <T> Measure<T, Outcome> commissionerSatisfaction(SatisfactionAnswers<T> answers, @Nullable ReportedScale scale,
            ReportingPeriod period) {
        return satisfaction("A 34", Satisfaction.Respondent.COMMISSIONER, answers, scale, period);
    }

    private static <T> Measure<T, Outcome> satisfaction(
            String kpi, Satisfaction.Respondent respondent, SatisfactionAnswers<T> answers, @Nullable ReportedScale scale, ReportingPeriod period) {
        SatisfactionLayer reading = new SatisfactionLayer(kpi, respondent, scale, period);
        return Measure.single(reading.shape, reading.answers(answers));
    }

    /**
     * A 35 <i>Bespaarde maatschappelijke / kosten interventie</i>, societal costs saved per euro of cost. Unit: cost record, by its day; records of one
     * case add up.
     *
     * <p>{@code value}: the sum of the savings divided by the sum of the costs.
     *
     * <p>STATED: the ratio; the organisation determines how savings are estimated.
     *
     * @param on the day
     * @param cost the cost of the intervention, in euros
     * @param savedSocietalCost the estimated saving, in euros
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
     * A 36 <i># initiatieven/deelnemers/clienten dat door kan of loopt zonder ondersteuning SW (met % inzet vrijwilligers / omgeving)</i>,
     * cases that run on without support. Unit: case completed in the period; a case that was not followed up within the term is excluded.
     *
     * <p>{@code count}, {@code share}: cases followed up that run without support; {@code volunteers}: the mean share of volunteers in
     * those cases, in per cent. The numerator of that mean is the sum of the shares, each from 0 to 1, and the denominator is the number of
     * cases.
     *
     * <p>STATED: the number that still run after completion. GAP: the term ("x weken/maanden na afronding"). INTERPRETED: if there are
     * several follow-ups within it, the latest one with a value for a field counts for that field. Follow-ups after the period count if
     * they are within the term.
     *
     * @param dates the dates of a case
     * @param followUps the functions for follow-ups
     * @param runsUnsupported whether it runs without support
     * @param volunteerShare the share of volunteers, 0 to 1
     * @param term the term after completion; {@code null} leaves the figures not defined
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
            @Nullable Term term,
            ReportingPeriod period) {
        FollowUpPhase.RunsUnsupported reading = new FollowUpPhase.RunsUnsupported(term, period);
        return Measure.several(reading.shape, reading.cases(
                dates, followUps, runsUnsupported, FieldBounds.<F>number(RecordType.FOLLOW_UP, "volunteerShare", volunteerShare)));
    }

    /**
     * A 37 <i># deelnemers met terugval</i>, participants who relapse. Unit: person, known as the subject, a participant or in a follow-up
     * of a case.
     *
     * <p>{@code count}, {@code share}: persons who were followed up within the term of a case completed in the period, and who relapsed.
     * The counts of strata do not add up to that of the total.
     *
     * <p>STATED: relapse after completion. GAP: the term. INTERPRETED: for each person and case, the latest follow-up with a value for the
     * field counts, and a yes in any of the person's cases is a yes. A person without a case completed in the period is open if one of the
     * cases runs on the reference date, and outside the period otherwise.
     *
     * @param dates the dates of a case
     * @param participations who takes part
     * @param followUps the functions for follow-ups
     * @param relapse whether the person came back with the same or a related question
     * @param term the term after completion; {@code null} leaves the figures not defined
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
            @Nullable Term term,
            ReportingPeriod period) {
        return personsFollowedUp(new FollowUpPhase.PersonsFollowedUp("A 37", "relapse", term, period), dates, participations, followUps, relapse);
    }

    /**
     * A 38 <i># deelnemers met duurzaamheidseffect</i>, participants with a lasting effect. As {@link #relapse}, for those who hold their
     * level by themselves.
     *
     * @param dates the dates of a case
     * @param participations who takes part
     * @param followUps the functions for follow-ups
     * @param levelHeld whether the person holds the level
     * @param term the term after completion; {@code null} leaves the figures not defined
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
            @Nullable Term term,
            ReportingPeriod period) {
        return personsFollowedUp(new FollowUpPhase.PersonsFollowedUp("A 38", "levelHeld", term, period), dates, participations, followUps, levelHeld);
    }

    /**
     * A 39 <i># deelnemers dat doorontwikkelt</i>, participants who develop further. As {@link #relapse}, for those who continue with
     * further interventions.
     *
     * @param dates the dates of a case
     * @param participations who takes part
     * @param followUps the functions for follow-ups
     * @param developsFurther whether the person develops further
     * @param term the term after completion; {@code null} leaves the figures not defined
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
            @Nullable Term term,
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
     * A 40 <i>Spinoff: extra bereik / bijvangst</i>, results other than those intended. Unit: spin-off, by its day.
     *
     * <p>{@code count}: the number of spin-offs. Their descriptions, by date and then by text, are the story of the outcome.
     *
     * <p>STATED: results other than the intended ones. INTERPRETED: they are counted, and their descriptions are reported.
     *
     * @param on the day
     * @param description the description of the result
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
     * <p>{@code count}, {@code share}: the orders due in the period that were completed on or before the due day, correctly and completely.
     *
     * <p>STATED: both figures; the organisation determines which orders these are. INTERPRETED: an order that is not completed is not in
     * time. A completed order with the field for correctness empty is assumed to be incorrect. An order without a due day is missing in the
     * period of its submission. Orders for financing are of another kind.
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
            Function<? super T, ? extends @Nullable Phase> phase,
            Function<? super T, ? extends @Nullable LocalDate> submittedOn,
            Function<? super T, ? extends @Nullable LocalDate> dueOn,
            Function<? super T, ? extends @Nullable LocalDate> completedOn,
            Function<? super T, ? extends @Nullable Boolean> correct,
            ReportingPeriod period) {
        CompletionPhase.OrdersInTime reading = new CompletionPhase.OrdersInTime(period);
        return Measure.several(
                reading.shape, reading.orders(phase, DayFunction.<T>from("submittedOn", submittedOn), DayFunction.<T>from("dueOn", dueOn),
                        DayFunction.<T>from("completedOn", completedOn), correct));
    }

    /**
     * A 42 <i>Budget correcties</i>, corrections of budgets. Unit: correction, by its day.
     *
     * <p>{@code additional}: the sum of those above 0; {@code restitution}: the sum of those below 0, which is negative; {@code net}: the
     * sum of all. All are in euros.
     *
     * <p>STATED: the size of corrections, positive and negative. INTERPRETED: they are reported both separately and together.
     *
     * @param on the day
     * @param amount the correction in euros, negative for a restitution
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
