package nl.kpimodel.core.registration;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if values do not make a record. The message names the field, the bound and the way out, and never the value. A constructor stops
 * at the first fault; {@link RecordType#faults} returns all of them.
 */
public final class InvalidRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient RecordFault fault;

    InvalidRecordException(RecordFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    static void throwIf(@Nullable RecordFault fault) {
        if (fault != null) {
            throw new InvalidRecordException(fault);
        }
    }

    /**
     * Returns the first fault found.
     *
     * @return the fault
     */
    public RecordFault fault() {
        return fault;
    }
}
