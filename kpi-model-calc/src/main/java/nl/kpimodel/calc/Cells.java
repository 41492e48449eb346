package nl.kpimodel.calc;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for one stratum: an array of counts, and only where a unit asked for them the quantities, amounts, keys and persons. Every part
 * can be merged in any order. Not for sharing between threads.
 */
final class Cells implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] counts;
    private final @Nullable Spread[] spreads;
    private final @Nullable Total[] totals;
    private final @Nullable HashSet<String>[] keys;
    private final @Nullable HashMap<String, Integer>[] persons;
    private final ArrayList<StoryLine> story = new ArrayList<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    Cells(Shape shape) {
        counts = new long[shape.slots()];
        spreads = new Spread[shape.spreads()];
        totals = new Total[shape.totals()];
        keys = new HashSet[shape.keySets()];
        persons = new HashMap[shape.persons().size()];
    }

    // Adding

    void add(int slot, long count) {
        counts[slot] = Overflow.add(counts[slot], count);
    }

    Spread spread(int index) {
        Spread spread = spreads[index];
        if (spread == null) {
            spread = new Spread();
            spreads[index] = spread;
        }
        return spread;
    }

    Total total(int index) {
        Total total = totals[index];
        if (total == null) {
            total = new Total();
            totals[index] = total;
        }
        return total;
    }

    Set<String> keys(int index) {
        HashSet<String> set = keys[index];
        if (set == null) {
            set = new HashSet<>();
            keys[index] = set;
        }
        return set;
    }

    void rank(int index, String person, int rank) {
        HashMap<String, Integer> ranks = persons[index];
        if (ranks == null) {
            ranks = new HashMap<>();
            persons[index] = ranks;
        }
        ranks.merge(person, rank, Math::max);
    }

    void tell(StoryLine line) {
        story.add(line);
    }

    /** Whether both count the same number of parts: those of one measure do, unless another version of the library made one of them. */
    boolean hasShapeOf(Cells other) {
        return counts.length == other.counts.length
                && spreads.length == other.spreads.length
                && totals.length == other.totals.length
                && keys.length == other.keys.length
                && persons.length == other.persons.length;
    }

    void addAll(Cells other) {
        for (int i = 0; i < counts.length; i++) {
            add(i, other.counts[i]);
        }
        for (int i = 0; i < spreads.length; i++) {
            Spread spread = other.spreads[i];
            if (spread != null) {
                spread(i).addAll(spread);
            }
        }
        for (int i = 0; i < totals.length; i++) {
            Total total = other.totals[i];
            if (total != null) {
                total(i).addAll(total);
            }
        }
        for (int i = 0; i < keys.length; i++) {
            HashSet<String> set = other.keys[i];
            if (set != null) {
                keys(i).addAll(set);
            }
        }
        for (int i = 0; i < persons.length; i++) {
            HashMap<String, Integer> ranks = other.persons[i];
            if (ranks != null) {
                for (Map.Entry<String, Integer> person : ranks.entrySet()) {
                    rank(i, person.getKey(), person.getValue());
                }
            }
        }
        story.addAll(other.story);
    }

    /** Cells that can be read: persons have become counts. */
    Cells settled(Shape shape) {
        Cells settled = new Cells(shape);
        settled.addAll(this);
        for (Shape.Persons handle : shape.persons()) {
            HashMap<String, Integer> ranks = persons[handle.index];
            if (ranks != null) {
                ranks.values().forEach(rank -> {
                    for (Shape.Slot slot : handle.slots(rank)) {
                        settled.add(slot.index, 1);
                    }
                });
            }
        }
        return settled;
    }

    /** Cells of all units, with the parts of these: where every unit is in the whole of each stratum. */
    Cells withWholeOf(Cells all, Shape shape) {
        Cells shared = new Cells(shape);
        shared.addAll(all);
        for (Shape.Slot part : shape.parts()) {
            shared.counts[part.index] = counts[part.index];
        }
        return shared;
    }

    // Reading

    long count(int slot) {
        return counts[slot];
    }

    long count(Shape.Slot slot) {
        return counts[slot.index];
    }

    SortedMap<ExactNumber, Long> distribution(Shape.Quantity quantity) {
        return spread(quantity.index).distribution(ExactNumber.of(quantity.ticksPerUnit));
    }

    ExactNumber amount(Shape.Amount amount) {
        return total(amount.index).in(amount.ticksPerUnit);
    }

    long distinct(Shape.Keys set) {
        return keys(set.index).size();
    }

    List<String> story() {
        return story.stream().sorted().map(StoryLine::text).toList();
    }
}
