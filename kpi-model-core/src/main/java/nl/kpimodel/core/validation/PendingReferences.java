package nl.kpimodel.core.validation;

import java.util.Arrays;
import java.util.function.Consumer;
import nl.kpimodel.core.internal.Interruption;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/** References that cannot be judged yet, in arrays. Each takes 22 bytes, and those of the id of the record if it has one. */
final class PendingReferences {
    private static final RecordType[] TYPES = RecordType.values();

    private int[] keys = new int[16];
    private int[] numbers = new int[16];
    private int[] firsts = new int[16];
    private int[] lasts = new int[16];
    private byte[] types = new byte[16];
    private byte[] targets = new byte[16];
    private final IdLog idLog = new IdLog();
    private int[] ids = new int[16];
    private int size;

    /**
     * A reference that waits.
     *
     * @param key the number of the id that it refers to
     * @param number the number of the record that refers
     * @param type the type of that record
     * @param target the type of what it refers to
     * @param first the first day that must be within the dates of the target
     * @param last the last such day
     * @param id the id of the record that refers; {@code null} if it has none
     */
    record Reference(int key, int number, RecordType type, RecordType target, int first, int last, @Nullable String id) {}

    void add(int key, int number, RecordType type, RecordType target, int first, int last, @Nullable String id) {
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        numbers[size] = number;
        firsts[size] = first;
        lasts[size] = last;
        types[size] = (byte) type.ordinal();
        targets[size] = (byte) target.ordinal();
        ids[size] = idLog.add(id);
        size++;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        numbers = Arrays.copyOf(numbers, 2 * size);
        firsts = Arrays.copyOf(firsts, 2 * size);
        lasts = Arrays.copyOf(lasts, 2 * size);
        types = Arrays.copyOf(types, 2 * size);
        targets = Arrays.copyOf(targets, 2 * size);
        ids = Arrays.copyOf(ids, 2 * size);
    }

    void forEach(Consumer<Reference> action) {
        for (int i = 0; i < size; i++) {
            Interruption.check(i, RegistrationValidator.WORK);
            action.accept(new Reference(keys[i], numbers[i], TYPES[types[i]], TYPES[targets[i]], firsts[i], lasts[i], idLog.at(ids[i])));
        }
    }
}
