package nl.kpimodel.calc.report.binding;

import java.util.Set;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.core.registration.RecordType;

/**
 * The binding of one KPI to the registration: the units over which it is measured, and how their strata are determined.
 *
 * <p>A record type determines the units: for {@link RecordType#CASE} they are cases with all records about them, for {@link
 * RecordType#RESPONSE} they are questionnaires, and for all other types they are single records.
 *
 * @param units the record type of the units
 * @param measure the measure
 * @param splits how the strata of a unit are determined
 * @param order what must have been read before a unit can be classified
 * @param reads the records about a case that its units are judged by, other than the units themselves. Records that no measure reads are not kept.
 * @param <T> the unit
 */
public record MeasureBinding<T>(RecordType units, Measure<T, ?> measure, UnitStrata<T> splits, Order order, Set<RecordType> reads) {
    /** What must have been read before a unit can be classified. */
    enum Order {
        /** The records that the record refers to. */
        AFTER_REFERENCES,
        /** All records about the case. */
        AFTER_ALL
    }

    MeasureBinding(RecordType units, Measure<T, ?> measure, UnitStrata<T> splits) {
        this(units, measure, splits, Order.AFTER_REFERENCES, Set.of());
    }

    /** Returns this binding for units that depend on the complexity of their case. */
    MeasureBinding<T> byComplexity() {
        return new MeasureBinding<>(units, measure, splits, Order.AFTER_ALL, reads);
    }

    /** The same row, whose units are judged by records of these types too. */
    MeasureBinding<T> reading(RecordType... types) {
        return new MeasureBinding<>(units, measure, splits, order, Set.of(types));
    }
}
