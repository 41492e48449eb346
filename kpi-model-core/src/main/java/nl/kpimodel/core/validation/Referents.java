package nl.kpimodel.core.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kpimodel.core.Complexity;
import nl.kpimodel.core.registration.BudgetApplication;
import nl.kpimodel.core.registration.Case;
import nl.kpimodel.core.registration.Employee;
import nl.kpimodel.core.registration.RecordType;
import nl.kpimodel.core.registration.RegistrationRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records that others refer to: cases, employees and budget applications, by organisation and id, with the dates that rules need of them. Known from
 * the first reference on, whether the record itself comes before or after it.
 *
 * <p>Where two records have one id, either may be the one that others mean. An event that lies within the dates of one of them is in order; else an
 * event that went by before the second came would be judged otherwise than one that came after it. Where a date decides whether a record is
 * rejected, only the record that holds the id in the end counts, and the question waits until then.
 */
final class Referents {
    static final Set<RecordType> TYPES = Set.of(RecordType.CASE, RecordType.EMPLOYEE, RecordType.BUDGET_APPLICATION);
    static final int OPEN = Integer.MAX_VALUE;

    private final Holders holders;
    private final Fingerprint fingerprint = new Fingerprint();
    private int[] from = new int[64];
    private int[] until = new int[64];
    private boolean[] high = new boolean[64];
    private final Map<Integer, Dates> otherDates = new HashMap<>();
    private final Map<Integer, Cause> rejected = new HashMap<>();

    Referents(Holders holders) {
        this.holders = holders;
    }

    /** Why a record was rejected in the first place. */
    record Cause(String ruleId, Place place) {}

    /** Dates of a record that shares its id with another, as a list. */
    private record Dates(int from, int until, @Nullable Dates next) {}

    /** The number of an id of a type. */
    int key(RecordType type, String organisation, String id) {
        return holders.key(fingerprint.start(organisation, type.ordinal()).add(id));
    }

    /** Notes a record that others may refer to; it holds its id from now on, or another does. */
    void define(int key, RegistrationRecord record, boolean holds, boolean shared) {
        if (key >= from.length) {
            int size = Integer.highestOneBit(key) * 2;
            from = Arrays.copyOf(from, size);
            until = Arrays.copyOf(until, size);
            high = Arrays.copyOf(high, size);
        }
        int first = firstDay(record);
        int last = lastDay(record);
        if (shared) {
            Dates before = otherDates.get(key);
            otherDates.put(key, holds ? new Dates(from[key], until[key], before) : new Dates(first, last, before));
        }
        if (holds) {
            from[key] = first;
            until[key] = last;
            high[key] = record instanceof Case opened && opened.complexityAtStart() == Complexity.HIGH;
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

    /** Notes that a record was rejected; of several the rule with the lowest id is told. */
    void reject(int key, Cause cause) {
        rejected.merge(key, cause, (known, also) -> also.ruleId.compareTo(known.ruleId) < 0 ? also : known);
    }

    /** Whether a record that is sound by itself has the id. */
    boolean isDefined(int key) {
        return holders.holder(key) != Holders.NONE;
    }

    int holder(int key) {
        return holders.holder(key);
    }

    /** Why the records of this id were rejected, {@code null} if none was. */
    @Nullable Cause cause(int key) {
        return rejected.get(key);
    }

    boolean startsHigh(int key) {
        return high[key];
    }

    /** Whether days lie within the dates of a record of the id; from none before its first day, to none after its last. */
    boolean contains(int key, int first, int last) {
        if (first >= from[key] && last <= until[key]) {
            return true;
        }
        for (Dates other = otherDates.get(key); other != null; other = other.next) {
            if (first >= other.from && last <= other.until) {
                return true;
            }
        }
        return false;
    }

    /** Whether the record that holds the id was completed on or before a day. */
    boolean isCompletedBy(int key, int day) {
        return until[key] <= day;
    }

    /** Whether the record that holds the id is completed at all. */
    boolean isCompleted(int key) {
        return until[key] != OPEN;
    }
}
