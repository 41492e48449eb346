package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.is;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.key;
import static nl.kpimodel.calc.oracle.Registration.number;
import static nl.kpimodel.calc.oracle.Registration.organisation;
import static nl.kpimodel.calc.oracle.Registration.text;
import static nl.kpimodel.calc.oracle.Registration.yesOrNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;
import nl.kpimodel.calc.oracle.MeasuredComponent.Stratum;
import org.jspecify.annotations.Nullable;

/** A 36 to A 39: the follow-up of the cases completed in the period. */
final class FollowUpRows extends TableRows {
    private static final String NOT_FOLLOWED_UP = "NOT_FOLLOWED_UP";

    FollowUpRows(Registration in, OracleRequest asked) {
        super(in, asked);
    }

    @Override
    void read() {
        a36();
        a36Volunteers();
        persons("A 37", "relapse");
        persons("A 38", "levelHeld");
        persons("A 39", "developsFurther");
    }

    /** The follow-ups of a case on or after its completion, within the term. A cohort measure includes days after d. */
    private List<ObjectNode> followUps(ObjectNode theCase) {
        LocalDate completedOn = in.happened(theCase, "completedOn");
        List<ObjectNode> within = new ArrayList<>();
        for (ObjectNode followUp : in.all("followUp", theCase)) {
            if (completedOn != null && asked.isWithinFollowUpTerm(completedOn, date(followUp, "on"))) {
                within.add(followUp);
            }
        }
        return within;
    }

    /** Returns the latest follow-up that fills the field; of two on one day, the one with a yes or the highest number; null if none fills it. */
    private static @Nullable ObjectNode leading(List<ObjectNode> followUps, String field) {
        ObjectNode leading = null;
        for (ObjectNode followUp : followUps) {
            if (isFilled(followUp, field) && (leading == null || leads(followUp, leading, field))) {
                leading = followUp;
            }
        }
        return leading;
    }

    private static boolean leads(ObjectNode one, ObjectNode other, String field) {
        int order = date(one, "on").compareTo(date(other, "on"));
        if (order != 0) {
            return order > 0;
        }
        return one.get(field).isBoolean() ? is(one, field, "true") : number(one, field).compareTo(number(other, field)) > 0;
    }

    private static @Nullable Boolean leadingAnswer(List<ObjectNode> followUps, String field) {
        ObjectNode leading = leading(followUps, field);
        return leading == null ? null : yesOrNo(leading, field);
    }

    /** Count and share of the cases followed up that run unsupported. */
    private void a36() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            List<ObjectNode> followUps = followUps(theCase);
            units.add(completedCase(theCase)
                    .except(followUps.isEmpty(), NOT_FOLLOWED_UP)
                    .part(leadingAnswer(followUps, "runsUnsupported"), "runsUnsupported", asked.whenMissing("A 36", OUT)));
        }
        followed(measure("A 36", "count", Kind.COUNT, "COUNT", units), "runsUnsupported");
        followed(measure("A 36", "share", Kind.PROPORTION, "PERCENT", units), "runsUnsupported");
    }

    /** Mean volunteerShare of those that run unsupported. */
    private void a36Volunteers() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            List<ObjectNode> followUps = followUps(theCase);
            Boolean unsupported = leadingAnswer(followUps, "runsUnsupported");
            ObjectNode volunteers = leading(followUps, "volunteerShare");
            units.add(completedCase(theCase)
                    .except(followUps.isEmpty(), NOT_FOLLOWED_UP)
                    .except(Boolean.FALSE.equals(unsupported), OTHER_KIND)
                    .lacking(unsupported == null, "runsUnsupported")
                    .lacking(volunteers == null, "volunteerShare")
                    .amount(volunteers == null ? Fraction.ZERO : number(volunteers, "volunteerShare")));
        }
        followed(measure("A 36", "volunteers", Kind.MEAN, "PERCENT", units), "runsUnsupported", "volunteerShare");
    }

    /** Count and share of the persons followed up; yes in any of the person's cases is yes. */
    private void persons(String kpi, String field) {
        List<Unit> cases = new ArrayList<>();
        in.all("case").forEach(theCase -> cases.add(unit(theCase, in.happened(theCase, "completedOn"))));
        followed(measure(kpi, "count", Kind.COUNT, "COUNT", stratum -> persons(kpi, field, stratum)), field).madeOf(cases);
        followed(measure(kpi, "share", Kind.PROPORTION, "PERCENT", stratum -> persons(kpi, field, stratum)), field).madeOf(cases);
    }

    /** The persons of the cases that are in a stratum. */
    private List<Unit> persons(String kpi, String field, Stratum stratum) {
        Map<String, List<ObjectNode>> casesOf = new LinkedHashMap<>();
        for (ObjectNode theCase : in.all("case")) {
            if (stratum.has(unit(theCase, in.happened(theCase, "completedOn")))) {
                for (String person : personsOf(theCase)) {
                    casesOf.computeIfAbsent(key(theCase, person), none -> new ArrayList<>()).add(theCase);
                }
            }
        }
        List<Unit> units = new ArrayList<>();
        casesOf.forEach((person, cases) -> units.add(person(kpi, field, person, cases)));
        return units;
    }

    /** A person is known by the case's personId, its participations or its follow-ups. */
    private Set<String> personsOf(ObjectNode theCase) {
        Set<String> persons = new LinkedHashSet<>();
        if (isFilled(theCase, "personId")) {
            persons.add(text(theCase, "personId"));
        }
        in.all("participation", theCase).forEach(participation -> persons.add(text(participation, "personId")));
        in.all("followUp", theCase).forEach(followUp -> persons.add(text(followUp, "personId")));
        return persons;
    }

    private Unit person(String kpi, String field, String person, List<ObjectNode> cases) {
        boolean anyCompleted = false;
        boolean anyRuns = false;
        boolean anyFollowUp = false;
        Boolean answer = null;
        for (ObjectNode theCase : cases) {
            LocalDate completedOn = in.happened(theCase, "completedOn");
            anyRuns |= in.isInTreatmentAtEnd(theCase);
            if (completedOn != null && in.isInPeriod(completedOn)) {
                anyCompleted = true;
                List<ObjectNode> own = new ArrayList<>();
                for (ObjectNode followUp : followUps(theCase)) {
                    if (key(followUp, text(followUp, "personId")).equals(person)) {
                        own.add(followUp);
                    }
                }
                anyFollowUp |= !own.isEmpty();
                Boolean inThisCase = leadingAnswer(own, field);
                if (inThisCase != null) {
                    answer = inThisCase || Boolean.TRUE.equals(answer);
                }
            }
        }
        return new Unit(organisation(cases.get(0)), Map.of())
                .except(!anyCompleted && anyRuns, OPEN)
                .except(!anyCompleted, OUTSIDE_PERIOD)
                .except(!anyFollowUp, NOT_FOLLOWED_UP)
                .part(answer, field, asked.whenMissing(kpi, OUT));
    }

    private MeasuredComponent followed(MeasuredComponent measure, String... fields) {
        return measure.option("followUpTerm", asked.has("followUpTerm"))
                .needs(in.registering("case", "completedOn"))
                .needs(in.registering("followUp", fields));
    }
}
