package nl.kpimodel.calc.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kpimodel.core.internal.Tree;
import nl.kpimodel.core.measure.ExclusionReason;

/**
 * Where every unit went (Dutch: <i>verantwoording</i>): into the whole, out of it for a reason, or out of it for want of a field.
 *
 * <p>Invariants:
 * <ul>
 *   <li>no count is negative, and a reason or field with none is left out;
 *   <li>{@code assumedNo} is part of {@code n}, not of what is missing;
 *   <li>{@code n}, excluded and missing add up to {@link #units()}: every unit of the type that was accepted, once.
 * </ul>
 *
 * <p>What validation rejected is no unit. A report counts it once, by record type, and leaves it out of its outcomes; who calculates a single figure may
 * tell it by {@link #withRejected}. Immutable; safe for use by several threads.
 *
 * @param n units in the whole, also where the figure counts a part of it
 * @param excluded units out of the whole, by reason, in the order of the reasons
 * @param missing units out of the whole, by the first field that was empty, in the order of the registration's fields
 * @param assumedNo units of the whole taken for a "no" because a field was empty
 * @param rejected records that validation rejected, where the caller told how many; else 0, as in every outcome of a report
 */
public record Account(long n, Map<ExclusionReason, Long> excluded, Map<String, Long> missing, long assumedNo, long rejected) {
    /** No unit at all. */
    public static final Account EMPTY = new Account(0, Map.of(), Map.of(), 0, 0);

    /**
     * Creates an account.
     *
     * @throws IllegalArgumentException if a count is negative or more is assumed than there is
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
     * How many units there are in all.
     *
     * @return whole, excluded and missing together
     * @throws ArithmeticException if that is more than a {@code long} holds
     */
    public long units() {
        return Math.addExact(n, Math.addExact(excludedInAll(), missingInAll()));
    }

    /**
     * How many units are excluded, for whatever reason.
     *
     * @return 0 or more
     */
    public long excludedInAll() {
        return sum(excluded);
    }

    /**
     * How many units lack a field.
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
     * The same account with the records that validation rejected.
     *
     * @param rejected how many
     * @return the account
     */
    public Account withRejected(long rejected) {
        return new Account(n, excluded, missing, assumedNo, rejected);
    }

    /** As much of the account as is told. */
    Account told(Disclosure disclosure) {
        return switch (disclosure) {
            case ACCOUNT -> this;
            case UNITS -> new Account(n, Map.of(), Map.of(), 0, 0);
            case NOTHING -> EMPTY;
        };
    }

    /**
     * The tree form: neutral maps, lists, texts, numbers and booleans, with the keys of the account in {@code report.json}. Jackson 2 and 3 write it as JSON; so can any other library.
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
