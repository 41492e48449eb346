package nl.kpimodel.core.validation;

import java.util.Arrays;

/**
 * The record that holds each key: the one of lowest precedence among those that have it. Takes 24 bytes a key, and 12 more once a key is
 * held.
 */
final class KeyHolders {
    static final int NONE = -1;

    private final KeyTable keys = new KeyTable();
    /** The number of the record plus one; 0 if no record holds the key. */
    private int[] holders = new int[64];
    private long[] precedences = new long[64];

    /** Returns the number of a key, whether it is held or not. */
    int key(Fingerprint key) {
        return keys.number(key.first(), key.second());
    }

    /** Gives a key to a record. Returns the record that loses it: the earlier holder, the new record, or {@link #NONE}. */
    int give(int key, int record, long precedence) {
        if (key >= holders.length) {
            int size = Integer.highestOneBit(key) * 2;
            holders = Arrays.copyOf(holders, size);
            precedences = Arrays.copyOf(precedences, size);
        }
        int holder = holders[key] - 1;
        if (holder != NONE && precedence >= precedences[key]) {
            return record;
        }
        holders[key] = record + 1;
        precedences[key] = precedence;
        return holder;
    }

    /** Returns the record that holds a key; {@link #NONE} if no record does. */
    int holder(int key) {
        return key < holders.length ? holders[key] - 1 : NONE;
    }
}
