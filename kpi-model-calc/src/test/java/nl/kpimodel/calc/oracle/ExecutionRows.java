package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;
import nl.kpimodel.calc.oracle.MeasuredComponent.Stratum;
import org.jspecify.annotations.Nullable;

/** A 19 to A 27: Uitvoeringsfase. */
final class ExecutionRows extends TableRows {
    ExecutionRows(Registration in, OracleRequest asked) {
        super(in, asked);
    }

    @Override
    void read() {
        a19();
        a20();
        a21Persons();
        a21AgainstPlan();
        changes("A 22", "planChange");
        a23();
        changes("A 24", "teamChange");
        a25("persons", "providerId");
        a25("institutions", "institutionId");
        a26();
        a27("all", null);
        a27("low", "LOW");
        a27("high", "HIGH");
    }

    /** Share with progress on the ZRM, of all cases in treatment in the period; without two scores of one domain assumed not. */
    private void a19() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            units.add(caseInTreatmentInPeriod(theCase).part(progress(theCase), "score", asked.whenMissing("A 19", NO)));
        }
        measure("A 19", "value", Kind.PROPORTION, "PERCENT", units)
                .needs(in.registering("case")).needs(in.registering("zrmScore"));
    }

    /** Unknown if no domain has two scores, on or before d, within one edition. */
    private @Nullable Boolean progress(ObjectNode theCase) {
        Set<String> domains = new LinkedHashSet<>();
        for (ObjectNode score : in.all("zrmScore", theCase)) {
            domains.add(text(score, "zrmEdition") + " " + text(score, "zrmDomain"));
        }
        int compared = 0;
        int risen = 0;
        int fallen = 0;
        for (String domain : domains) {
            ObjectNode first = null;
            ObjectNode latest = null;
            for (ObjectNode score : in.all("zrmScore", theCase)) {
                boolean ofDomain = domain.equals(text(score, "zrmEdition") + " " + text(score, "zrmDomain"));
                if (ofDomain && in.happened(score, "on") != null) {
                    first = first == null || date(score, "on").isBefore(date(first, "on")) ? score : first;
                    latest = latest == null || date(score, "on").isAfter(date(latest, "on")) ? score : latest;
                }
            }
            if (first != latest) {
                int difference = number(latest, "score").compareTo(number(first, "score"));
                compared++;
                risen += difference > 0 ? 1 : 0;
                fallen += difference < 0 ? 1 : 0;
            }
        }
        if (compared == 0) {
            return null;
        }
        return switch (asked.zrmPolicy()) {
            case "ANY" -> risen > 0;
            case "NET" -> risen > fallen;
            case "NONE_DECLINED" -> risen > 0 && fallen == 0;
            default -> throw new IllegalArgumentException("No ZRM policy " + asked.zrmPolicy() + ".");
        };
    }

    /** Proportion onPlan of the cases in treatment at d; the same weighted by budget, both fields needed. */
    private void a20() {
        List<Unit> cases = new ArrayList<>();
        List<Unit> euros = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            cases.add(onPlan(theCase));
            euros.add(onPlan(theCase).lacking(!isFilled(theCase, "budget"), "budget").amount(numberOrZero(theCase, "budget")));
        }
        measure("A 20", "cases", Kind.PROPORTION, "PERCENT", cases).needs(in.registering("case", "onPlan"));
        measure("A 20", "euros", Kind.WEIGHTED_PROPORTION, "PERCENT", euros).needs(in.registering("case", "onPlan", "budget"));
    }

    private Unit onPlan(ObjectNode theCase) {
        return caseInTreatmentAtEnd(theCase).part(yesOrNo(theCase, "onPlan"), "onPlan", asked.whenMissing("A 20", OUT));
    }

    /** Distinct participants and persons of the cases in treatment in the period; missing if nobody is known. */
    private void a21Persons() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            Set<String> persons = participantsInPeriod(theCase);
            if (isFilled(theCase, "personId")) {
                persons.add(text(theCase, "personId"));
            }
            Unit unit = caseInTreatmentInPeriod(theCase).lacking(!isKnown(theCase), "personId");
            persons.forEach(person -> unit.key(key(theCase, person)));
            units.add(unit);
        }
        measure("A 21", "persons", Kind.DISTINCT, "COUNT", units).needs(in.registering("case")).needs(registeringPersons());
    }

    /** Known by its personId, or by any participation begun by d. The case of a group needs no personId. */
    private boolean isKnown(ObjectNode theCase) {
        return isFilled(theCase, "personId")
                || isFilled(theCase, "groupId")
                || in.all("participation", theCase).stream().anyMatch(participation -> in.happened(participation, "from") != null);
    }

    private Set<String> registeringPersons() {
        return either(in.registering("participation"), in.registering("case", "personId"));
    }

    private Set<String> participantsInPeriod(ObjectNode theCase) {
        Set<String> persons = new LinkedHashSet<>();
        for (ObjectNode participation : in.all("participation", theCase)) {
            if (in.participatesInPeriod(participation, theCase)) {
                persons.add(text(participation, "personId"));
            }
        }
        return persons;
    }

    /** The distinct pairs of person and case, per participant planned in the cases that have a plan. */
    private void a21AgainstPlan() {
        List<Unit> pairs = new ArrayList<>();
        List<Unit> plans = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            Set<String> participating = participantsInPeriod(theCase);
            if (participating.isEmpty() && isFilled(theCase, "personId")) {
                participating.add(text(theCase, "personId"));
            }
            Set<String> persons = new LinkedHashSet<>(participating);
            in.all("participation", theCase).forEach(participation -> persons.add(text(participation, "personId")));
            for (String person : persons) {
                pairs.add(caseInTreatmentInPeriod(theCase)
                        .except(!participating.contains(person), OUTSIDE_PERIOD)
                        .lacking(!isFilled(theCase, "plannedParticipants"), "plannedParticipants"));
            }
            plans.add(caseInTreatmentInPeriod(theCase)
                    .except(!isFilled(theCase, "plannedParticipants"), OTHER_KIND)
                    .amount(numberOrZero(theCase, "plannedParticipants")));
        }
        measure("A 21", "againstPlan", Kind.RATIO_OF_TWO_SETS, "PERCENT", pairs)
                .against(plans).needs(in.registering("case", "plannedParticipants")).needs(registeringPersons());
    }

    /** All changes in the period, including those of cases not in treatment in it; mean number of changes of the cases in treatment. */
    private void changes(String kpi, String type) {
        List<Unit> cases = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            long number = in.all(type, theCase).stream().filter(change -> in.isInPeriod(date(change, "on"))).count();
            cases.add(caseInTreatmentInPeriod(theCase).amount(Fraction.of(number)));
        }
        measure(kpi, "count", Kind.SUM_OF_ALL, "COUNT", cases).needs(in.registering("case")).needs(registeringEvents(type));
        measure(kpi, "mean", Kind.MEAN, "RATIO", cases).needs(in.registering("case")).needs(registeringEvents(type));
    }

    /** Count of the cases completed in the period with stoppedEarlyReason; and per reason. */
    private void a23() {
        List<Unit> units = new ArrayList<>();
        Set<Stratum> reasons = new LinkedHashSet<>();
        for (ObjectNode theCase : in.all("case")) {
            units.add(completedCase(theCase).part(isFilled(theCase, "stoppedEarlyReason")));
            if (isFilled(theCase, "stoppedEarlyReason")) {
                reasons.add(Stratum.of("reason", text(theCase, "stoppedEarlyReason")));
            }
        }
        measure("A 23", "count", Kind.COUNT, "COUNT", units)
                .needs(in.registering("case"))
                .needs(asked.isDeclaredRegistered("stoppedEarlyReason") ? in.organisations() : in.registering("case", "stoppedEarlyReason"))
                .per(List.copyOf(reasons));
    }

    /** Mean of the distinct providers or institutions ever involved up to d, over all cases in treatment at d. */
    private void a25(String component, String field) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            Set<String> involved = new LinkedHashSet<>();
            for (ObjectNode provider : in.all("careProvider", theCase)) {
                if (in.happened(provider, "from") != null) {
                    involved.add(text(provider, field));
                }
            }
            units.add(caseInTreatmentAtEnd(theCase).amount(Fraction.of(involved.size())));
        }
        measure("A 25", component, Kind.MEAN, "RATIO", units)
                .needs(in.registering("case")).needs(in.registering("careProvider"));
    }

    /** Count and share of the FINANCING orders with returned filled; submittedOn, flow. */
    private void a26() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode order : in.all("administrativeOrder")) {
            Unit unit = unit(order).except(!is(order, "phase", "FINANCING"), OTHER_KIND);
            units.add(inFlow(unit, date(order, "submittedOn"))
                    .part(yesOrNo(order, "returned"), "returned", asked.whenMissing("A 26", OUT)));
        }
        Set<String> registering = in.registering("administrativeOrder", "returned");
        measure("A 26", "count", Kind.COUNT, "COUNT", units).needs(registering).withoutCase();
        measure("A 26", "share", Kind.PROPORTION, "PERCENT", units).needs(registering).withoutCase();
    }

    /** Mean of the days from start to completion, by the complexity on the completion day. */
    private void a27(String component, @Nullable String complexity) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            LocalDate startedOn = date(theCase, "startedOn");
            LocalDate completedOn = in.happened(theCase, "completedOn");
            Unit unit = unit(theCase, completedOn);
            if (completedOn != null) {
                unit.except(complexity != null && !in.complexityAtEndOf(completedOn, theCase).equals(complexity), OTHER_KIND)
                        .amount(Fraction.of(ChronoUnit.DAYS.between(startedOn, completedOn)));
            }
            units.add(inFlow(unit, startedOn, completedOn));
        }
        measure("A 27", component, Kind.MEAN, "DAYS", units).needs(in.registering("case", "completedOn"));
    }
}
