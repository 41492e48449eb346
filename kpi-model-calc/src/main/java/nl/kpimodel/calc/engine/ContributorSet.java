package nl.kpimodel.calc.engine;

import java.io.Serializable;
import nl.kpimodel.calc.outcome.Contributors;
import org.jspecify.annotations.Nullable;

/**
 * Who the units of a figure belong to, as many as {@link Contributors} counts. The number is the same in every order of adding. Not for sharing between
 * threads.
 */
final class ContributorSet implements Serializable {
    private static final long serialVersionUID = 2L;
    private static final int SMALLEST = 4;

    /**
     * An open hash table, because there are many sets and a node for each key would take most of the memory. {@code null} when the largest number that is
     * counted has been reached, because more keys cannot change it.
     */
    private @Nullable String @Nullable [] known = new String[SMALLEST];
    private int size;
    /** The number of units without a named contributor; each is its own contributor. */
    private long alone;

    void add(@Nullable String contributor) {
        if (contributor == null) {
            alone = Overflow.add(alone, 1);
            return;
        }
        @Nullable String[] table = known;
        if (table == null) {
            return;
        }
        int place = place(table, contributor);
        if (table[place] != null) {
            return;
        }
        table[place] = contributor;
        size++;
        if (size == Contributors.MOST) {
            known = null;
        } else if (size * 2 > table.length) {
            @Nullable String[] larger = new String[table.length * 2];
            for (String each : table) {
                if (each != null) {
                    larger[place(larger, each)] = each;
                }
            }
            known = larger;
        }
    }

    private static int place(@Nullable String[] table, String contributor) {
        // Consecutive ids have consecutive hash codes. Multiplying spreads them, so that they do not form clusters.
        int place = contributor.hashCode() * 0x9E3779B9 >>> 16 & table.length - 1;
        while (table[place] != null && !contributor.equals(table[place])) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    void addAll(ContributorSet other) {
        alone = Overflow.add(alone, other.alone);
        @Nullable String[] others = other.known;
        if (others == null) {
            known = null;
            size = Contributors.MOST;
            return;
        }
        for (String contributor : others) {
            if (contributor != null) {
                add(contributor);
            }
        }
    }

    long size() {
        return Math.min(Contributors.MOST, Overflow.add(alone, size));
    }
}
