package nl.kpimodel.calc.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.calc.Outcome;
import nl.kpimodel.calc.Outcomes;
import nl.kpimodel.calc.Period;
import nl.kpimodel.calc.Tally;
import nl.kpimodel.core.KpiCatalogue;
import nl.kpimodel.core.measure.MeasureSpecifications;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/** One calculation: all accepted records, one period, and what the caller asked for. It hands units to measures and keeps no numbers itself. */
final class Run {
    final KpiCatalogue model;
    final MeasureSpecifications readings;
    final Period period;
    final CalculationOptions options;
    final Registered registered;
    final StratumValues values;
    private @Nullable List<EffectRows.Answered> questionnaires;

    Run(KpiCatalogue model, MeasureSpecifications readings, Period period, CalculationOptions options, Registered registered, StratumValues values) {
        this.model = model;
        this.readings = readings;
        this.period = period;
        this.options = options;
        this.registered = registered;
        this.values = values;
    }

    /** The questionnaires that the responses make up. */
    List<EffectRows.Answered> questionnaires() {
        List<EffectRows.Answered> grouped = questionnaires;
        if (grouped == null) {
            grouped = EffectRows.questionnaires(registered);
            questionnaires = grouped;
        }
        return grouped;
    }

    /** A date as the report knows it: what happens later than the reference date is not known, and then the reference date stands for it. */
    LocalDate knownBy(@Nullable LocalDate date) {
        return date == null || date.isAfter(period.referenceDate()) ? period.referenceDate() : date;
    }

    /** The first date if it has happened by the reference date, else the other. */
    @Nullable LocalDate happened(@Nullable LocalDate date, LocalDate otherwise) {
        return date == null || date.isAfter(period.referenceDate()) ? otherwise : date;
    }

    /** A KPI whose unit is the case; complexity is that on a date of the case. */
    List<Outcome> cases(Measure<Dossier, ?> measure, Function<Dossier, @Nullable LocalDate> date) {
        return over(measure, registered.dossiers(), Splits.ofCases(date, this));
    }

    /** A KPI whose unit is the case at the reference date. */
    List<Outcome> stock(Measure<Dossier, ?> measure) {
        return cases(measure, dossier -> period.referenceDate());
    }

    /** A KPI whose unit is a record about a case, or perhaps about one. */
    <R extends RegistrationRecord> List<Outcome> events(
            RecordType type, Class<R> as, Measure<Filed<R>, ?> measure, Function<R, @Nullable LocalDate> date) {
        return over(measure, registered.records(type, as), Splits.ofEvents(date, this));
    }

    /** A KPI whose unit has no case. */
    <R extends RegistrationRecord> List<Outcome> places(RecordType type, Class<R> as, Measure<Filed<R>, ?> measure) {
        return over(measure, registered.records(type, as), Splits.ofPlaces());
    }

    /** The outcomes of a measure over all units, split by every key asked for that the KPI can have. */
    <T> List<Outcome> over(Measure<T, ?> measure, Collection<? extends T> units, Splits<T> splits) {
        Measure<T, ?> split = measure.definedBy(model);
        if (options.declares(measure.kpi())) {
            split = split.eventsRegistered();
        }
        for (String key : values.keys()) {
            Function<T, Collection<String>> tell = splits.of(key);
            if (tell != null) {
                split = split.byEach(key, tell, values.met(key));
            }
        }
        return outcomes(split, units);
    }

    private static <T, R> List<Outcome> outcomes(Measure<T, R> measure, Collection<? extends T> units) {
        Tally tally = measure.create();
        for (T unit : units) {
            measure.accept(tally, unit);
        }
        R result = measure.result(tally);
        return result instanceof Outcomes several ? several.all() : List.of((Outcome) result);
    }
}
