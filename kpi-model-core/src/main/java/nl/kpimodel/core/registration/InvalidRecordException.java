package nl.kpimodel.core.registration;

import org.jspecify.annotations.Nullable;

/**
 * Values that make no record. The message names field, bound and way out, and never the value. A constructor stops at the first fault;
 * {@link RecordType#faults} tells them all.
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
     * The fault that was met first.
     *
     * @return the fault
     */
    public RecordFault fault() {
        return fault;
    }
}
