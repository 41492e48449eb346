package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.findDate;
import static nl.kpimodel.calc.oracle.Registration.is;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.key;
import static nl.kpimodel.calc.oracle.Registration.number;
import static nl.kpimodel.calc.oracle.Registration.text;
import static nl.kpimodel.calc.oracle.Registration.yesOrNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;

/** A 1 to A 7: Starten. */
final class StartRows extends TableRows {
    StartRows(Registration in, OracleRequest asked) {
        super(in, asked);
    }

    @Override
    void read() {
        a1();
        a2();
        a3();
        a4();
        a5();
        a6();
        a7();
    }

    /** Hours sum and visits count, in total and per location; visitedOn, flow. */
    private void a1() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode visit : in.all("outreachVisit")) {
            units.add(inFlow(unit(visit), date(visit, "visitedOn")).amount(number(visit, "hours")));
        }
        measure("A 1", "hours", Kind.SUM, "HOURS", units)
                .needs(in.registering("outreachVisit")).withoutCase().per(occurring("outreachVisit", "location"));
        measure("A 1", "visits", Kind.COUNT, "COUNT", units)
                .needs(in.registering("outreachVisit")).withoutCase().per(occurring("outreachVisit", "location"));
    }

    /** Reactive and proactive counts of the signals of the period, and the share of the proactive ones; also per subject. */
    private void a2() {
        a2("reactive", Kind.COUNT, "COUNT", "REACTIVE");
        a2("proactive", Kind.COUNT, "COUNT", "PROACTIVE");
        a2("proactiveShare", Kind.PROPORTION, "PERCENT", "PROACTIVE");
    }

    private void a2(String component, Kind kind, String unit, String channel) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode signal : in.all("signal")) {
            units.add(inFlow(unit(signal), date(signal, "receivedOn")).part(is(signal, "channel", channel)));
        }
        measure("A 2", component, kind, unit, units)
                .needs(in.registering("signal")).withoutCase().per(occurring("signal", "subject"));
    }

    /** Stock of entries waiting because of a lack of capacity by subject, and their hours in excess of the available ones. */
    private void a3() {
        a3("waitingPersons", "PERSON");
        a3("waitingParticipants", "PARTICIPANT");
        a3("waitingGroups", "GROUP");
        List<Unit> requested = new ArrayList<>();
        for (ObjectNode entry : in.all("waitingEntry")) {
            requested.add(waiting(entry)
                    .lacking(!isFilled(entry, "requestedHours"), "requestedHours").amount(numberOrZero(entry, "requestedHours")));
        }
        List<Unit> available = new ArrayList<>();
        for (ObjectNode capacity : in.all("capacity")) {
            available.add(unit(capacity)
                    .except(!in.overlapsPeriod(date(capacity, "from"), date(capacity, "until")), OUTSIDE_PERIOD)
                    .amount(hoursInPeriod(capacity)));
        }
        measure("A 3", "shortageHours", Kind.SHORTAGE, "HOURS", requested)
                .against(available)
                .needs(in.registering("waitingEntry", "requestedHours"))
                .needs(in.registering("capacity"))
                .withoutCase();
    }

    private void a3(String component, String subject) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode entry : in.all("waitingEntry")) {
            units.add(waiting(entry).part(is(entry, "subject", subject)));
        }
        measure("A 3", component, Kind.COUNT, "COUNT", units).needs(in.registering("waitingEntry")).withoutCase();
    }

    /** Waiting since d or before, not admitted or ended by d. */
    private Unit waiting(ObjectNode entry) {
        boolean waits = !date(entry, "waitingSince").isAfter(in.last())
                && in.happened(entry, "admittedOn") == null
                && in.happened(entry, "endedOn") == null;
        return unit(entry).except(is(entry, "reason", "OTHER"), OTHER_KIND).except(!waits, OUTSIDE_PERIOD);
    }

    /** A capacity record is spread evenly over its days. */
    private Fraction hoursInPeriod(ObjectNode capacity) {
        long days = 0;
        long daysInPeriod = 0;
        for (LocalDate day = date(capacity, "from"); !day.isAfter(date(capacity, "until")); day = day.plusDays(1)) {
            days++;
            daysInPeriod += in.isInPeriod(day) ? 1 : 0;
        }
        return number(capacity, "availableHours").times(Fraction.of(daysInPeriod)).dividedBy(Fraction.of(days));
    }

    /** Mean of the days from signal (day zero) to start (the last); startedOn, flow; without a signal day out. */
    private void a4() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            LocalDate startedOn = date(theCase, "startedOn");
            LocalDate signalReceivedOn = findDate(theCase, "signalReceivedOn");
            Unit unit = inFlow(unit(theCase, startedOn), startedOn).lacking(signalReceivedOn == null, "signalReceivedOn");
            if (signalReceivedOn != null) {
                unit.amount(Fraction.of(ChronoUnit.DAYS.between(signalReceivedOn, startedOn)));
            }
            units.add(unit);
        }
        measure("A 4", "value", Kind.MEAN, "DAYS", units).needs(in.registering("case", "signalReceivedOn"));
    }

    /** Count and share of the signals with late filled; receivedOn, flow. */
    private void a5() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode signal : in.all("signal")) {
            units.add(inFlow(unit(signal), date(signal, "receivedOn"))
                    .part(yesOrNo(signal, "late"), "late", asked.whenMissing("A 5", OUT)));
        }
        measure("A 5", "count", Kind.COUNT, "COUNT", units).needs(in.registering("signal", "late")).withoutCase();
        measure("A 5", "share", Kind.PROPORTION, "PERCENT", units).needs(in.registering("signal", "late")).withoutCase();
    }

    /** Count of the cases with earlySignal; startedOn, flow; empty is no. */
    private void a6() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            LocalDate startedOn = date(theCase, "startedOn");
            units.add(inFlow(unit(theCase, startedOn), startedOn)
                    .part(yesOrNo(theCase, "earlySignal"), "earlySignal", asked.whenMissing("A 6", NO)));
        }
        measure("A 6", "value", Kind.COUNT, "COUNT", units).needs(in.registering("case", "earlySignal"));
    }

    /** Distinct persons behind reactive signals; proactive and group signals are excluded. */
    private void a7() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode signal : in.all("signal")) {
            Unit unit = unit(signal).except(is(signal, "channel", "PROACTIVE") || is(signal, "subject", "GROUP"), OTHER_KIND);
            units.add(inFlow(unit, date(signal, "receivedOn"))
                    .lacking(!isFilled(signal, "personId"), "personId").key(key(signal, text(signal, "personId"))));
        }
        measure("A 7", "value", Kind.DISTINCT, "COUNT", units).needs(in.registering("signal", "personId")).withoutCase();
    }
}
