package nl.kpimodel.calc.report.binding;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.kpimodel.calc.Measure.Tally;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.calc.outcome.Outcome;
import nl.kpimodel.calc.outcome.Outcomes;
import nl.kpimodel.calc.outcome.Placement;
import nl.kpimodel.calc.outcome.Stratum;
import nl.kpimodel.core.KpiId;
import nl.kpimodel.core.measure.MeasureComponent;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The counting of one KPI over one period. Its measure is created twice: before reading, to count with, and after reading, to conclude
 * with. Only after reading are the employees by whom cases are divided known, and the values that a stratum can have.
 *
 * @param <T> the unit
 */
public final class MeasureCounting<T> {
    private final Function<CalculationContext, MeasureBinding<T>> maker;
    private final CalculationContext run;
    private final MeasureBinding<T> row;
    private final Measure<T, ?> measure;
    private final Measure.Tally tally;
    private final int components;

    private MeasureCounting(Function<CalculationContext, MeasureBinding<T>> maker, CalculationContext run, @Nullable Tally counted) {
        this.maker = maker;
        this.run = run;
        this.row = maker.apply(run);
        this.measure = split(row, key -> Set.of());
        this.tally = counted == null ? measure.create() : counted;
        this.components = measure.components().size();
    }

    /**
     * Starts or resumes counting.
     *
     * @param counted the counts so far, possibly of another process
     */
    @SuppressWarnings("unchecked") // all bindings of a factory have units of one type
    public static MeasureCounting<?> of(Function<CalculationContext, MeasureBinding<?>> maker, CalculationContext run, @Nullable Tally counted) {
        return new MeasureCounting<>((Function<CalculationContext, MeasureBinding<Object>>) (Function<CalculationContext, ?>) maker, run, counted);
    }

    /** Returns the measure of a binding, split by every requested key that applies to the KPI. */
    private Measure<T, ?> split(MeasureBinding<T> row, Function<String, Set<String>> always) {
        Measure<T, ?> split = row.measure().definedBy(run.model).perOrganisation(row.splits().organisation());
        if (run.options.declares(split.kpi())) {
            split = split.eventsRegistered();
        }
        MeasureComponent.MissingRule missing = run.options.missing().get(split.kpi());
        if (missing != null) {
            split = split.missingAs(missing);
        }
        for (String key : run.values.keys()) {
            Function<T, Collection<String>> values = row.splits().of(key);
            if (values != null) {
                split = split.byEach(key, values, always.apply(key));
            }
        }
        return split;
    }

    /** Returns the counts so far. */
    public Measure.Tally tally() {
        return tally;
    }

    public RecordType units() {
        return row.units();
    }

    /** Returns whether a unit can be classified only after everything has been read. */
    public boolean isAfterAll() {
        return row.order() == MeasureBinding.Order.AFTER_ALL || run.values.keys().contains(Stratum.COMPLEXITY) && row.splits().of(Stratum.COMPLEXITY) != null;
    }

    /** Returns which records about a case its units are judged by, other than the units themselves. */
    public Set<RecordType> reads() {
        Set<RecordType> reads = EnumSet.noneOf(RecordType.class);
        reads.addAll(row.reads());
        if (isAfterAll()) {
            reads.add(RecordType.COMPLEXITY_CHANGE);
        }
        return reads;
    }

    /** Counts units of the type of the binding. */
    @SuppressWarnings("unchecked")
    public void accept(List<?> units) {
        measure.acceptAll(tally, (List<T>) units);
    }

    /** Returns the minimum number of outcomes of the units counted so far. */
    public long outcomesCounted() {
        return (1 + tally.strataCount()) * components;
    }

    public KpiId kpi() {
        return measure.kpi();
    }

    public void combine(MeasureCounting<T> other) {
        measure.combine(tally, other.tally);
    }

    /**
     * Returns the outcomes, after everything has been read.
     *
     * @param periods the countings of this KPI over all periods, including this one. A value that occurs in one of them is a stratum in all
     */
    public List<Outcome> outcomes(List<MeasureCounting<T>> periods) {
        Measure<T, ?> concluding = concluding();
        for (MeasureCounting<T> other : periods) {
            concluding = other == this ? concluding : concluding.expectingStrataOf(other.tally);
        }
        return outcomes(concluding);
    }

    private Measure<T, ?> concluding() {
        return split(maker.apply(run), run.values::met);
    }

    private <R> List<Outcome> outcomes(Measure<T, R> concluding) {
        R result = concluding.result(tally);
        return result instanceof Outcomes several ? several.all() : List.of((Outcome) result);
    }

    /** Returns a function that gives the place of a unit in each figure, after everything has been read. Nothing is counted. */
    @SuppressWarnings("unchecked") // the units are of the type of the binding
    public Function<Object, List<Placement>> placements() {
        return (Function<Object, List<Placement>>) (Function<?, List<Placement>>) concluding().placements(tally);
    }
}
