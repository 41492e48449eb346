package nl.kpimodel.core.validation;

import java.util.Locale;

/**
 * The numbers of records that were read, accepted and rejected. The number read is always the sum of the other two.
 *
 * @param read records read
 * @param accepted records accepted, including those with a field that is treated as missing
 * @param rejected records rejected
 */
public record RecordCounts(long read, long accepted, long rejected) {
    static final RecordCounts NONE = new RecordCounts(0, 0, 0);

    /**
     * Creates counts.
     *
     * @throws IllegalArgumentException if a count is negative, or the counts do not add up
     */
    public RecordCounts {
        if (accepted < 0 || rejected < 0 || read != accepted + rejected) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "%d records read are not %d accepted and %d rejected; the two must add up.", read, accepted, rejected));
        }
    }

    /**
     * Returns the sum of two counts.
     *
     * @param other the other count
     * @return the sum
     */
    public RecordCounts plus(RecordCounts other) {
        return new RecordCounts(read + other.read, accepted + other.accepted, rejected + other.rejected);
    }
}
