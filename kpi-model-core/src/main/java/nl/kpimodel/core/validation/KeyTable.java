package nl.kpimodel.core.validation;

import java.util.Arrays;

/**
 * Numbers keys of 128 bits in the order in which they come: 0, 1, 2 and on. Open addressing over an array of longs, about 30 bytes a key. What
 * belongs to a key stands in arrays of its user, by its number.
 */
final class KeyTable {
    static final int NONE = -1;

    private static final int SMALLEST = 64;

    /** Both halves of each key side by side, so that comparing them goes to memory once. */
    private long[] keys = new long[2 * SMALLEST];
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
        keys[2 * size] = a;
        keys[2 * size + 1] = b;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(long a, long b) {
        int mask = slots.length - 1;
        int slot = (int) Fingerprint.mix(a ^ Long.rotateLeft(b, 32)) & mask;
        for (int number = slots[slot]; number != 0; number = slots[slot]) {
            if (keys[2 * number - 2] == a && keys[2 * number - 1] == b) {
                break;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * keys.length);
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            slots[slot(keys[2 * number], keys[2 * number + 1])] = number + 1;
        }
    }
}
