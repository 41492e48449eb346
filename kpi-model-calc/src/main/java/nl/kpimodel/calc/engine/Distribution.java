package nl.kpimodel.calc.engine;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.OutcomeValue.Mean;
import nl.kpimodel.calc.outcome.OutcomeValue;
import org.jspecify.annotations.Nullable;

/**
 * The number of units for each quantity, from which mean, median and distribution follow exactly. The order of the units does not affect
 * them.
 *
 * <p>Quantities are whole numbers of ticks (days, seconds, hundredths of hours) in an open hash table of primitives, because nearly all
 * data are whole numbers. A quantity between two ticks is stored in a sorted map of decimals. Memory grows with the number of different
 * quantities, not with the number of units. Not thread-safe.
 */
final class Distribution implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SMALLEST = 16;

    /** The quantities in ticks. A slot is free if its count is 0. */
    private long[] ticks = new long[SMALLEST];
    private long[] counts = new long[SMALLEST];
    private int used;
    /** The quantities that are not whole ticks; null if absent. */
    private @Nullable TreeMap<BigDecimal, Long> between;

    void add(long tick, long count) {
        int at = slot(tick);
        if (counts[at] == 0) {
            ticks[at] = tick;
            used++;
        }
        counts[at] = Overflow.add(counts[at], count);
        if (used * 2 > ticks.length) {
            grow();
        }
    }

    void add(BigDecimal quantity, long count) {
        TreeMap<BigDecimal, Long> map = between;
        if (map == null) {
            map = new TreeMap<>();
            between = map;
        }
        map.merge(quantity, count, Overflow::add);
    }

    void addAll(Distribution other) {
        for (int i = 0; i < other.ticks.length; i++) {
            if (other.counts[i] != 0) {
                add(other.ticks[i], other.counts[i]);
            }
        }
        if (other.between != null) {
            other.between.forEach(this::add);
        }
    }

    private int slot(long tick) {
        int mask = ticks.length - 1;
        long mixed = tick * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & mask;
        while (counts[at] != 0 && ticks[at] != tick) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldTicks = ticks;
        long[] oldCounts = counts;
        ticks = new long[oldTicks.length * 2];
        counts = new long[oldTicks.length * 2];
        for (int i = 0; i < oldTicks.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldTicks[i]);
                ticks[at] = oldTicks[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** Returns the mean of the quantities, each divided by the same number, or null if absent. */
    @Nullable Mean mean(ExactNumber ticksPerUnit) {
        if (used == 0 && between == null) {
            return null;
        }
        if (between == null) {
            try {
                return meanOfTicks(ticksPerUnit);
            } catch (ArithmeticException beyondLong) {
                // Rare; the general calculation below handles numbers of any size.
            }
        }
        return OutcomeValue.Mean.of(distribution(ticksPerUnit));
    }

    /** Returns the mean without creating an object for each quantity. Throws {@link ArithmeticException} if a sum overflows. */
    private OutcomeValue.Mean meanOfTicks(ExactNumber ticksPerUnit) {
        long[] sorted = new long[used];
        int size = 0;
        long n = 0;
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < ticks.length; i++) {
            if (counts[i] != 0) {
                sorted[size++] = ticks[i];
                n = Math.addExact(n, counts[i]);
                long part = Math.multiplyExact(ticks[i], counts[i]);
                sum = Math.addExact(sum, part);
                squares = Math.addExact(squares, Math.multiplyExact(ticks[i], part));
            }
        }
        Arrays.sort(sorted);
        ExactNumber middle = ExactNumber.of(tickAt(sorted, (n - 1) / 2)).plus(ExactNumber.of(tickAt(sorted, n / 2)));
        return new OutcomeValue.Mean(
                ExactNumber.of(sum).dividedBy(ticksPerUnit),
                n,
                middle.dividedBy(ExactNumber.of(2)).dividedBy(ticksPerUnit),
                ExactNumber.of(sorted[0]).dividedBy(ticksPerUnit),
                ExactNumber.of(sorted[size - 1]).dividedBy(ticksPerUnit),
                ExactNumber.of(squares).dividedBy(ticksPerUnit).dividedBy(ticksPerUnit));
    }

    private long tickAt(long[] sorted, long index) {
        long passed = 0;
        int at = -1;
        while (passed <= index) {
            passed += counts[slot(sorted[++at])];
        }
        return sorted[at];
    }

    /** Returns the quantities in the unit of the figure, in ascending order. */
    SortedMap<ExactNumber, Long> distribution(ExactNumber ticksPerUnit) {
        TreeMap<ExactNumber, Long> sorted = new TreeMap<>();
        for (int i = 0; i < ticks.length; i++) {
            if (counts[i] != 0) {
                sorted.put(ExactNumber.of(ticks[i]).dividedBy(ticksPerUnit), counts[i]);
            }
        }
        if (between != null) {
            between.forEach((quantity, count) -> sorted.merge(ExactNumber.of(quantity).dividedBy(ticksPerUnit), count, Overflow::add));
        }
        return sorted;
    }

    /** Returns the number of different quantities that are whole ticks. */
    @Override
    public String toString() {
        return "Distribution of " + Arrays.stream(counts).filter(count -> count != 0).count() + " quantities";
    }
}
