package nl.kpimodel.core.validation;

import java.util.Arrays;
import nl.kpimodel.core.internal.Interruption;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Records that compete for a key that another record holds. They are reported at the end, because only then is the final holder of the key
 * known. They take 13 bytes each, and those of the id.
 */
final class CompetingRecords {
    private static final RecordType[] TYPES = RecordType.values();

    private final String ruleId;
    private final CrossRule rule;
    private final KeyHolders holders;
    private final IdLog idLog = new IdLog();
    private int[] keys = new int[16];
    private int[] numbers = new int[16];
    private int[] ids = new int[16];
    private byte[] types = new byte[16];
    private int size;

    CompetingRecords(String ruleId, CrossRule rule, KeyHolders holders) {
        this.ruleId = ruleId;
        this.rule = rule;
        this.holders = holders;
    }

    /** Gives a key to a record, or notes which record loses it. Returns true if the record holds the key now. */
    boolean give(int key, RecordType type, int number, long precedence, @Nullable String id) {
        int without = holders.give(key, number, precedence);
        if (without != KeyHolders.NONE) {
            add(key, without, type, id);
        }
        return without != number;
    }

    private void add(int key, int number, RecordType type, @Nullable String id) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
            ids = Arrays.copyOf(ids, 2 * size);
            types = Arrays.copyOf(types, 2 * size);
        }
        keys[size] = key;
        numbers[size] = number;
        ids[size] = idLog.add(id);
        types[size] = (byte) type.ordinal();
        size++;
    }

    void report() {
        for (int i = 0; i < size; i++) {
            Interruption.check(i, RegistrationValidator.WORK);
            rule.broken(ruleId, numbers[i], TYPES[types[i]], idLog.at(ids[i]), null, rule.other(holders.holder(keys[i])));
        }
    }
}
