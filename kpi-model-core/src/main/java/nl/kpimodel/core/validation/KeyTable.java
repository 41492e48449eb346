package nl.kpimodel.core.validation;

import java.util.Arrays;

/**
 * Numbers keys of 128 bits in the order in which they come: 0, 1, 2 and on. Open addressing over two arrays of longs, about 30 bytes a key. What
 * belongs to a key stands in arrays of its user, by its number.
 */
final class KeyTable {
    static final int NONE = -1;

    private static final int SMALLEST = 64;

    private long[] first = new long[SMALLEST];
    private long[] second = new long[SMALLEST];
    /** The number of a key plus one, 0 where there is none; a power of two long, at most half full. */
    private int[] slots = new int[2 * SMALLEST];
    private int size;

    int size() {
        return size;
    }

    /** The number of a key, {@link #NONE} if it is new. */
    int find(long a, long b) {
        int found = slots[slot(a, b)];
        return found - 1;
    }

    /** The number of a key; a new one gets the next. */
    int number(long a, long b) {
        int slot = slot(a, b);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (2 * (size + 1) > slots.length) {
            grow();
            slot = slot(a, b);
        }
        first[size] = a;
        second[size] = b;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(long a, long b) {
        int mask = slots.length - 1;
        int slot = (int) Fingerprint.mix(a ^ Long.rotateLeft(b, 32)) & mask;
        while (slots[slot] != 0 && (first[slots[slot] - 1] != a || second[slots[slot] - 1] != b)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        first = Arrays.copyOf(first, 2 * first.length);
        second = Arrays.copyOf(second, 2 * second.length);
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            slots[slot(first[number], second[number])] = number + 1;
        }
    }
}
