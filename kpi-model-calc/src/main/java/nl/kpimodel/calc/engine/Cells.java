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
import nl.kpimodel.calc.outcome.OutcomeValue.Mean;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one stratum. An array holds the plain counts; quantities, amounts, keys and persons are kept only if a unit has added some.
 * All parts can be merged in any order. Not thread-safe.
 */
public final class Cells implements Serializable {
    private static final long serialVersionUID = 2L;

    // Shared, because each stratum of each measure has cells and most measures keep none of these.
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
    /** {@code null} if each unit is its own contributor; the counts of units are then also the counts of contributors. */
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

    void addStory(StoryLine line) {
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

    /** Adds the contributor of a counted unit to the contributor sets of the wholes and parts that the unit is in. */
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

    /**
     * Returns whether both have the same layout. Cells of one measure differ only if they were made by different versions of the library.
     */
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

    /** Returns cells that can be read, with persons converted to counts. Returns these cells if they count no persons. */
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

    /** Returns the cells of all units with the parts of these cells, for a measure that counts every unit in the whole of each stratum. */
    Cells withWholeOf(Cells all, MeasureLayout shape) {
        Cells shared = new Cells(shape);
        shared.addAll(all);
        for (MeasureLayout.Part part : shape.parts()) {
            shared.counts[part.index] = counts[part.index];
            if (shared.contributors != null) {
                // The contributors of the rest are then undercounted, which can only increase protection.
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

    /** Returns the number of different contributors in a set, given the number of units counted in it. */
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

    /** Returns the quantities without storing new ones, because counting may continue in cells that have been read. */
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
