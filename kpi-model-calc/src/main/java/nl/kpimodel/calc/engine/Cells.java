package nl.kpimodel.calc.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.kpimodel.calc.outcome.ExactNumber;
import nl.kpimodel.calc.outcome.Mean;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for one stratum: an array of counts, and only where a unit asked for them the quantities, amounts, keys and persons. Every part
 * can be merged in any order. Not for sharing between threads.
 */
public final class Cells implements Serializable {
    private static final long serialVersionUID = 2L;

    // Most measures keep none of these, and there are cells for each stratum of each measure.
    private static final Distribution[] NO_SPREADS = {};
    private static final Total[] NO_TOTALS = {};
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final HashSet<String>[] NO_KEYS = new HashSet[0];
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final HashMap<String, Integer>[] NO_PERSONS = new HashMap[0];

    private final long[] counts;
    private final @Nullable Distribution[] spreads;
    private final @Nullable Total[] totals;
    private final @Nullable HashSet<String>[] keys;
    private final @Nullable HashMap<String, Integer>[] persons;
    private @Nullable ArrayList<StoryLine> story;
    /** {@code null} where each unit is its own contributor, so that the counts of units are those of contributors. */
    private @Nullable ContributorSet @Nullable [] contributors;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Cells(MeasureLayout shape) {
        counts = new long[shape.slots()];
        spreads = shape.spreads() == 0 ? NO_SPREADS : new Distribution[shape.spreads()];
        totals = shape.totals() == 0 ? NO_TOTALS : new Total[shape.totals()];
        keys = shape.keySets() == 0 ? NO_KEYS : new HashSet[shape.keySets()];
        persons = shape.persons().isEmpty() ? NO_PERSONS : new HashMap[shape.persons().size()];
    }

    // Adding

    public void add(int slot, long count) {
        counts[slot] = Overflow.add(counts[slot], count);
    }

    Distribution spread(int index) {
        Distribution spread = spreads[index];
        if (spread == null) {
            spread = new Distribution();
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
        stories().add(line);
    }

    private ArrayList<StoryLine> stories() {
        ArrayList<StoryLine> lines = story;
        if (lines == null) {
            lines = new ArrayList<>();
            story = lines;
        }
        return lines;
    }

    /** Notes to whom a unit belongs that was counted here, in the sets of the wholes and parts that it is in. */
    void contribute(int[] sets, int count, @Nullable String contributor, int sizes) {
        for (int i = 0; i < count; i++) {
            contributors(sets[i], sizes).add(contributor);
        }
    }

    private ContributorSet contributors(int index, int sizes) {
        @Nullable ContributorSet[] sets = contributors;
        if (sets == null) {
            sets = new ContributorSet[sizes];
            contributors = sets;
        }
        ContributorSet set = sets[index];
        if (set == null) {
            set = new ContributorSet();
            sets[index] = set;
        }
        return set;
    }

    /** Whether both count the same number of parts: those of one measure do, unless another version of the library made one of them. */
    boolean hasShapeOf(Cells other) {
        return counts.length == other.counts.length
                && spreads.length == other.spreads.length
                && totals.length == other.totals.length
                && keys.length == other.keys.length
                && persons.length == other.persons.length
                && (contributors == null || other.contributors == null || contributors.length == other.contributors.length);
    }

    public void addAll(Cells other) {
        for (int i = 0; i < counts.length; i++) {
            add(i, other.counts[i]);
        }
        for (int i = 0; i < spreads.length; i++) {
            Distribution spread = other.spreads[i];
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
        if (other.story != null) {
            stories().addAll(other.story);
        }
        @Nullable ContributorSet[] sets = other.contributors;
        if (sets != null) {
            for (int i = 0; i < sets.length; i++) {
                ContributorSet set = sets[i];
                if (set != null) {
                    contributors(i, sets.length).addAll(set);
                }
            }
        }
    }

    /** Returns cells that can be read, in which persons have become counts: these cells themselves if they count no persons. */
    public Cells settled(MeasureLayout shape) {
        if (shape.persons().isEmpty()) {
            return this;
        }
        Cells settled = new Cells(shape);
        settled.addAll(this);
        for (MeasureLayout.Persons handle : shape.persons()) {
            HashMap<String, Integer> ranks = persons[handle.index];
            if (ranks != null) {
                ranks.values().forEach(rank -> {
                    for (MeasureLayout.Slot slot : handle.slots(rank)) {
                        settled.add(slot.index, 1);
                    }
                });
            }
        }
        return settled;
    }

    /** Cells of all units, with the parts of these: where every unit is in the whole of each stratum. */
    Cells withWholeOf(Cells all, MeasureLayout shape) {
        Cells shared = new Cells(shape);
        shared.addAll(all);
        for (MeasureLayout.Part part : shape.parts()) {
            shared.counts[part.index] = counts[part.index];
            if (shared.contributors != null) {
                // The rest is then counted too low, which protects more and never less.
                shared.contributors[part.contributors] = contributors == null ? null : contributors[part.contributors];
            }
        }
        return shared;
    }

    // Reading

    public long count(int slot) {
        return counts[slot];
    }

    public long count(MeasureLayout.Slot slot) {
        return counts[slot.index];
    }

    /** How many different contributors a set has, of which so many units were counted. */
    long contributors(int set, long units) {
        @Nullable ContributorSet[] sets = contributors;
        if (sets == null) {
            return units;
        }
        ContributorSet those = sets[set];
        return those == null ? 0 : those.size();
    }

    SortedMap<ExactNumber, Long> distribution(MeasureLayout.Quantity quantity) {
        return read(quantity).distribution(ExactNumber.of(quantity.ticksPerUnit));
    }

    @Nullable Mean mean(MeasureLayout.Quantity quantity, ExactNumber ticksPerUnit) {
        return read(quantity).mean(ticksPerUnit);
    }

    /** Returns the quantities without making a place for them, because cells that are read may be counted on. */
    private Distribution read(MeasureLayout.Quantity quantity) {
        Distribution spread = spreads[quantity.index];
        return spread == null ? new Distribution() : spread;
    }

    public ExactNumber amount(MeasureLayout.Amount amount) {
        Total total = totals[amount.index];
        return total == null ? ExactNumber.ZERO : total.in(amount.ticksPerUnit);
    }

    long distinct(MeasureLayout.Keys set) {
        HashSet<String> different = keys[set.index];
        return different == null ? 0 : different.size();
    }

    List<String> story() {
        return story == null ? List.of() : story.stream().sorted().map(StoryLine::text).toList();
    }
}
