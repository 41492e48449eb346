package nl.kpimodel.core.validation;

/** How a rule of an application's own judges a record by itself (Dutch: <i>controle per record</i>). See {@link OwnRule}. */
@FunctionalInterface
public interface RecordCheck {
    /**
     * Judges a record.
     *
     * @param record the record, of a type of the rule
     * @param breaches takes down where the record breaks the rule
     */
    void check(RecordView record, Breaches breaches);
}
