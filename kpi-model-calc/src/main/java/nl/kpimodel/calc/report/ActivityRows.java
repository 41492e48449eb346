package nl.kpimodel.calc.report;

import static nl.kpimodel.core.registration.RecordType.ASSESSMENT;
import static nl.kpimodel.core.registration.RecordType.BUDGET_APPLICATION;
import static nl.kpimodel.core.registration.RecordType.CAPACITY;
import static nl.kpimodel.core.registration.RecordType.EMPLOYEE;
import static nl.kpimodel.core.registration.RecordType.OUTREACH_VISIT;
import static nl.kpimodel.core.registration.RecordType.SIGNAL;
import static nl.kpimodel.core.registration.RecordType.TIME_ENTRY;
import static nl.kpimodel.core.registration.RecordType.WAITING_ENTRY;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.calc.ActivityMeasures;
import nl.kpimodel.calc.Capacities;
import nl.kpimodel.calc.CaseDates;
import nl.kpimodel.calc.Employment;
import nl.kpimodel.calc.HoursSpent;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.calc.Stratum;
import nl.kpimodel.calc.WaitingEntries;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.Assessment;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Capacity;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.OutreachVisit;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Signal;
import nl.kpimodel.core.registration.TimeEntry;
import nl.kpimodel.core.registration.WaitingEntry;

/** Which records of a registration each activity KPI is measured over: the rows of the table, and no arithmetic. */
final class ActivityRows {
    static final CaseDates<Dossier> DATES =
            CaseDates.of(dossier -> dossier.registered.startedOn(), dossier -> dossier.registered.completedOn());

    private ActivityRows() {}

    static Map<KpiId, Function<Run, List<Outcome>>> all() {
        Map<KpiId, Function<Run, List<Outcome>>> rows = new TreeMap<>();
        starting(rows);
        analysing(rows);
        return rows;
    }

    private static void starting(Map<KpiId, Function<Run, List<Outcome>>> rows) {
        rows.put(KpiId.of("A 1"), run -> run.places(OUTREACH_VISIT, OutreachVisit.class, ActivityMeasures.outreachVisits(
                visit -> visit.registered().visitedOn(), visit -> visit.registered().hours(), visit -> visit.registered().location(), run.period)));
        rows.put(KpiId.of("A 2"), run -> run.places(SIGNAL, Signal.class, ActivityMeasures.signals(
                signal -> signal.registered().receivedOn(), signal -> signal.registered().channel(), signal -> signal.registered().subject(), run.period)));
        rows.put(KpiId.of("A 3"), run -> run.places(WAITING_ENTRY, WaitingEntry.class,
                ActivityMeasures.<Filed<WaitingEntry>, Filed<Capacity>>waitingList(waitingEntries(), capacities(run), run.period)));
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

    private static void analysing(Map<KpiId, Function<Run, List<Outcome>>> rows) {
        rows.put(KpiId.of("A 8"), run -> run.cases(
                ActivityMeasures.hoursPerIntervention(
                        DATES, HoursSpent.of(d -> d.timeEntries, TimeEntry::on, TimeEntry::hours), run.options.hoursPerFte().orElse(null), run.period),
                d -> d.registered.completedOn()));
        rows.put(KpiId.of("A 9"), run -> run.events(ASSESSMENT, Assessment.class, ActivityMeasures.assessmentQuality(
                a -> a.registered().on(), a -> a.registered().assessor(), a -> a.registered().rightFirstTime(), run.period), Assessment::on));
        rows.put(KpiId.of("A 10"), run -> run.events(BUDGET_APPLICATION, BudgetApplication.class, ActivityMeasures.grantedBudget(
                a -> a.registered().requestedOn(), a -> a.registered().requested(), a -> a.registered().decidedOn(), a -> a.registered().granted(), run.period),
                a -> a.decidedOn() == null ? a.requestedOn() : a.decidedOn()));
        rows.put(KpiId.of("A 11"), run -> run.events(TIME_ENTRY, TimeEntry.class, ActivityMeasures.billableHours(
                e -> e.registered().on(), e -> e.registered().hours(), e -> e.registered().billable(), run.period), TimeEntry::on));
        rows.put(KpiId.of("A 12"), run -> run.stock(ActivityMeasures.casesInTreatment(DATES, run.period)));
        rows.put(KpiId.of("A 13"), run -> run.over(
                ActivityMeasures.<Dossier, Filed<Employee>>caseload(DATES, employment(run), run.period),
                run.registered.dossiers(),
                Splits.ofCases(d -> run.period.referenceDate(), run.values).without(Stratum.AGE_BAND, Stratum.COMPLEXITY)));
        rows.put(KpiId.of("A 14"), run -> run.stock(ActivityMeasures.complexityShift(DATES, Splits.COMPLEXITY, run.period)));
        rows.put(KpiId.of("A 15"), run -> run.stock(ActivityMeasures.highToLowRatio(DATES, Splits.COMPLEXITY, run.period)));
    }

    private static WaitingEntries<Filed<WaitingEntry>> waitingEntries() {
        return WaitingEntries.<Filed<WaitingEntry>>of(e -> e.registered().subject(), e -> e.registered().waitingSince())
                .over(e -> e.registered().admittedOn(), e -> e.registered().endedOn())
                .reason(e -> e.registered().reason())
                .requestedHours(e -> e.registered().requestedHours());
    }

    private static Capacities<Filed<Capacity>> capacities(Run run) {
        Capacities<Filed<Capacity>> capacities = Capacities.of(
                run.registered.records(CAPACITY, Capacity.class),
                c -> c.registered().from(), c -> c.registered().until(), c -> c.registered().availableHours());
        for (String key : run.values.keys()) {
            capacities = capacities.by(key, c -> StratumValues.of(key, c.place()));
        }
        return capacities;
    }

    private static Employment<Filed<Employee>> employment(Run run) {
        Employment<Filed<Employee>> employment = Employment.<Filed<Employee>>of(
                        e -> e.registered().role(), e -> e.registered().employedFrom(), e -> e.registered().employedUntil())
                .fte(e -> e.registered().fte())
                .employees(run.registered.records(EMPLOYEE, Employee.class));
        for (String key : run.values.keys()) {
            employment = employment.by(key, e -> StratumValues.of(key, e.place()));
        }
        return employment;
    }

    /** Persons of two organisations are two persons, whatever their pseudonyms. */
    static @org.jspecify.annotations.Nullable String withinOrganisation(RegistrationRecord record, @org.jspecify.annotations.Nullable String id) {
        return id == null ? null : record.strata().organisation() + '\n' + id;
    }
}
