package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.is;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.number;
import static nl.kpimodel.calc.oracle.Registration.text;
import static nl.kpimodel.calc.oracle.Registration.yesOrNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;
import org.jspecify.annotations.Nullable;

/** A 8 to A 15: Analyseren situatie, verhelderen vraag. */
final class AnalysisRows extends TableRows {
    AnalysisRows(Registration in, OracleRequest asked) {
        super(in, asked);
    }

    @Override
    void read() {
        a8();
        a9("value", null);
        a9("internal", "INTERNAL");
        a9("external", "EXTERNAL");
        a10();
        a11();
        a12();
        a13();
        a14("lowToHigh", "LOW", "HIGH");
        a14("highToLow", "HIGH", "LOW");
        a15();
    }

    /** Hours (and fte) up to d of the cases completed in the period, and hours in the period of the cases with any. */
    private void a8() {
        Set<String> registering = both(in.registering("case", "completedOn"), in.registering("timeEntry", "caseId"));
        measure("A 8", "hours", Kind.MEAN, "HOURS", hoursOfCompleted(Fraction.ONE)).needs(registering);
        measure("A 8", "fte", Kind.MEAN, "FTE", hoursOfCompleted(asked.hoursPerFte()))
                .option("hoursPerFte", asked.has("hoursPerFte")).needs(registering);
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            Fraction hours = Fraction.ZERO;
            for (ObjectNode entry : in.all("timeEntry", theCase)) {
                if (in.isInPeriod(date(entry, "on"))) {
                    hours = hours.plus(number(entry, "hours"));
                }
            }
            units.add(unit(theCase, in.happened(theCase, "completedOn")).except(hours.isZero(), OUTSIDE_PERIOD).amount(hours));
        }
        measure("A 8", "hoursInPeriod", Kind.MEAN, "HOURS", units)
                .needs(in.registering("case")).needs(in.registering("timeEntry", "caseId"));
    }

    private List<Unit> hoursOfCompleted(Fraction hoursPerUnit) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            Fraction hours = Fraction.ZERO;
            for (ObjectNode entry : in.all("timeEntry", theCase)) {
                if (in.happened(entry, "on") != null) {
                    hours = hours.plus(number(entry, "hours"));
                }
            }
            units.add(completedCase(theCase).lacking(hours.isZero(), "hours").amount(hours.dividedBy(hoursPerUnit)));
        }
        return units;
    }

    /** Proportion rightFirstTime; on, flow. */
    private void a9(String component, @Nullable String assessor) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode assessment : in.all("assessment")) {
            LocalDate on = date(assessment, "on");
            Unit unit = unit(assessment, on).except(assessor != null && !is(assessment, "assessor", assessor), OTHER_KIND);
            units.add(inFlow(unit, on)
                    .part(yesOrNo(assessment, "rightFirstTime"), "rightFirstTime", asked.whenMissing("A 9", OUT)));
        }
        measure("A 9", component, Kind.PROPORTION, "PERCENT", units).needs(in.registering("assessment", "rightFirstTime"));
    }

    /** Ratio of granted to requested over the applications decided in the period; one without granted is out, including its requested. */
    private void a10() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode application : in.all("budgetApplication")) {
            LocalDate decidedOn = in.happened(application, "decidedOn");
            LocalDate requestedOn = date(application, "requestedOn");
            units.add(inFlow(unit(application, decidedOn == null ? requestedOn : decidedOn), requestedOn, decidedOn)
                    .lacking(!isFilled(application, "granted"), "granted")
                    .amount(numberOrZero(application, "granted"))
                    .other(number(application, "requested")));
        }
        measure("A 10", "value", Kind.RATIO, "PERCENT", units).needs(in.registering("budgetApplication", "decidedOn", "granted"));
    }

    /** Ratio of billable to all hours; on, flow; with or without case. */
    private void a11() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode entry : in.all("timeEntry")) {
            LocalDate on = date(entry, "on");
            units.add(inFlow(unit(entry, on), on)
                    .amount(is(entry, "billable", "true") ? number(entry, "hours") : Fraction.ZERO)
                    .other(number(entry, "hours")));
        }
        measure("A 11", "value", Kind.RATIO, "PERCENT", units).needs(in.registering("timeEntry"));
    }

    /** Cases in treatment; stock. */
    private void a12() {
        measure("A 12", "value", Kind.COUNT, "COUNT", casesInTreatmentAtEnd()).needs(in.registering("case"));
    }

    private List<Unit> casesInTreatmentAtEnd() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            units.add(caseInTreatmentAtEnd(theCase));
        }
        return units;
    }

    /** Cases in treatment per person with role EMPLOYEE employed at d, and per fte; no figure if any of them lacks fte. */
    private void a13() {
        List<Unit> persons = new ArrayList<>();
        List<Unit> fte = new ArrayList<>();
        for (ObjectNode employee : in.all("employee")) {
            persons.add(employedAtEnd(employee));
            fte.add(employedAtEnd(employee).lacking(!isFilled(employee, "fte"), "fte").amount(numberOrZero(employee, "fte")));
        }
        measure("A 13", "perEmployee", Kind.RATIO_OF_TWO_SETS, "RATIO", casesInTreatmentAtEnd())
                .against(persons).needs(in.registering("case")).needs(in.registering("employee")).withoutCase();
        measure("A 13", "perFte", Kind.RATIO_OF_TWO_SETS, "RATIO", casesInTreatmentAtEnd())
                .against(fte).needs(in.registering("case")).needs(in.registering("employee", "fte")).withoutCase();
    }

    private Unit employedAtEnd(ObjectNode employee) {
        return unit(employee)
                .except(!is(employee, "role", "EMPLOYEE"), OTHER_KIND)
                .except(!in.isEmployedAtEnd(employee), OUTSIDE_PERIOD);
    }

    /** Share with a change in the period, of the cases with a complexity at the end of the day before it, or at their start in it. */
    private void a14(String component, String from, String to) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            LocalDate startedOn = date(theCase, "startedOn");
            String before = text(theCase, "complexityAtStart");
            boolean changed = false;
            for (ObjectNode change : in.complexityChanges(theCase)) {
                if (in.isBeforePeriod(date(change, "on")) && in.isBeforePeriod(startedOn)) {
                    before = text(change, "to");
                }
                changed |= in.isInPeriod(date(change, "on")) && is(change, "to", to);
            }
            units.add(caseInTreatmentInPeriod(theCase).except(!before.equals(from), OTHER_KIND).part(changed));
        }
        measure("A 14", component, Kind.PROPORTION, "PERCENT", units)
                .needs(in.registering("case")).needs(registeringEvents("complexityChange"));
    }

    /** Ratio of HIGH to LOW cases in treatment; changes on d included. */
    private void a15() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            boolean low = in.isLow(theCase, in.last());
            units.add(caseInTreatmentAtEnd(theCase)
                    .amount(low ? Fraction.ZERO : Fraction.ONE)
                    .other(low ? Fraction.ONE : Fraction.ZERO));
        }
        measure("A 15", "value", Kind.RATIO, "RATIO", units).needs(in.registering("case"));
    }
}
