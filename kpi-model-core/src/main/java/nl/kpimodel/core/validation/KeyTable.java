package nl.kpimodel.core.validation;

/**
 * Numbers keys of 96 bits in the order in which they arrive: 0, 1, 2 and so on. Uses open addressing in one array, so that most look-ups
 * need one memory access, and about 30 bytes a key. Users keep the data of a key in arrays indexed by its number.
 */
final class KeyTable {
    private static final int SMALLEST = 64;
    private static final long NUMBER = 0xffff_ffffL;

    /**
     * Two numbers for each slot: the first 64 bits of the key; then the other bits in the upper half and the number of the key plus one, or
     * 0 if the slot is free, in the lower half.
     */
    private long[] slots = new long[2 * SMALLEST];
    private int size;

    int size() {
        return size;
    }

    /**
     * Returns the number of a key. A new key gets the next number.
     *
     * @param first 64 bits of the key
     * @param rest the other 32 bits in its upper half
     */
    int number(long first, long rest) {
        int slot = slot(first, rest);
        int known = (int) slots[slot + 1];
        if (known != 0) {
            return known - 1;
        }
        if (8 * (size + 1L) > 3L * slots.length) {
            grow();
            slot = slot(first, rest);
        }
        slots[slot] = first;
        slots[slot + 1] = rest & ~NUMBER | ++size;
        return size - 1;
    }

    /** Returns the index of the slot that has the key, or of the free slot for it. */
    private int slot(long first, long rest) {
        int mask = slots.length - 2;
        int slot = (int) (Fingerprint.mix(first) >>> 32) & mask;
        while ((slots[slot] != first || (slots[slot + 1] ^ rest) >>> 32 != 0) && (int) slots[slot + 1] != 0) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if ((int) old[i + 1] != 0) {
                int slot = slot(old[i], old[i + 1]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }
}
