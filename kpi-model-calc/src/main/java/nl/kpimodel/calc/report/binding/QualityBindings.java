package nl.kpimodel.calc.report.binding;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.kpimodel.calc.QualityMeasures;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.Satisfaction;

/** The bindings of the quality KPIs, which are in editions before 2025. */
final class QualityBindings {
    private QualityBindings() {}

    static Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> all() {
        Map<KpiId, Function<CalculationContext, MeasureBinding<?>>> rows = new TreeMap<>();
        rows.put(KpiId.of("K 1"), run -> run.events(RecordType.SATISFACTION, Satisfaction.class,
                QualityMeasures.staffSatisfaction(ActivityBindings.ANSWERS, run.period), Satisfaction::on));
        rows.put(KpiId.of("K 2"), run -> run.stock(
                QualityMeasures.evidenceBasedInterventions(ActivityBindings.DATES, d -> d.registered.evidenceBased(), run.period)));
        rows.put(KpiId.of("K 3"), run -> run.places(RecordType.EMPLOYEE, Employee.class,
                QualityMeasures.registeredEmployees(ActivityBindings.employment(run), e -> e.registered().registers(), run.period)));
        rows.put(KpiId.of("K 4"), run -> run.places(RecordType.EDUCATION_TRACK, Employee.EducationTrack.class, QualityMeasures.educationTracks(
                t -> run.registered.roleOf(t.registered()), t -> t.registered().startedOn(), t -> t.registered().completedOn(), run.period)));
        return rows;
    }
}
