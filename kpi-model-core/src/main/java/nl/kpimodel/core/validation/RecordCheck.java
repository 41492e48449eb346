package nl.kpimodel.core.validation;

/** The part of an application's own rule that judges a record by itself (Dutch: <i>controle per record</i>). See {@link OwnRule}. */
@FunctionalInterface
public interface RecordCheck {
    /**
     * Judges a record.
     *
     * @param record the record, of a type of the rule
     * @param breaches receives the breaches
     */
    void check(RecordView record, Breaches breaches);
}
