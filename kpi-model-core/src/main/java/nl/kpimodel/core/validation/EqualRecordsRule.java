package nl.kpimodel.core.validation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.kpimodel.core.registration.FieldValues;
import nl.kpimodel.core.registration.RecordField;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import nl.kpimodel.core.registration.Strata;

/**
 * Judges that records of types without ids are not equal in all fields. Equal records may have been handed in twice, and nothing else shows
 * it. Types that have a rule of one record per key are left to that rule. Each type has at most one finding, at the first such record, with
 * the number of such records.
 *
 * <p>Memory: eight bytes for each record up to {@value #MOST} records, at most one megabyte. Beyond that number only records whose
 * fingerprint is in a sample are compared: half of them, then a quarter, and so on. A file that is handed in twice is therefore always
 * found, and the number in the finding is a lower bound.
 */
final class EqualRecordsRule extends CrossRule {
    static final int MOST = 1 << 16;

    private static final int WAITING = 256;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final RecordType[] all = RecordType.values();
    /** The fields of each type, except the strata, which are compared together. */
    private final HashedField[][] fields = Stream.of(all).map(EqualRecordsRule::ownFields).toArray(HashedField[][]::new);
    private final long[] counts = new long[all.length];
    private final int[] firsts = new int[all.length];

    /** Fingerprints that are not yet looked up. Looking them up in a batch is several times as fast, because memory accesses overlap. */
    private final long[] contents = new long[WAITING];
    private final int[] types = new int[WAITING];
    private final int[] numbers = new int[WAITING];
    private int waiting;

    /** The fingerprints of the sample, 0 for an empty slot. The length is a power of two, and at most half of the slots are filled. */
    private long[] slots = new long[64];
    private int size;
    /** The bits that are zero in every fingerprint of the sample. */
    private long sample;

    /**
     * A field with the hash function for values of its kind. Choosing a function for each value would let the just-in-time compiler compile
     * the choice again for each kind that follows.
     */
    private record HashedField(RecordField field, ToLongFunction<Object> hash) {}

    EqualRecordsRule(ValidationRun run) {
        super(run, Rules.SAME_RECORD);
    }

    @Override
    Set<RecordType> types() {
        return EnumSet.copyOf(Rules.require(Rules.SAME_RECORD).types());
    }

    @Override
    void accept(RegistrationRecord record, FieldValues values, int number) {
        contents[waiting] = fingerprint(values);
        types[waiting] = values.type().ordinal();
        numbers[waiting] = number;
        if (++waiting == contents.length) {
            lookUp();
        }
    }

    private void lookUp() {
        for (int i = 0; i < waiting; i++) {
            if ((contents[i] & sample) == 0 && !add(contents[i]) && counts[types[i]]++ == 0) {
                firsts[types[i]] = numbers[i];
            }
        }
        waiting = 0;
    }

    /**
     * Returns 64 bits that represent the content of a record. A {@link Fingerprint} would take several times as long for every time entry;
     * here the cost of a collision is an error of one in the number of a warning.
     */
    private long fingerprint(FieldValues values) {
        int type = values.type().ordinal();
        long content = (long) type << 32 ^ run.hash(values.strata());
        for (HashedField hashed : fields[type]) {
            Object value = values.get(hashed.field);
            content = with(content, value == null ? -1 : hashed.hash.applyAsLong(value));
        }
        return Fingerprint.mix(content);
    }

    private static long with(long content, long value) {
        return (Long.rotateLeft(content, 29) ^ value) * PRIME;
    }

    private static HashedField[] ownFields(RecordType type) {
        return type.fields().stream().filter(field -> !Strata.fields().contains(field)).map(field -> new HashedField(field, hash(type, field.kind())))
                .toArray(HashedField[]::new);
    }

    private static ToLongFunction<Object> hash(RecordType type, RecordField.Kind kind) {
        if (kind.isText()) {
            return value -> {
                String text = (String) value;
                int length = text.length();
                return text.hashCode() ^ ((long) length << 48 | (long) text.charAt(length - 1) << 32);
            };
        }
        return switch (kind) {
            // The hash code of an enum constant differs between runs.
            case ENUM -> value -> ((Enum<?>) value).ordinal();
            case ENUM_SET -> value -> ((Set<?>) value).stream().mapToLong(constant -> 1L << ((Enum<?>) constant).ordinal()).sum();
            // Another number for the flag of a time entry would select another sample.
            case BOOLEAN -> type == RecordType.TIME_ENTRY ? value -> (Boolean) value ? 1 : 0 : Object::hashCode;
            default -> Object::hashCode;
        };
    }

    /** Adds a fingerprint to the sample. Returns false if the sample has it already. */
    private boolean add(long content) {
        int slot = slot(content);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = content;
        size++;
        if (size > MOST) {
            sample = sample << 1 | 1;
            moveTo(slots.length);
        } else if (2 * size > slots.length) {
            moveTo(Math.min(8 * slots.length, 2 * MOST));
        }
        return true;
    }

    private int slot(long content) {
        int mask = slots.length - 1;
        // The lowest bits determine the sample, so they cannot select a slot.
        int slot = (int) (content >>> 32) & mask;
        while (slots[slot] != 0 && slots[slot] != content) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Moves the fingerprints that are still in the sample to a new table. */
    private void moveTo(int length) {
        long[] old = slots;
        slots = new long[length];
        size = 0;
        for (long content : old) {
            if (content != 0 && (content & sample) == 0) {
                slots[slot(content)] = content;
                size++;
            }
        }
    }

    @Override
    void finish() {
        lookUp();
        for (RecordType type : all) {
            long count = counts[type.ordinal()];
            if (count > 0) {
                broken(Rules.SAME_RECORD, firsts[type.ordinal()], type, null, null,
                        Map.of("count", String.format(Locale.ROOT, sample == 0 ? "%d" : "\u2265 %d", count)));
            }
        }
    }
}
