package nl.kpimodel.core.validation;

import java.util.Arrays;
import java.util.BitSet;
import nl.kpimodel.core.registration.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The records that others refer to: cases, employees and budget applications, by organisation and id, with the dates that rules need. An id
 * is known from the first reference, whether that comes before or after the record.
 *
 * <p>If two records have one id, a reference may mean either of them. An event is valid if it is within the dates of one of them; otherwise
 * the verdict would depend on whether the event comes before or after the second record. If a date decides whether a record is rejected,
 * only the record that finally holds the id counts, and the decision waits until the end.
 */
final class ReferenceTargets {
    static final int OPEN = Integer.MAX_VALUE;
    /** Instead of a first day: no sound record has the id. All days are later. */
    private static final int NOBODY = Integer.MIN_VALUE;

    private static final int SMALLEST = 128;

    private final KeyHolders holders;
    private final KeyHolders others;
    private final Fingerprint fingerprint = new Fingerprint();
    /**
     * The first and last day of each record, adjacent so that one memory access reads both. If no sound record has the id, {@link #NOBODY}
     * and the number plus one of the rule that rejected one, or 0.
     */
    private int[] days = new int[0];
    /** The places of rejected records ({@link ValidationRun#place}), for ids that no sound record has. */
    private int[] rejectedAt = new int[0];
    private boolean[] high = new boolean[64];
    private final SharedDates sharedDates = new SharedDates();
    /** The ids of records that the caller knows outside the input. */
    private final BitSet elsewhere = new BitSet();
    /** The latest id of each type. Several rules ask for it in turn. */
    private final @Nullable String[] lastIds = new String[RecordType.values().length];
    private final @Nullable String[] lastOrganisations = new String[lastIds.length];
    private final int[] lastKeys = new int[lastIds.length];

    /**
     * Starts without records.
     *
     * @param holders holds the ids of records that others refer to
     * @param others holds the ids of all other records; this class only numbers them
     */
    ReferenceTargets(KeyHolders holders, KeyHolders others) {
        this.holders = holders;
        this.others = others;
    }

    /** Whether other records refer to those of a type. */
    static boolean isReferent(RecordType type) {
        return type == RecordType.CASE || type == RecordType.EMPLOYEE || type == RecordType.BUDGET_APPLICATION;
    }

    /** The number of an id of a type. */
    @SuppressWarnings("ReferenceEquality") // an equal text that is another object is looked up again
    int key(RecordType type, String organisation, String id) {
        int of = type.ordinal();
        if (id != lastIds[of] || organisation != lastOrganisations[of]) {
            lastKeys[of] = (isReferent(type) ? holders : others).key(fingerprint.start(organisation, of).add(id));
            lastIds[of] = id;
            lastOrganisations[of] = organisation;
        }
        return lastKeys[of];
    }

    /** Notes a record that others may refer to. It now holds its id, unless another does. */
    void define(int key, int first, int last, boolean startsHigh, boolean holds, boolean shared) {
        grow(key);
        if (key >= high.length) {
            high = Arrays.copyOf(high, days.length / 2);
        }
        if (shared) {
            sharedDates.add(key, holds ? days[2 * key] : first, holds ? days[2 * key + 1] : last);
        }
        if (holds) {
            days[2 * key] = first;
            days[2 * key + 1] = last;
            high[key] = startsHigh;
        }
    }

    private void grow(int key) {
        int known = days.length;
        if (2 * key >= known) {
            days = Arrays.copyOf(days, Math.max(SMALLEST, Integer.highestOneBit(key) * 4));
            for (int i = known; i < days.length; i += 2) {
                days[i] = NOBODY;
            }
        }
    }

    /**
     * Notes that a record was rejected. Of several rules the one with the lowest number is reported. The result is not used if a sound
     * record has the id.
     */
    void reject(int key, int rule, int place) {
        grow(key);
        int before = days[2 * key + 1];
        if (!isDefined(key) && (before == 0 || rule < before - 1)) {
            if (key >= rejectedAt.length) {
                rejectedAt = Arrays.copyOf(rejectedAt, days.length / 2);
            }
            rejectedAt[key] = place;
            days[2 * key + 1] = rule + 1;
        }
    }

    /** Returns whether a record that is sound by itself has the id. */
    boolean isDefined(int key) {
        return 2 * key < days.length && days[2 * key] != NOBODY;
    }

    void markElsewhere(int key) {
        elsewhere.set(key);
    }

    /** Returns whether the caller knows a record with the id outside the input. */
    boolean isElsewhere(int key) {
        return elsewhere.get(key);
    }

    int holder(int key) {
        return holders.holder(key);
    }

    /**
     * Returns the number of the rule that rejected the records with this id; -1 if none was rejected. Not defined if a sound record has the
     * id.
     */
    int rejectingRule(int key) {
        return 2 * key < days.length ? days[2 * key + 1] - 1 : -1;
    }

    /** Returns where a record with this id was rejected. */
    int rejectedAt(int key) {
        return rejectedAt[key];
    }

    boolean startsHigh(int key) {
        return high[key];
    }

    /** Returns whether days are within the dates of a record with the id. */
    boolean contains(int key, int first, int last) {
        return first >= days[2 * key] && last <= days[2 * key + 1] || sharedDates.contain(key, first, last);
    }

    /** Returns whether the record that holds the id was completed on or before a day. */
    boolean isCompletedBy(int key, int day) {
        return days[2 * key + 1] <= day;
    }

    /** Returns whether the record that holds the id is completed. */
    boolean isCompleted(int key) {
        return days[2 * key + 1] != OPEN;
    }

    /** The dates of records that share their id with its holder, as a list for each key. */
    private static final class SharedDates {
        /** The number plus one of the latest dates of a key; 0 if absent. Empty until two records share an id. */
        private int[] latest = new int[0];
        private int[] earlier = new int[16];
        private int[] from = new int[16];
        private int[] until = new int[16];
        private int size;

        void add(int key, int first, int last) {
            if (key >= latest.length) {
                latest = Arrays.copyOf(latest, Math.max(64, Integer.highestOneBit(key) * 2));
            }
            if (size == from.length) {
                earlier = Arrays.copyOf(earlier, 2 * size);
                from = Arrays.copyOf(from, 2 * size);
                until = Arrays.copyOf(until, 2 * size);
            }
            earlier[size] = latest[key];
            from[size] = first;
            until[size] = last;
            latest[key] = ++size;
        }

        boolean contain(int key, int first, int last) {
            for (int at = key < latest.length ? latest[key] : 0; at != 0; at = earlier[at - 1]) {
                if (first >= from[at - 1] && last <= until[at - 1]) {
                    return true;
                }
            }
            return false;
        }
    }
}
