package nl.kpimodel.calc.report.binding;

import nl.kpimodel.calc.Measure;
import nl.kpimodel.core.registration.RecordType;

/**
 * One row of the table of KPIs: which units it is measured over, and how they tell their stratum.
 *
 * <p>Units go by a record type: those of {@link RecordType#CASE} are cases with all that was registered about them, those of
 * {@link RecordType#RESPONSE} are questionnaires, and all others are single records.
 *
 * @param units what the units go by
 * @param measure how they are measured
 * @param splits how they tell their stratum
 * @param order what must have come before a unit can be judged
 * @param <T> the unit
 */
public record MeasureBinding<T>(RecordType units, Measure<T, ?> measure, UnitStrata<T> splits, Order order) {
    /** What must have come before a unit can be judged. */
    enum Order {
        /** What the record refers to. */
        AFTER_REFERENCES,
        /** All that was registered about the case. */
        AFTER_ALL
    }

    MeasureBinding(RecordType units, Measure<T, ?> measure, UnitStrata<T> splits) {
        this(units, measure, splits, Order.AFTER_REFERENCES);
    }

    /** The same row, whose units hang on how complex their case was. */
    MeasureBinding<T> byComplexity() {
        return new MeasureBinding<>(units, measure, splits, Order.AFTER_ALL);
    }
}
