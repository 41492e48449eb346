package nl.kpimodel.core.validation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;

/**
 * The records that others refer to: cases, employees and budget applications, by organisation and id, with the dates that rules need of them. Known from
 * the first reference on, whether the record itself comes before or after it.
 *
 * <p>Where two records have one id, either may be the one that others mean. An event that lies within the dates of one of them is in order; else an
 * event that went by before the second came would be judged otherwise than one that came after it. Where a date decides whether a record is
 * rejected, only the record that holds the id in the end counts, and the question waits until then.
 */
final class ReferenceTargets {
    static final Set<RecordType> TYPES = Set.of(RecordType.CASE, RecordType.EMPLOYEE, RecordType.BUDGET_APPLICATION);
    static final int OPEN = Integer.MAX_VALUE;

    private final KeyHolders holders;
    private final Fingerprint fingerprint = new Fingerprint();
    /** The first day of each record; while no sound record has the id, the place where one was rejected ({@link ValidationRun#place}). */
    private int[] from = new int[64];
    /** The last day of each record; while no sound record has the id, the number of the rule that rejected one plus one, 0 if none was. */
    private int[] until = new int[64];
    private boolean[] high = new boolean[64];
    private final SharedDates others = new SharedDates();
    /** The ids of records that the caller knows outside the input. */
    private final BitSet elsewhere = new BitSet();

    ReferenceTargets(KeyHolders holders) {
        this.holders = holders;
    }

    /** The number of an id of a type. */
    int key(RecordType type, String organisation, String id) {
        return holders.key(fingerprint.start(organisation, type.ordinal()).add(id));
    }

    /** Notes a record that others may refer to; it holds its id from now on, or another does. */
    void define(int key, RegistrationRecord record, boolean holds, boolean shared) {
        grow(key);
        if (key >= high.length) {
            high = Arrays.copyOf(high, from.length);
        }
        int first = firstDay(record);
        int last = lastDay(record);
        if (shared) {
            others.add(key, holds ? from[key] : first, holds ? until[key] : last);
        }
        if (holds) {
            from[key] = first;
            until[key] = last;
            high[key] = record instanceof Case opened && opened.complexityAtStart() == Complexity.HIGH;
        }
    }

    private void grow(int key) {
        if (key >= from.length) {
            int size = Integer.highestOneBit(key) * 2;
            from = Arrays.copyOf(from, size);
            until = Arrays.copyOf(until, size);
        }
    }

    private static int firstDay(RegistrationRecord record) {
        if (record instanceof Case opened) {
            return CrossRule.day(opened.startedOn());
        }
        return record instanceof Employee employee ? CrossRule.day(employee.employedFrom()) : CrossRule.day(((BudgetApplication) record).requestedOn());
    }

    private static int lastDay(RegistrationRecord record) {
        if (record instanceof Case opened) {
            return opened.completedOn() == null ? OPEN : CrossRule.day(opened.completedOn());
        }
        return record instanceof Employee employee && employee.employedUntil() != null ? CrossRule.day(employee.employedUntil()) : OPEN;
    }

    /** Notes that a record was rejected; of several the rule with the lowest number is reported. Where a sound record has the id, nobody asks. */
    void reject(int key, int rule, int place) {
        grow(key);
        if (!isDefined(key) && (until[key] == 0 || rule < until[key] - 1)) {
            from[key] = place;
            until[key] = rule + 1;
        }
    }

    /** Whether a record that is sound by itself has the id. */
    boolean isDefined(int key) {
        return holders.holder(key) != KeyHolders.NONE;
    }

    void markElsewhere(int key) {
        elsewhere.set(key);
    }

    /** Whether the caller knows a record of the id outside the input. */
    boolean isElsewhere(int key) {
        return elsewhere.get(key);
    }

    int holder(int key) {
        return holders.holder(key);
    }

    /** The number of the rule that rejected the records of this id, which no sound record has; -1 if none was rejected. */
    int rejectingRule(int key) {
        return key < until.length ? until[key] - 1 : -1;
    }

    /** Where a record of this id was rejected. */
    int rejectedAt(int key) {
        return from[key];
    }

    boolean startsHigh(int key) {
        return high[key];
    }

    /** Whether days lie within the dates of a record of the id; from none before its first day, to none after its last. */
    boolean contains(int key, int first, int last) {
        return first >= from[key] && last <= until[key] || others.contain(key, first, last);
    }

    /** Whether the record that holds the id was completed on or before a day. */
    boolean isCompletedBy(int key, int day) {
        return until[key] <= day;
    }

    /** Whether the record that holds the id is completed at all. */
    boolean isCompleted(int key) {
        return until[key] != OPEN;
    }

    /** Dates of records that share their id with the one that holds it: a list for each key. */
    private static final class SharedDates {
        /** The number plus one of the latest dates of a key, 0 where there are none. Empty until two records share an id. */
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
