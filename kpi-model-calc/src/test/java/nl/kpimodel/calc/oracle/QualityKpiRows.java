package nl.kpimodel.calc.oracle;

import static nl.kpimodel.calc.oracle.Registration.date;
import static nl.kpimodel.calc.oracle.Registration.decimal;
import static nl.kpimodel.calc.oracle.Registration.is;
import static nl.kpimodel.calc.oracle.Registration.isFilled;
import static nl.kpimodel.calc.oracle.Registration.number;
import static nl.kpimodel.calc.oracle.Registration.yesOrNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kpimodel.calc.oracle.MeasuredComponent.Kind;
import org.jspecify.annotations.Nullable;

/** K 1 to K 4, of the edition before 2025. */
final class QualityKpiRows extends TableRows {
    QualityKpiRows(Registration in, OracleRequest asked) {
        super(in, asked);
    }

    @Override
    void read() {
        k1("all", null);
        k1("employee", "EMPLOYEE");
        k1("trainee", "TRAINEE");
        k1("volunteer", "VOLUNTEER");
        k2();
        k3();
        k4();
    }

    /** Score of STAFF answers on the scale 1 to 10; a missing role counts in all only. */
    private void k1(String component, @Nullable String role) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode answer : in.all("satisfaction")) {
            LocalDate on = date(answer, "on");
            boolean otherRole = role != null && isFilled(answer, "role") && !is(answer, "role", role);
            boolean otherScale = decimal(answer, "scaleMin").compareTo(BigDecimal.ONE) != 0
                    || decimal(answer, "scaleMax").compareTo(BigDecimal.TEN) != 0;
            Unit unit = unit(answer, on).except(!is(answer, "respondent", "STAFF") || otherRole, OTHER_KIND);
            units.add(inFlow(unit, on)
                    .except(otherScale, "OTHER_SCALE")
                    .lacking(role != null && !isFilled(answer, "role"), "role")
                    .amount(number(answer, "score")));
        }
        MeasuredComponent measure = measure("K 1", component, Kind.SCORE, "SCORE", units).needs(in.registering("satisfaction"));
        if (role != null) {
            measure.needs(in.registering("satisfaction", "role"));
        }
    }

    /** Proportion evidenceBased of the cases in treatment in the period. */
    private void k2() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode theCase : in.all("case")) {
            units.add(caseInTreatmentInPeriod(theCase)
                    .part(yesOrNo(theCase, "evidenceBased"), "evidenceBased", asked.whenMissing("K 2", OUT)));
        }
        measure("K 2", "value", Kind.PROPORTION, "PERCENT", units).needs(in.registering("case", "evidenceBased"));
    }

    /** Employees at d with at least one register; per register over all of them. Missing without a list; an empty list means no register. */
    private void k3() {
        k3("count", Kind.COUNT, "COUNT");
        k3("share", Kind.PROPORTION, "PERCENT");
    }

    private void k3(String component, Kind kind, String unit) {
        Set<String> registering = in.registering("employee", "registers");
        Set<String> occurring = new LinkedHashSet<>();
        in.all("employee").forEach(employee -> occurring.addAll(OracleRequest.texts(employee.path("registers"))));
        measure("K 3", component, kind, unit, employees(null)).needs(registering).withoutCase();
        for (String register : occurring) {
            measure("K 3", component, kind, unit, employees(register)).needs(registering).withoutCase().only("register", register);
        }
    }

    private List<Unit> employees(@Nullable String register) {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode employee : in.all("employee")) {
            List<String> registers = OracleRequest.texts(employee.path("registers"));
            Boolean has = register == null ? !registers.isEmpty() : registers.contains(register);
            units.add(unit(employee)
                    .except(!is(employee, "role", "EMPLOYEE"), OTHER_KIND)
                    .except(!in.isEmployedAtEnd(employee), OUTSIDE_PERIOD)
                    .part(isFilled(employee, "registers") ? has : null, "registers", asked.whenMissing("K 3", OUT)));
        }
        return units;
    }

    /** Tracks of role EMPLOYEE open on at least one day of the period. */
    private void k4() {
        List<Unit> units = new ArrayList<>();
        for (ObjectNode track : in.all("educationTrack")) {
            units.add(unit(track)
                    .except(!is(in.employeeOf(track), "role", "EMPLOYEE"), OTHER_KIND)
                    .except(!in.overlapsPeriod(date(track, "startedOn"), in.happened(track, "completedOn")), OUTSIDE_PERIOD));
        }
        measure("K 4", "value", Kind.COUNT, "COUNT", units).needs(in.registering("educationTrack")).withoutCase();
    }
}
