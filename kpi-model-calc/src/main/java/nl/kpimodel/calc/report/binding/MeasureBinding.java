package nl.kpimodel.calc.report.binding;

import java.util.Set;
import nl.kpimodel.calc.Measure;
import nl.kpimodel.core.registration.RecordType;

/**
 * One row of the table of KPIs: which units it is measured over, and how they tell their stratum.
 *
 * <p>Units go by a record type: those of {@link RecordType#CASE} are cases with all that was registered about them, those of
 * {@link RecordType#RESPONSE} are questionnaires, and all others are single records.
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
        /** What the record refers to. */
        AFTER_REFERENCES,
        /** All that was registered about the case. */
        AFTER_ALL
    }

    MeasureBinding(RecordType units, Measure<T, ?> measure, UnitStrata<T> splits) {
        this(units, measure, splits, Order.AFTER_REFERENCES, Set.of());
    }

    /** The same row, whose units hang on how complex their case was. */
    MeasureBinding<T> byComplexity() {
        return new MeasureBinding<>(units, measure, splits, Order.AFTER_ALL, reads);
    }

    /** The same row, whose units are judged by records of these types too. */
    MeasureBinding<T> reading(RecordType... types) {
        return new MeasureBinding<>(units, measure, splits, order, Set.of(types));
    }
}
