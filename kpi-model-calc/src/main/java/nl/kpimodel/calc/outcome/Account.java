package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.ExclusionReason;

/**
 * The account of all units of a figure (Dutch: <i>verantwoording</i>): each is in the population, excluded for a reason, or missing because
 * a field is empty.
 *
 * <p>Invariants:
 * <ul>
 *   <li>no count is negative, and a reason or field without units is left out;
 *   <li>{@code assumedNo} is part of {@code n}, not of the missing units;
 *   <li>{@code n}, excluded and missing add up to {@link #units()}: every accepted unit of the type, once.
 * </ul>
 *
 * <p>Records that validation rejected are not units. A report counts them once by record type and leaves them out of its outcomes. A caller
 * who calculates a single figure may add their number with {@link #withRejected}. Immutable; safe for use by several threads.
 *
 * @param n units in the population, also if the figure counts only part of it
 * @param excluded excluded units by reason, in the order of the reasons
 * @param missing missing units by the first empty field, in the order of the registration's fields
 * @param assumedNo units of the population counted as a "no" because a field was empty
 * @param rejected records that validation rejected, if the caller gave their number; otherwise 0, as in every outcome of a report
 */
public record Account(long n, Map<ExclusionReason, Long> excluded, Map<String, Long> missing, long assumedNo, long rejected) {
    /** The account without units. */
    public static final Account EMPTY = new Account(0, Map.of(), Map.of(), 0, 0);

    /**
     * Creates an account.
     *
     * @throws IllegalArgumentException if a count is negative, or {@code assumedNo} is larger than {@code n}
     */
    public Account {
        requireCount(n, "n");
        requireCount(rejected, "rejected");
        requireCount(assumedNo, "assumedNo");
        if (assumedNo > n) {
            throw new IllegalArgumentException("assumedNo is " + assumedNo + "; it is a part of n, which is " + n + ".");
        }
        excluded = excluded.isEmpty() ? Map.of() : counted(excluded, new EnumMap<>(ExclusionReason.class));
        missing = missing.isEmpty() ? Map.of() : counted(missing, new LinkedHashMap<>());
    }

    private static <K> Map<K, Long> counted(Map<K, Long> counts, Map<K, Long> counted) {
        counts.forEach((of, count) -> {
            if (requireCount(count, of.toString()) > 0) {
                counted.put(of, count);
            }
        });
        return Collections.unmodifiableMap(counted);
    }

    private static long requireCount(long count, String of) {
        if (count < 0) {
            throw new IllegalArgumentException("The count of " + of + " is " + count + "; a count is 0 or more.");
        }
        return count;
    }

    /**
     * Returns the total number of units.
     *
     * @return the sum of population, excluded and missing units
     * @throws ArithmeticException if the sum overflows a {@code long}
     */
    public long units() {
        return Math.addExact(n, Math.addExact(excludedInAll(), missingInAll()));
    }

    /**
     * Returns the number of excluded units, for any reason.
     *
     * @return 0 or more
     */
    public long excludedInAll() {
        return sum(excluded);
    }

    /**
     * Returns the number of units with an empty field.
     *
     * @return 0 or more
     */
    public long missingInAll() {
        return sum(missing);
    }

    private static long sum(Map<?, Long> counts) {
        long sum = 0;
        for (long count : counts.values()) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    /**
     * Returns this account with the number of records that validation rejected.
     *
     * @param rejected the number of rejected records
     * @return the account
     */
    public Account withRejected(long rejected) {
        return new Account(n, excluded, missing, assumedNo, rejected);
    }

    /** Returns the disclosed part of the account. */
    Account told(Disclosure disclosure) {
        return switch (disclosure) {
            case ACCOUNT -> this;
            case UNITS -> new Account(n, Map.of(), Map.of(), 0, 0);
            case NOTHING -> EMPTY;
        };
    }

    /**
     * Returns the tree form: neutral maps, lists, texts, numbers and booleans, with the keys of the account in {@code report.json}. Jackson
     * 2 and 3 write it as JSON; so can any other library.
     *
     * @return the tree
     */
    @JsonValue
    public Map<String, Object> toTree() {
        return new Tree().put("n", n)
                .put("excluded", Tree.neutral(excluded))
                .put("missing", missing)
                .put("assumedNo", assumedNo)
                .put("rejected", rejected)
                .toMap();
    }
}
