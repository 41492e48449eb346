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

/** One period of a calculation and what the caller asked for: what the rows of the table are made with. It keeps no numbers. */
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

    /** A date as the report knows it: what happens later than the reference date is not known, and then the reference date stands for it. */
    LocalDate knownBy(@Nullable LocalDate date) {
        return happened(date, period.referenceDate());
    }

    /** The first date if it has happened by the reference date, else the other. */
    LocalDate happened(@Nullable LocalDate date, LocalDate otherwise) {
        return date == null || date.isAfter(period.referenceDate()) ? otherwise : date;
    }

    /** A KPI whose unit is the case; complexity is that on a date of the case. */
    MeasureBinding<CaseRecords> cases(Measure<CaseRecords, ?> measure, Function<CaseRecords, @Nullable LocalDate> date) {
        return new MeasureBinding<>(RecordType.CASE, measure, UnitStrata.ofCases(date, this));
    }

    /** A KPI whose unit is the case at the reference date. */
    MeasureBinding<CaseRecords> stock(Measure<CaseRecords, ?> measure) {
        return cases(measure, dossier -> period.referenceDate());
    }

    /** A KPI whose unit is a record about a case, or perhaps about one; the class tells the compiler what the functions of the measure take. */
    <R extends RegistrationRecord> MeasureBinding<LinkedRecord<R>> events(
            RecordType type, Class<R> as, Measure<LinkedRecord<R>, ?> measure, Function<R, @Nullable LocalDate> date) {
        return new MeasureBinding<>(type, measure.contributors(LinkedRecord::contributor), UnitStrata.ofEvents(date, this));
    }

    /** A KPI whose unit has no case; the class tells the compiler what the functions of the measure take. */
    <R extends RegistrationRecord> MeasureBinding<LinkedRecord<R>> places(RecordType type, Class<R> as, Measure<LinkedRecord<R>, ?> measure) {
        boolean namesSomebody = type.field("personId").isPresent() || type.field("employeeId").isPresent();
        return new MeasureBinding<>(type, namesSomebody ? measure.contributors(LinkedRecord::contributor) : measure, UnitStrata.ofPlaces());
    }
}
