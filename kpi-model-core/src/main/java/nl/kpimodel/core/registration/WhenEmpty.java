package nl.kpimodel.core.registration;

/**
 * What it means that a field is empty. It decides what an unusable value does: where empty says nothing, the value may be treated as missing;
 * where empty says something, that would turn a typing error into a statement (a case whose completion date cannot be read is not a case
 * that still runs), so the record is rejected.
 */
public enum WhenEmpty {
    /** The field is required: without a value there is no record. */
    REFUSED,
    /** Empty says that something is not so or not yet so: not completed, not answered, belongs to no case. */
    STATEMENT,
    /** Empty says nothing: the value is not known. */
    UNKNOWN
}
