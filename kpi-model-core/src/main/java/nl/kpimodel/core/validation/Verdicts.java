package nl.kpimodel.core.validation;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RegistrationRecord;

/**
 * The verdict on each record that was handed to a {@link RegistrationValidator} (Dutch: <i>oordeel per record</i>), by its number: 0 for
 * the first record handed in, then 1, and so on. Applied to the records, kept or read again in the same order, it gives what calculators
 * may count.
 *
 * <p>Memory: one bit for each record up to the last rejected one, and one up to the last that was not judged. Immutable once the report is
 * made; safe for use by several threads.
 */
public final class Verdicts {
    private final BitSet rejected = new BitSet();
    /** Records that were not judged. */
    private final BitSet leftOut = new BitSet();
    private final Map<RecordField, BitSet> missing = new LinkedHashMap<>();
    private int size;

    Verdicts() {}

    /** Rejects a record. Returns false if it was rejected before. */
    boolean reject(int number) {
        boolean first = !rejected.get(number);
        rejected.set(number);
        return first;
    }

    /** Returns whether a record has been rejected so far. */
    boolean rejects(int number) {
        return rejected.get(number);
    }

    void leaveOut(int number) {
        leftOut.set(number);
    }

    void treatAsMissing(int number, RecordField field) {
        missing.computeIfAbsent(field, key -> new BitSet()).set(number);
    }

    void size(int records) {
        size = records;
    }

    /**
     * Returns the number of records that were handed in.
     *
     * @return the number of verdicts
     */
    public long size() {
        return size;
    }

    /**
     * Returns whether a record is rejected.
     *
     * @param number the record's number, from 0
     * @return true if a rule rejects it, so that it counts nowhere
     * @throws IndexOutOfBoundsException if no record has the number
     */
    public boolean isRejected(long number) {
        return rejected.get(checked(number));
    }

    /**
     * Returns whether a record was not judged, because its type was not requested or the edition does not use it.
     *
     * @param number the record's number, from 0
     * @return true if there is no verdict on it, and it counts nowhere
     * @throws IndexOutOfBoundsException if no record has the number
     */
    public boolean isNotJudged(long number) {
        return leftOut.get(checked(number));
    }

    /**
     * Returns the names of the fields of a record that are treated as missing.
     *
     * @param number the record's number, from 0
     * @return the names; empty for most records
     * @throws IndexOutOfBoundsException if no record has the number
     */
    public Set<String> missingFields(long number) {
        int index = checked(number);
        Set<String> names = new TreeSet<>();
        missing.forEach((field, numbers) -> {
            if (numbers.get(index)) {
                names.add(field.name());
            }
        });
        return names;
    }

    /**
     * Returns what remains of a record: the record itself, or one without the fields that are treated as missing.
     *
     * @param number the record's number, from 0
     * @param record the record that was handed in with that number
     * @return what calculators may count; empty if the record is rejected or was not judged
     * @throws IndexOutOfBoundsException if no record has the number
     * @throws IllegalArgumentException if the record that was handed in has another type
     */
    public Optional<RegistrationRecord> apply(long number, RegistrationRecord record) {
        int index = checked(number);
        if (rejected.get(index) || leftOut.get(index)) {
            return Optional.empty();
        }
        FieldValues values = null;
        for (Map.Entry<RecordField, BitSet> entry : missing.entrySet()) {
            if (entry.getValue().get(index)) {
                values = values == null ? FieldValues.of(record) : values;
                values.set(entry.getKey(), null);
            }
        }
        return Optional.of(values == null ? record : record.type().create(values));
    }

    /**
     * Returns whether all of the given records are accepted with every field that they were handed in with.
     *
     * @param numbers the numbers of the records, from 0
     * @return false if one of them is rejected, was not judged, or has a field that is treated as missing
     */
    public boolean leaveUnchanged(BitSet numbers) {
        return !rejected.intersects(numbers) && !leftOut.intersects(numbers) && missing.values().stream().noneMatch(numbers::intersects);
    }

    private int checked(long number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException(String.format(Locale.ROOT,
                    "There is no record %d: %d were handed in, numbered from 0.", number, size));
        }
        return (int) number;
    }
}
