package nl.kpimodel.calc.report.binding;

import java.time.LocalDate;
import java.util.function.Function;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.calc.outcome.ReportingPeriod;
import nl.kpimodel.calc.report.CalculationOptions;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/** One period of a calculation and the caller's options, from which measure bindings are created. Contains no counts. */
public final class CalculationContext {
    final KpiCatalogue model;
    final MeasureSpecifications readings;
    public final ReportingPeriod period;
    final CalculationOptions options;
    final RegisteredRecords registered;
    final StratumValues values;

    public CalculationContext(KpiCatalogue model, MeasureSpecifications readings, ReportingPeriod period, CalculationOptions options, RegisteredRecords registered, StratumValues values) {
        this.model = model;
        this.readings = readings;
        this.period = period;
        this.options = options;
        this.registered = registered;
        this.values = values;
    }

    /** Returns a date as the report knows it. A later date than the reference date is unknown, and replaced by the reference date. */
    LocalDate knownBy(@Nullable LocalDate date) {
        return happened(date, period.referenceDate());
    }

    /** Returns the first date if it is not after the reference date, and the other one otherwise. */
    LocalDate happened(@Nullable LocalDate date, LocalDate otherwise) {
        return date == null || date.isAfter(period.referenceDate()) ? otherwise : date;
    }

    /** Returns the binding of a KPI whose unit is the case, with the complexity on a date of the case. */
    MeasureBinding<CaseRecords> cases(Measure<CaseRecords, ?> measure, Function<CaseRecords, @Nullable LocalDate> date) {
        return new MeasureBinding<>(RecordType.CASE, measure, UnitStrata.ofCases(date, this));
    }

    /** Returns the binding of a KPI whose unit is the case on the reference date. */
    MeasureBinding<CaseRecords> stock(Measure<CaseRecords, ?> measure) {
        return cases(measure, dossier -> period.referenceDate());
    }

    /**
     * Returns the binding of a KPI whose unit is a record that refers, or may refer, to a case. The class gives the functions of the
     * measure their parameter type.
     */
    <R extends RegistrationRecord> MeasureBinding<LinkedRecord<R>> events(
            RecordType type, Class<R> as, Measure<LinkedRecord<R>, ?> measure, Function<R, @Nullable LocalDate> date) {
        return new MeasureBinding<>(type, measure.contributors(registered::contributor), UnitStrata.ofEvents(date, this));
    }

    /** Returns the binding of a KPI whose unit has no case. The class gives the functions of the measure their parameter type. */
    <R extends RegistrationRecord> MeasureBinding<LinkedRecord<R>> places(RecordType type, Class<R> as, Measure<LinkedRecord<R>, ?> measure) {
        boolean namesSomebody = type.field("personId").isPresent() || type.field("employeeId").isPresent();
        return new MeasureBinding<>(type, namesSomebody ? measure.contributors(registered::contributor) : measure, UnitStrata.ofPlaces());
    }
}
