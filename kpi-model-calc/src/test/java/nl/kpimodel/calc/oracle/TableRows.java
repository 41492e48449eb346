package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.number;
import static nl.kpimodel.calc.oracle.Registration.organisation;
import static nl.kpimodel.calc.oracle.Registration.text;
import static nl.kpimodel.calc.oracle.Registration.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;
import nl.kpimodel.calc.oracle.MeasuredComponent.Stratum;
import nl.kpimodel.calc.oracle.OracleRequest.WhenMissing;
import org.jspecify.annotations.Nullable;

/** The common part of the rows of all tables. */
abstract class TableRows {
    static final String OTHER_KIND = "OTHER_KIND";
    static final String OPEN = "OPEN";
    static final String OUTSIDE_PERIOD = "OUTSIDE_PERIOD";
    static final WhenMissing OUT = WhenMissing.OUT;
    static final WhenMissing NO = WhenMissing.NO;
    static final String UNKNOWN = "(unknown)";

    /** The value for a known age in no band. */
    static final String OTHER = "(other)";

    final Registration in;
    final OracleRequest asked;
    private final List<MeasuredComponent> measures = new ArrayList<>();

    TableRows(Registration in, OracleRequest asked) {
        this.in = in;
        this.asked = asked;
    }

    /** Calculates the rows in order. */
    abstract void read();

    List<MeasuredComponent> measures() {
        return measures;
    }

    MeasuredComponent measure(String kpi, String component, Kind kind, String unit, List<Unit> units) {
        return measure(kpi, component, kind, unit, stratum -> stratum.filter(units));
    }

    MeasuredComponent measure(String kpi, String component, Kind kind, String unit, Function<Stratum, List<Unit>> units) {
        MeasuredComponent measure = new MeasuredComponent(kpi, component, kind, unit, in.organisations(), units);
        measures.add(measure);
        return measure;
    }

    // Units and their strata: convention 10.

    /** Returns a unit with its complexity at the end of d. */
    Unit unit(ObjectNode record) {
        return unit(record, null);
    }

    /** Returns a unit with its complexity at the end of its own day, or of d if it has none. */
    Unit unit(ObjectNode record, @Nullable LocalDate day) {
        return new Unit(organisation(record), strata(record, day));
    }

    Map<String, Set<String>> strata(ObjectNode record, @Nullable LocalDate day) {
        return strata(List.of(record), day);
    }

    /** The strata of one record, or of the answers that make one questionnaire. */
    Map<String, Set<String>> strata(List<ObjectNode> records, @Nullable LocalDate day) {
        List<ObjectNode> chain = new ArrayList<>(records);
        ObjectNode record = records.get(0);
        ObjectNode application = in.applicationOf(record);
        ObjectNode theCase = in.caseOf(record);
        if (application != null) {
            chain.add(application);
        }
        if (theCase != null) {
            chain.add(theCase);
        } else if (List.of("timeEntry", "educationTrack").contains(type(record)) && in.employeeOf(record) != null) {
            chain.add(in.employeeOf(record));
        }
        Map<String, Set<String>> strata = new LinkedHashMap<>();
        for (String name : OracleRequest.FIELDS_OF_RECORDS) {
            strata.put(name, Set.of(firstFilled(chain, name, UNKNOWN)));
        }
        if (asked.hasAgeBands()) {
            String age = firstFilled(records, "age", theCase == null ? "" : text(theCase, "ageAtStart"));
            List<String> bands = age.isEmpty() ? List.of() : asked.ageBandsOf(Integer.parseInt(age));
            strata.put("ageBand", bands.isEmpty() ? Set.of(age.isEmpty() ? UNKNOWN : OTHER) : new LinkedHashSet<>(bands));
        }
        strata.put("complexity", Set.of(
                theCase == null ? UNKNOWN : in.complexityAtEndOf(day == null ? in.last() : day, theCase)));
        for (String own : List.of("location", "subject", "responder", "household")) {
            strata.put(own, Set.of(firstFilled(records, own, UNKNOWN)));
        }
        strata.put("reason", isFilled(record, "stoppedEarlyReason") ? Set.of(text(record, "stoppedEarlyReason")) : Set.of());
        strata.put("register", new LinkedHashSet<>(OracleRequest.texts(record.path("registers"))));
        return strata;
    }

    static String firstFilled(List<ObjectNode> records, String field, String otherwise) {
        for (ObjectNode record : records) {
            if (isFilled(record, field)) {
                return text(record, field);
            }
        }
        return otherwise;
    }

    /** Returns the row's own strata: every value of a field in the input, and unknown if a record lacks it. */
    List<Stratum> occurring(String type, String field) {
        Set<Stratum> strata = new LinkedHashSet<>();
        for (ObjectNode record : in.all(type)) {
            strata.add(Stratum.of(field, firstFilled(List.of(record), field, UNKNOWN)));
        }
        return List.copyOf(strata);
    }

    // Clauses that many rows share.

    /** Flow: the date in the row determines whether the unit is in the period. */
    Unit inFlow(Unit unit, LocalDate day) {
        return unit.except(!in.isInPeriod(day), OUTSIDE_PERIOD);
    }

    /** Flow by an end date: open if it has not happened by d. */
    Unit inFlow(Unit unit, LocalDate begun, @Nullable LocalDate ended) {
        return unit
                .except(ended == null && !begun.isAfter(in.last()), OPEN)
                .except(ended == null || !in.isInPeriod(ended), OUTSIDE_PERIOD);
    }

    /** Cohort, or flow by completion: the cases completed in the period, with their complexity on that day. */
    Unit completedCase(ObjectNode theCase) {
        LocalDate completedOn = in.happened(theCase, "completedOn");
        return inFlow(unit(theCase, completedOn), date(theCase, "startedOn"), completedOn);
    }

    Unit caseInTreatmentAtEnd(ObjectNode theCase) {
        return unit(theCase).except(!in.isInTreatmentAtEnd(theCase), OUTSIDE_PERIOD);
    }

    Unit caseInTreatmentInPeriod(ObjectNode theCase) {
        return unit(theCase).except(!in.isInTreatmentInPeriod(theCase), OUTSIDE_PERIOD);
    }

    /** Convention 7: false if one is false, otherwise unknown if one is unknown. */
    static @Nullable Boolean all(@Nullable Boolean... answers) {
        boolean unknown = false;
        for (Boolean answer : answers) {
            if (Boolean.FALSE.equals(answer)) {
                return false;
            }
            unknown |= answer == null;
        }
        return unknown ? null : true;
    }

    /** Returns the first empty field. */
    static String firstEmpty(ObjectNode record, String... fields) {
        for (String field : fields) {
            if (!isFilled(record, field)) {
                return field;
            }
        }
        return "";
    }

    /** Returns the amount in a field, or zero if it is empty. */
    static Fraction numberOrZero(ObjectNode record, String field) {
        return isFilled(record, field) ? number(record, field) : Fraction.ZERO;
    }

    /** Returns the organisations that have a type of event, or all of them if the caller declares it as registered. */
    Set<String> registeringEvents(String type) {
        return asked.isDeclaredRegistered(type) ? in.organisations() : in.registering(type);
    }

    static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }

    static Set<String> either(Set<String> one, Set<String> other) {
        Set<String> either = new LinkedHashSet<>(one);
        either.addAll(other);
        return either;
    }
}
